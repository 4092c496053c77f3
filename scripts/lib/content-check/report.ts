import { sarif } from './sarif.ts';
import type { Problem } from './types.ts';

/** Result of a check. */
export interface Outcome {
  readonly problems: readonly Problem[];
  /** how many files were checked */
  readonly files: number;
}

/** Ways of printing an outcome. */
export const REPORTERS = { text, github, json, sarif } as const;

export type Format = keyof typeof REPORTERS;

/** True for the name of a reporter. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(REPORTERS, name);
}

/** What is wrong and how to put it right, in one sentence. */
export function sentence({ what, fix }: Pick<Problem, 'what' | 'fix'>): string {
  return `${what}，${fix}`;
}

/** True when nothing keeps the content from being published. */
export function passes({ problems }: Outcome): boolean {
  return problems.every(({ level }) => level === 'warning');
}

/** `检查 1234 个文件，发现 5 个问题`, and how many of them are warnings. */
function summary({ problems, files }: Outcome): string {
  const warnings = problems.filter(({ level }) => level === 'warning').length;
  const note = warnings > 0 ? `（其中 ${warnings} 个是提醒，不影响发布）` : '';
  const repairable = problems.filter(({ edit }) => edit).length;
  const hint = repairable > 0 ? `，${repairable} 个能自动修复：npm run check -- --fix` : '';
  return `检查 ${files} 个文件，发现 ${problems.length} 个问题${note}${hint}`;
}

/** For people: one line a problem, an editor can jump to it. */
function text(outcome: Outcome): string {
  const lines = outcome.problems.map((problem) => {
    const mark = problem.level === 'warning' ? '提醒' : '错误';
    return `${problem.file}:${problem.line}:${problem.column} ${mark} ${sentence(problem)} [${problem.rule}]`;
  });
  return [...lines, summary(outcome)].join('\n');
}

/** Workflow commands: GitHub shows them beside the lines of a pull request. */
function github(outcome: Outcome): string {
  const lines = outcome.problems.map((problem) => {
    const { file, line, column, rule, level } = problem;
    return `::${level} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(sentence(problem))}`;
  });
  return [...lines, summary(outcome)].join('\n');
}

function json(outcome: Outcome): string {
  return JSON.stringify(
    { files: outcome.files, passes: passes(outcome), problems: outcome.problems },
    null,
    2,
  );
}

function data(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string): string {
  return data(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
