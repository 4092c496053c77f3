import { pinyin } from 'pinyin-pro';
import type { Collection } from '../../src/vocab/collections.ts';
import { idOfNumber } from './content-check/standard-number.ts';
import { halfWidth, kebab } from './content-check/text-fix.ts';

/** Longer ids say nothing more to a reader of the address; the schema allows some more. */
const SUGGESTED_MAX = 60;

/**
 * The id that an entry gets where nobody chooses one: for a standard from its number, for anything else the readings of
 * its title. The same title gives the same id, so that importing a table twice meets the entries of the first time.
 * @param named the fields that name it; `number` of standards, `title` of the others
 * @returns `''` where there is nothing to make it of
 */
export function suggestId(
  collection: Collection,
  named: { readonly title?: string; readonly number?: string },
): string {
  if (collection === 'standards' && named.number) return idOfNumber(named.number);
  const title = halfWidth(named.title ?? '').replace(/[（(][^（()）]*[)）]/gu, '') || (named.title ?? '');
  const syllables = pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  let id = '';
  for (const part of syllables.map(kebab).filter(Boolean)) {
    const longer = id === '' ? part : `${id}-${part}`;
    if (longer.length > SUGGESTED_MAX) break;
    id = longer;
  }
  return id;
}
