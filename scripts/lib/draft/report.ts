import { fenced } from '../fence.ts';
import type { Outcome } from './draft-issue.ts';

/** What an outcome says to whoever ran the command, a line each. */
export function reportLines({ faults, notes }: Outcome): string[] {
  return [
    ...faults.map(({ label, what, fix }) => `${label}：${what}；${fix}`),
    ...notes.map((note) => `请维护者看：${note}`),
  ];
}

/** The answer in the issue, Markdown; words of the reporter stand only in blocks of code. */
export function reportMarkdown(outcome: Outcome): string {
  const { file, correction, faults, notes } = outcome;
  const lines = reportLines(outcome);
  if (faults.length > 0)
    return [
      `还不能整理成草稿，有 ${faults.length} 处要补。请直接修改上面的问题单，改好后由维护者重新加一次“转为草稿”标签。`,
      fenced(lines.join('\n'), 'text'),
    ].join('\n\n');
  const tail = notes.length > 0 ? [fenced(lines.join('\n'), 'text')] : [];
  if (correction) return [correction.markdown, ...tail].join('\n\n');
  return [
    `整理成草稿 \`src/content/${file?.path}\`，通过了内容检查。里面的话都是提交的人写的，还没有人核对：请维护者逐项对照来源，再合并。`,
    ...tail,
  ].join('\n\n');
}
