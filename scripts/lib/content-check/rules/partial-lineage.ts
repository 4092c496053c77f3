import { eachOf, textOf, textsOf } from '../check.ts';
import { standardOf } from '../lineage.ts';
import { valuePlace } from '../places.ts';
import { foldNumber } from '../standard-number.ts';
import type { Entry, Finding, Library, Rule } from '../types.ts';

/** The two ends of the relation, each with the field that the other standard answers with. */
const ENDS = [
  ['partlyReplaces', 'partlyReplacedBy'],
  ['partlyReplacedBy', 'partlyReplaces'],
] as const;

export const partialLineage: Rule = {
  id: 'partial-lineage',
  title: '部分代替也两头都写：partlyReplaces 和 partlyReplacedBy',
  why: '只写一头，打开旧标准的读者看不到哪一部分已经换了。',
  check: eachOf(['standards'], (entry, library) =>
    ENDS.flatMap(([field, answer]) => check(entry, field, answer, library)),
  ),
};

function check(entry: Entry, field: string, answer: string, library: Library): Finding[] {
  const own = textOf(entry, 'number');
  if (!own) return [];
  return textsOf(entry, field).flatMap((number, index) => {
    const other = standardOf(library, number);
    if (!other || textsOf(other, answer).some((one) => foldNumber(one) === foldNumber(own))) return [];
    const at = valuePlace(entry, field, index);
    if (other === entry)
      return [{ at, what: `${field} 里写的是本标准自己`, fix: '删去这一项，或改成另一份标准的编号' }];
    return [
      {
        at,
        what: `${field} 写了“${number}”，但 ${other.file.path} 的 ${answer} 没有写本标准`,
        fix: `在 ${other.file.path} 的 ${answer} 里加上“${own}”`,
      },
    ];
  });
}
