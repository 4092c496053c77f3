import type { Layout } from '../../../src/lib/search/index-files.ts';

/** How the index of a pack numbers its entries and files: what a later pack keeps, so that it shares files with this one. */
export interface Numbering extends Layout {
  /** keys of the entries by number */
  readonly keys: readonly string[];
}

/** Of the first pack: entries in their own order, and room for more before the symptoms. */
export const FRESH: Numbering = { keys: [], terms: 0, chars: 0, symptoms: 0 };

/**
 * Entries in the order of an earlier index. Where one is gone, a new one takes its number, else the last one: every
 * other way all that come after it would change theirs, and with it every file of the index.
 * @param items in the order they would have
 * @param keys of the earlier index
 */
export function inEarlierOrder<T extends { readonly key: string }>(
  items: readonly T[],
  keys: readonly string[],
): T[] {
  const known = new Map(items.map((item) => [item.key, item]));
  const before = new Set(keys);
  const slots: (T | undefined)[] = keys.map((key) => known.get(key));
  const fresh = items.filter(({ key }) => !before.has(key));
  for (const [at, slot] of slots.entries()) {
    if (slot !== undefined || at >= items.length) continue;
    slots[at] = fresh.shift() ?? lastOf(slots, at);
  }
  return [...slots, ...fresh].filter((item) => item !== undefined);
}

/** Takes the last item out that comes after a place. */
function lastOf<T>(slots: (T | undefined)[], after: number): T | undefined {
  const at = slots.findLastIndex((slot) => slot !== undefined);
  if (at <= after) return undefined;
  const item = slots[at];
  slots[at] = undefined;
  return item;
}
