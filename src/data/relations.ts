import type { Row, RowGroup } from '../lib/view/types.ts';
import { referencesOf } from '../schemas/references.ts';
import { COLLECTIONS, type EntryCollection } from '../vocab/collections.ts';
import { allEntries, type Entry, entries, find } from './entries.ts';
import { rowOf } from './rows.ts';

/** Who links to whom, both ways: a link is written on one side only and shown on both. */
const neighbours: ReadonlyMap<Entry, ReadonlySet<Entry>> = link();

/** Order in which related kinds are shown: from the rule to the means, the proof and the help. */
const ORDER: readonly EntryCollection[] = [
  'reviews',
  'technologies',
  'standards',
  'policies',
  'cases',
  'training',
  'finance',
  'catalogues',
  'institutions',
  'glossary',
  'events',
  'demands',
];

/** Everything related to an entry, grouped by kind. */
export function relatedTo(entry: Entry): RowGroup[] {
  const found = [...(neighbours.get(entry) ?? [])];
  return ORDER.flatMap((collection) => {
    const rows = found.filter((other) => other.collection === collection).map(rowOf);
    return rows.length
      ? [
          {
            id: `related-${collection}`,
            title: `相关${COLLECTIONS[collection].label}`,
            rows: rows.sort(byWorth),
          },
        ]
      : [];
  });
}

/** The entries linked with an entry, either way. */
export function neighboursOf(entry: Entry): Entry[] {
  return [...(neighbours.get(entry) ?? [])];
}

/** How many entries an entry is linked with. */
export function degree(entry: Entry): number {
  return neighbours.get(entry)?.size ?? 0;
}

function link(): Map<Entry, Set<Entry>> {
  const graph = new Map<Entry, Set<Entry>>();
  const add = (from: Entry, to: Entry) => {
    const set = graph.get(from) ?? new Set<Entry>();
    graph.set(from, set.add(to));
  };
  for (const entry of [...allEntries, ...entries.assistance] as Entry[])
    for (const reference of referencesOf(entry.collection, entry.data)) {
      const target = find(reference.collection, reference.id);
      if (!target || target === entry) continue;
      add(entry, target);
      add(target, entry);
    }
  return graph;
}

/** Current before superseded, then by title. */
function byWorth(a: Row, b: Row): number {
  const sunk = (row: Row) => Number(row.badges.some((badge) => badge.tone === 'bad'));
  return sunk(a) - sunk(b) || a.title.localeCompare(b.title, 'zh-Hans-CN');
}
