import type { Postings } from './postings.ts';
import { idf } from './rank.ts';
import { ZONE } from './zones.ts';

/** Another entry and how near it is, 0–1. */
export type Near = readonly [doc: number, nearness: number];

/** What an entry says first tells what it is about; names count more than phrasings. */
const ABOUT: readonly (readonly [zone: number, weight: number])[] = [
  [ZONE.title, 2],
  [ZONE.name, 2],
  [ZONE.ask, 1],
  [ZONE.summary, 1],
];

/**
 * For every entry the entries that speak of the same things: cosine of rare terms in title, names, phrasings and
 * summary (TF-IDF). A term that many entries share tells nothing and is passed over.
 * @param size number of entries
 * @param most how many to keep of each
 */
export function nearestEntries(terms: ReadonlyMap<string, Postings>, size: number, most: number): Near[][] {
  // Comparing all pairs of a long list would cost its square.
  const common = Math.min(300, Math.max(20, size / 8));
  const lists = [...terms]
    .filter(([term]) => !term.startsWith('#'))
    .map(([, { docs, zones }]) => {
      const rare = idf(docs.length, size);
      const held: [number, number][] = [];
      docs.forEach((doc, i) => {
        const bits = zones[i] ?? 0;
        const weight = ABOUT.reduce((sum, [zone, value]) => (bits & zone ? sum + value : sum), 0);
        if (weight && doc < size) held.push([doc, rare * Math.sqrt(weight)]);
      });
      return held;
    });
  const length = new Float64Array(size);
  for (const list of lists) for (const [doc, weight] of list) length[doc] = (length[doc] ?? 0) + weight ** 2;
  const shared = lists.filter((list) => list.length > 1 && list.length <= common);
  const byDoc: [number, number][][] = Array.from({ length: size }, () => []);
  shared.forEach((list, index) => {
    for (const [doc, weight] of list) byDoc[doc]?.push([index, weight]);
  });
  const product = new Float64Array(size);
  return byDoc.map((own, doc) => {
    const touched = new Set<number>();
    for (const [index, weight] of own)
      for (const [other, otherWeight] of shared[index] ?? []) {
        product[other] = (product[other] ?? 0) + weight * otherWeight;
        touched.add(other);
      }
    touched.delete(doc);
    const near = [...touched]
      .map((other): [number, number] => [
        other,
        (product[other] ?? 0) / Math.sqrt((length[doc] ?? 1) * (length[other] ?? 1)),
      ])
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, most);
    for (const other of touched) product[other] = 0;
    product[doc] = 0;
    return near.map(([other, value]): Near => [other, Math.round(value * 100) / 100]);
  });
}
