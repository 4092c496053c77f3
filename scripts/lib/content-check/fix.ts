import { groupBy } from './check.ts';
import { applyEdits } from './edits.ts';
import { RULES } from './rules/index.ts';
import { checkContent } from './run.ts';
import type { Edit, Input, Problem, Rule, SourceFile } from './types.ts';

/** Result of a repair. */
export interface Fixed {
  /** new texts by path: only files that changed */
  readonly files: ReadonlyMap<string, string>;
  /** what was put right, by path of the file */
  readonly repaired: ReadonlyMap<string, readonly Problem[]>;
  /** by path of the file: errors that further repairs would have brought, for which reason they were not made */
  readonly refused: ReadonlyMap<string, readonly Problem[]>;
  /** what is left, in all files */
  readonly problems: readonly Problem[];
}

/** One repair may bring the next to light (a BOM, then what stands behind it), and each harmful one costs a round. */
const ROUNDS = 24;

/**
 * Makes every repair that rules offer, until there is none left. Touches neither disk nor clock.
 * @param isWanted by path from the content folder: files that may be changed
 */
export function fixContent(
  input: Input,
  isWanted: (path: string) => boolean = () => true,
  rules: readonly Rule[] = RULES,
): Fixed {
  const paths = new Set(input.files.map(({ path }) => path));
  const repaired = new Map<string, Problem[]>();
  const refused = new Map<string, Problem[]>();
  const files = new Map<string, string>();
  // Files in which a repair did harm are repaired one rule at a time, to find out which; that rule is then left out.
  const careful = new Set<string>();
  const harmful = new Set<string>();
  let problems = checkContent(input, rules);
  for (let round = 0; round < ROUNDS; round++) {
    const repairs = problems
      .filter(isRepair)
      .filter((one) => paths.has(one.file) && isWanted(one.file) && !harmful.has(keyOf(one)));
    const edits = byFile(repairs, careful);
    if (edits.size === 0) break;
    const tried = new Map([...edits].map(([path, list]) => [path, edited(input, files, path, list)]));
    const after = checkContent({ ...input, files: withTexts(input, new Map([...files, ...tried])) }, rules);
    const worse = newErrors(problems, after);
    if (worse.length > 0) {
      const culprits = [...edits].filter(([path]) => worse.some(({ file }) => file === path));
      // Where the error is in another file, no repair of this round can be trusted.
      for (const [path, [first]] of culprits.length > 0 ? culprits : edits) {
        if (first && careful.has(path)) {
          harmful.add(keyOf(first));
          const brought = culprits.length > 0 ? worse.filter(({ file }) => file === path) : worse;
          refused.set(path, [...(refused.get(path) ?? []), ...brought]);
        }
        careful.add(path);
      }
      continue;
    }
    for (const [path, text] of tried) {
      files.set(path, text);
      repaired.set(path, [...(repaired.get(path) ?? []), ...made(edits.get(path) ?? [])]);
    }
    problems = after;
  }
  return { files, repaired, refused, problems };
}

type Repair = Problem & { readonly edit: Edit };

/** Repairs by file; of files to be careful with, those of one rule. */
function byFile(repairs: readonly Repair[], careful: ReadonlySet<string>): Map<string, Repair[]> {
  const found = groupBy(repairs, ({ file }) => file);
  for (const [path, [first, ...others]] of found)
    if (first && careful.has(path))
      found.set(path, [first, ...others.filter(({ rule }) => rule === first.rule)]);
  return found;
}

function isRepair(problem: Problem): problem is Repair {
  return problem.edit !== undefined;
}

/** The repairs that applyEdits makes of a list, in its order: those that no other overlaps. */
function made(repairs: readonly Repair[]): Repair[] {
  let done = 0;
  return [...repairs]
    .sort((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to)
    .filter(({ edit: { from, to } }) => {
      const free = from >= done;
      if (free) done = to;
      return free;
    });
}

function edited(
  { files }: Input,
  changed: ReadonlyMap<string, string>,
  path: string,
  repairs: readonly Repair[],
): string {
  const file = files.find((one) => one.path === path);
  const text = changed.get(path) ?? textOf(file);
  return applyEdits(
    text,
    repairs.map(({ edit }) => edit),
  );
}

function textOf(file: SourceFile | undefined): string {
  const content = file?.content ?? '';
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
}

function withTexts({ files }: Input, texts: ReadonlyMap<string, string>): SourceFile[] {
  return files.map((file) => ({ ...file, content: texts.get(file.path) ?? file.content }));
}

/** Errors of a rule in a file beyond as many as there were before: repairs move the others to new places. */
function newErrors(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const known = new Map<string, number>();
  for (const problem of before)
    if (problem.level === 'error') known.set(keyOf(problem), (known.get(keyOf(problem)) ?? 0) + 1);
  return after.filter((problem) => {
    if (problem.level !== 'error') return false;
    const left = known.get(keyOf(problem)) ?? 0;
    known.set(keyOf(problem), left - 1);
    return left <= 0;
  });
}

function keyOf({ file, rule }: Problem): string {
  return `${file} ${rule}`;
}
