import type { RowGroup } from '../lib/view/types.ts';
import { COLLECTIONS, type EntryCollection } from '../vocab/collections.ts';
import { FIELDS, type Field } from '../vocab/fields.ts';
import { INDUSTRIES, type Industry } from '../vocab/industries.ts';
import { POLLUTANTS, type Pollutant } from '../vocab/pollutants.ts';
import { REGIONS, type Region } from '../vocab/regions.ts';
import { allEntries, type Entry, entries } from './entries.ts';
import { limitsByPollutant } from './limits.ts';
import { listOf } from './lists.ts';
import { is, rowOf } from './rows.ts';
import { href } from './site.ts';

/** A code of a vocabulary with everything that carries it. */
export interface Hub<T> {
  readonly term: T;
  readonly entries: readonly Entry[];
}

const rank = new Map<string, number>();
for (const collection of Object.keys(entries) as (keyof typeof entries)[])
  if (collection !== 'assistance' && collection !== 'pages')
    for (const [index, item] of listOf(collection).items.entries()) rank.set(item.row.href, index);

export const fieldHubs: readonly Hub<{ readonly code: Field; readonly name: string }>[] = (
  Object.keys(FIELDS) as Field[]
).map((code) => ({
  term: { code, name: FIELDS[code] },
  entries: allEntries.filter((entry) => 'fields' in entry.data && entry.data.fields?.includes(code)),
}));

export const pollutantHubs: readonly Hub<Pollutant>[] = hubs(POLLUTANTS, (entry) => [
  ...('pollutants' in entry.data ? entry.data.pollutants : []),
  ...(is(entry, 'glossary') && entry.data.pollutant ? [entry.data.pollutant] : []),
]);

export const industryHubs: readonly Hub<Industry>[] = hubs(INDUSTRIES, (entry) => [
  ...('industries' in entry.data ? entry.data.industries : []),
  ...(is(entry, 'glossary') && entry.data.industry ? [entry.data.industry] : []),
]);

export const regionHubs: readonly Hub<Region>[] = hubs(REGIONS, (entry) => {
  const own = 'region' in entry.data && entry.data.region ? [entry.data.region] : [];
  return [...own, ...('regions' in entry.data ? (entry.data.regions ?? []) : [])];
});

/** A hub's entries grouped by kind, each in its list's recommended order. */
export function hubGroups(
  hub: Hub<unknown>,
  order: readonly EntryCollection[],
  more?: { readonly key: string; readonly code: string },
): RowGroup[] {
  return order.flatMap((collection) => {
    const rows = hub.entries
      .filter((entry) => entry.collection === collection)
      .map(rowOf)
      .sort((a, b) => (rank.get(a.href) ?? 0) - (rank.get(b.href) ?? 0));
    if (!rows.length) return [];
    const facet = more && listOf(collection).facets.some(({ key }) => key === more.key) && rows.length > 8;
    return [
      {
        id: collection,
        title: COLLECTIONS[collection].title,
        rows,
        ...(facet
          ? {
              more: {
                text: `在${COLLECTIONS[collection].title}里筛选`,
                href: `${href(`/${collection}/`)}?${more.key}=${more.code}`,
              },
            }
          : {}),
      },
    ];
  });
}

/** One line a standard for the limits of a pollutant: media, span of values, number of rows. */
export function limitLines(code: string) {
  return [...(limitsByPollutant.get(code) ?? [])].flatMap(([id, rows]) => {
    const standard = entries.standards.find((entry) => entry.id === id);
    return standard ? [{ standard, rows }] : [];
  });
}

function hubs<T extends { readonly code: string }>(
  terms: readonly T[],
  codesOf: (entry: Entry) => readonly string[],
): Hub<T>[] {
  const found = new Map<string, Set<Entry>>(terms.map((term) => [term.code, new Set()]));
  for (const entry of allEntries) for (const code of codesOf(entry)) found.get(code)?.add(entry);
  return terms.map((term) => ({ term, entries: [...(found.get(term.code) ?? [])] }));
}
