import { printable } from './code-points.ts';
import { readLibrary } from './read.ts';
import { RULES } from './rules/index.ts';
import type { Input, Problem, Rule } from './types.ts';

/**
 * Checks content: files in, problems out. Touches neither disk nor clock.
 * @param rules for tests of a single rule; all when not given
 */
export function checkContent(input: Input, rules: readonly Rule[] = RULES): Problem[] {
  const library = readLibrary(input);
  const problems = rules.flatMap((rule) =>
    [...rule.check(library)].map(
      ({ at, what, fix, level }): Problem => ({
        ...at,
        file: printable(at.file),
        rule: rule.id,
        level: level ?? rule.level ?? 'error',
        what: printable(what),
        fix: printable(fix),
      }),
    ),
  );
  return problems.sort(byPlace);
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1);
}
