import { eachEntry } from '../check.ts';
import { nodesOfType, sourceOf } from '../markdown.ts';
import { nodePlace } from '../places.ts';
import type { Entry, Finding, Rule } from '../types.ts';

export const tableColumns: Rule = {
  id: 'table-columns',
  title: '表格每行的格数和表头一样多',
  why: '多出的格子会被丢掉，少的会错位。',
  check: eachEntry((entry) => [...ragged(entry), ...unrecognised(entry)]),
};

function ragged(entry: Entry): Finding[] {
  return nodesOfType(entry, 'table').flatMap(({ children: [head, ...rows] }) => {
    const width = head?.children.length ?? 0;
    return rows
      .filter((row) => row.children.length !== width)
      .map((row) => ({
        at: nodePlace(entry, row),
        what: `表格这一行有 ${row.children.length} 格，表头有 ${width} 格`,
        fix:
          row.children.length > width
            ? '删去多余的 |；格子里的竖线写作 \\|'
            : `补上 ${width - row.children.length} 个空格子`,
      }));
  });
}

/** A head and a dashed line that differ in width make no table at all. */
function unrecognised(entry: Entry): Finding[] {
  return nodesOfType(entry, 'paragraph').flatMap((node) => {
    const [head = '', dashes = ''] = sourceOf(entry, node).text.split('\n');
    if (!head.startsWith('|') || !dashes.trim().startsWith('|')) return [];
    const isRule = /^\s*\|[\s:|-]+$/.test(dashes);
    const fix = isRule
      ? `第二行写 ${cells(head)} 组 ---：|${' --- |'.repeat(cells(head))}`
      : `表头下面加一行：|${' --- |'.repeat(cells(head))}`;
    return [{ at: nodePlace(entry, node), what: '表格不会显示成表格：表头和下面的横线行对不上', fix }];
  });
}

function cells(line: string): number {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/).length;
}
