import { fold } from './fold.ts';
import type { Postings } from './postings.ts';
import type { Alternative, Group, Understanding } from './understand.ts';
import { bodyLevel, ZONE } from './zones.ts';

/** Where a part of the query stands in an entry. */
export type Place = 'title' | 'name' | 'ask' | 'heading' | 'summary' | 'body' | 'around' | 'facet';

/** Why an entry is in the answer, one line a part of the query. */
export interface Reason {
  /** the part of the query, as typed */
  readonly typed: string;
  /** the name it was found under, where that is another one */
  readonly as?: string;
  readonly place: Place;
  /** false when only some of its characters stand there */
  readonly whole: boolean;
}

const PLACES: readonly (readonly [number, Place])[] = [
  [ZONE.title, 'title'],
  [ZONE.name, 'name'],
  [ZONE.ask, 'ask'],
  [ZONE.heading, 'heading'],
  [ZONE.summary, 'summary'],
];

/** Of two ways to the same place the plainer one is told; facets stand in the zone of names. */
const DETOUR: Readonly<Record<Alternative['why'], number>> = {
  typed: 0,
  concept: 0.5,
  corrected: 0.5,
  tag: 0.75,
};

/** The best place of each part of the query in one entry; parts that are not there have none. */
export function explain(
  { groups }: Understanding,
  postings: ReadonlyMap<string, Postings>,
  doc: number,
): Reason[] {
  return groups.flatMap((group) => reasonOf(group, postings, doc) ?? []);
}

function reasonOf(group: Group, postings: ReadonlyMap<string, Postings>, doc: number): Reason | undefined {
  let best: { reason: Reason; rank: number } | undefined;
  for (const alternative of group.alternatives) {
    const found = placeOf(alternative, postings, doc);
    if (!found) continue;
    const rank = found.rank + DETOUR[alternative.why] + (found.whole ? 0 : 10);
    if (best && best.rank <= rank) continue;
    best = {
      rank,
      reason: {
        typed: group.text,
        ...(alternative.why === 'typed' || fold(alternative.text) === group.text
          ? {}
          : { as: alternative.text }),
        place: alternative.why === 'tag' ? 'facet' : found.place,
        whole: found.whole,
      },
    };
  }
  return best?.reason;
}

function placeOf(
  { terms }: Alternative,
  postings: ReadonlyMap<string, Postings>,
  doc: number,
): { place: Place; rank: number; whole: boolean } | undefined {
  const named = terms.filter(({ hint }) => !hint);
  const zones = (named.length > 0 ? named : terms).map(({ term }) => zonesOf(postings.get(term), doc));
  const present = zones.filter((bits) => bits > 0);
  if (present.length === 0) return undefined;
  const all = present.length === zones.length;
  const shared = present.reduce((bits, one) => bits & one);
  const rank = PLACES.findIndex(([zone]) => shared & zone);
  if (rank >= 0) return { place: PLACES[rank]?.[1] ?? 'body', rank, whole: all };
  if (present.every((bits) => bodyLevel(bits) > 0)) return { place: 'body', rank: PLACES.length, whole: all };
  if (shared & ZONE.around) return { place: 'around', rank: PLACES.length + 1, whole: all };
  return { place: 'body', rank: PLACES.length, whole: false };
}

/** Zones of a document in a list, 0 where it is not in it. */
export function zonesOf(list: Postings | undefined, doc: number): number {
  if (!list) return 0;
  let low = 0;
  let high = list.docs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = list.docs[middle] ?? 0;
    if (found === doc) return list.zones[middle] ?? 0;
    if (found < doc) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
