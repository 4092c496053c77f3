import { eachEntry, textOf } from '../check.ts';
import { standardOf } from '../lineage.ts';
import { valuePlace } from '../places.ts';
import { foldNumber } from '../standard-number.ts';
import type { Entry, Finding, Library, Rule } from '../types.ts';
import type { KeyPath } from '../yaml-source.ts';

/** Words by which a text shows that it knows the standard is no longer in force. */
const GONE = /代替|替代|取代|废止|失效|作废|换标|旧版|旧标准|发布时|当时/;

export const outdatedStandard: Rule = {
  id: 'outdated-standard',
  title: '引用已被代替或废止的标准时，写明它已不是现行，或同时写出新标准',
  why: '读者照着列出的标准去做，会用错限值。',
  level: 'warning',
  check: eachEntry((entry, library) => (entry.collection === 'standards' ? [] : check(entry, library))),
};

function check(entry: Entry, library: Library): Finding[] {
  return numbersIn(entry, library.byId).flatMap(({ path, number }) => {
    const old = standardOf(library, number);
    if (old?.data['status'] !== 'superseded' && old?.data['status'] !== 'abolished') return [];
    const newer = textOf(old, 'replacedBy');
    // Being replaced by nothing or by itself is a slip in the standard, reported there.
    if (newer === undefined ? old.data['status'] !== 'abolished' : foldNumber(newer) === foldNumber(number))
      return [];
    if (says(entry, textOf(old, 'number') ?? number, newer)) return [];
    return [
      {
        at: valuePlace(entry, ...path),
        what: `引用的 ${textOf(old, 'number')} ${newer ? `已被 ${newer} 代替` : '已经废止'}，文中没有说明`,
        fix: newer
          ? `改引 ${newer}；确要引旧版的，写明“已被 ${newer} 代替”`
          : `去掉这条引用；确要保留的，写明“${textOf(old, 'number')} 已废止”`,
      },
    ];
  });
}

/** Standards an entry relates to or cites. */
function numbersIn(
  entry: Entry,
  byId: Library['byId'],
): { readonly path: KeyPath; readonly number: string }[] {
  const relations = entry.data['relations'] as Record<string, unknown> | undefined;
  const ids: unknown[] = Array.isArray(relations?.['standards']) ? relations['standards'] : [];
  const citations: unknown[] = Array.isArray(entry.data['citations']) ? entry.data['citations'] : [];
  const related = ids.map((id, index) => ({
    path: ['relations', 'standards', index],
    number: byId.get('standards')?.get(String(id))?.data['number'],
  }));
  const cited = citations.map((citation, index) => ({
    path: ['citations', index, 'number'],
    number: (citation as Record<string, unknown> | null)?.['number'],
  }));
  return [...related, ...cited].flatMap(({ path, number }) =>
    typeof number === 'string' ? [{ path, number }] : [],
  );
}

/** True when the entry names the successor, or says near the old number that it is gone. */
function says({ file: { text } }: Entry, old: string, newer: string | undefined): boolean {
  if (newer && text.includes(newer)) return true;
  return text.split('\n').some((line) => line.includes(old) && GONE.test(line));
}
