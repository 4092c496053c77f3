import { groupBy } from './check.ts';
import type { Fixed } from './fix.ts';
import { sentence } from './report.ts';

/**
 * What a repair did, one line a file; the problems that are left are reported as those of any check.
 * @param nameOf a file as the reader knows it
 */
export function fixReport({ files, repaired, refused }: Fixed, nameOf: (path: string) => string): string {
  const done = [...repaired].map(([path, problems]) => {
    const rules = [...groupBy(problems, ({ rule }) => rule)].map(([rule, { length }]) => `${rule} ${length}`);
    return `已修复 ${nameOf(path)}：${problems.length} 处（${rules.join('、')}）`;
  });
  const not = [...refused].map(([path, problems]) => {
    const errors = [...new Set(problems.map((problem) => `${sentence(problem)} [${problem.rule}]`))];
    return `没有全改 ${nameOf(path)}：再改会出现新的错误，要由人来改：${errors.join('；')}`;
  });
  const total = [...repaired.values()].reduce((sum, { length }) => sum + length, 0);
  const all = total > 0 ? `修复 ${files.size} 个文件里的 ${total} 处` : '没有能自动修复的';
  return [...done, ...not, all].join('\n');
}
