import { printable } from './code-points.ts';
import { readLibrary } from './read.ts';
import { RULES } from './rules/index.ts';
import type { Edit, Input, Library, Problem, Rule } from './types.ts';

/**
 * Checks content: files in, problems out. Touches neither disk nor clock.
 * @param rules for tests of a single rule; all when not given
 */
export function checkContent(input: Input, rules: readonly Rule[] = RULES): Problem[] {
  const library = readLibrary(input);
  const repairOf = repairs(library);
  const problems = rules.flatMap((rule) =>
    [...rule.check(library)].map(({ at, what, fix, level, edit }): Problem => {
      const repair = edit && repairOf(at.file, edit);
      return {
        ...at,
        file: printable(at.file),
        rule: rule.id,
        level: level ?? rule.level ?? 'error',
        what: printable(what),
        fix: printable(fix),
        ...(repair && { edit: repair }),
      };
    }),
  );
  return problems.sort(byPlace);
}

/**
 * Characters of files that may be read again to work repairs out, for each is tried out on its file: several seconds.
 * What is left out then comes up in the next round of --fix.
 */
const REPAIR_BUDGET = 3_000_000;

/** Works repairs out within the budget. */
function repairs({ files }: Library) {
  // Bytes that are no UTF-8 were read as replacement characters: writing those back would destroy the text. A name
  // that cannot be printed is told in another spelling, by which the file would not be found, or another one would.
  const costs = new Map(
    files.flatMap(({ path, utf8, text }) =>
      utf8 && printable(path) === path ? [[path, text.length] as const] : [],
    ),
  );
  let left = REPAIR_BUDGET;
  return (path: string, edit: () => Edit | undefined): Edit | undefined => {
    const cost = costs.get(path);
    if (cost === undefined || cost > left) return undefined;
    left -= cost;
    return edit();
  };
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1);
}
