import { groupBy, textOf } from '../check.ts';
import { valuePlace } from '../places.ts';
import type { Entry, Rule } from '../types.ts';

export const duplicateDocumentNumber: Rule = {
  id: 'duplicate-document-number',
  title: '文号不重复',
  why: '一个文号对应一份文件；两条同号，至少一条抄错了。',
  check: ({ entries }) =>
    [...groupBy(entries, keyOf).values()].flatMap(([first, ...others]) =>
      others.map((entry) => ({
        at: valuePlace(entry, 'docNo'),
        what: `文号“${textOf(entry, 'docNo')}”和 ${first?.file.path} 相同`,
        fix: '核对两份文件的文号，改正其中一个；同一份文件则合并',
      })),
    ),
};

function keyOf(entry: Entry): string | undefined {
  const number = textOf(entry, 'docNo')?.normalize('NFKC').replace(/\s/g, '');
  // One announcement (公告) often issues several documents at once.
  return number && !number.includes('公告') ? number : undefined;
}
