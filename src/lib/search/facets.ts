import { ByteReader, ByteWriter } from './bytes.ts';

/** Entries by facet value, `field:water` → ascending numbers. */
export type FacetLists = ReadonlyMap<string, readonly number[]>;
/** Chosen values by facet; values of one facet add up, facets narrow down. */
export type Choice = Readonly<Record<string, readonly string[]>>;

export function encodeFacets(lists: FacetLists): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  for (const [value, docs] of lists) {
    writer.text(value);
    writer.varint(docs.length);
    let previous = -1;
    for (const doc of docs) {
      writer.varint(doc - previous - 1);
      previous = doc;
    }
  }
  return writer.done();
}

/** @throws RangeError where a record was cut short */
export function decodeFacets(bytes: Uint8Array): Map<string, readonly number[]> {
  const lists = new Map<string, readonly number[]>();
  const reader = new ByteReader(bytes);
  while (!reader.ended) {
    const value = reader.text();
    let previous = -1;
    lists.set(
      value,
      Array.from({ length: reader.varint() }, () => {
        previous += reader.varint() + 1;
        return previous;
      }),
    );
  }
  return lists;
}

/** Entries that fit a choice; undefined where nothing is chosen. */
export function chosenDocs(lists: FacetLists, choice: Choice): Set<number> | undefined {
  let left: Set<number> | undefined;
  for (const [facet, values] of Object.entries(choice)) {
    if (values.length === 0) continue;
    const found = new Set(values.flatMap((value) => lists.get(`${facet}:${value}`) ?? []));
    left = left ? new Set([...left].filter((doc) => found.has(doc))) : found;
  }
  return left;
}

/**
 * For every value of the facets, how many of the found entries choosing it would leave: counted among the entries
 * that fit the other facets.
 */
export function countFacets(
  lists: FacetLists,
  facets: readonly string[],
  found: ReadonlySet<number>,
  choice: Choice,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const facet of facets) {
    const others = Object.fromEntries(Object.entries(choice).filter(([name]) => name !== facet));
    const fitting = chosenDocs(lists, others);
    for (const [value, docs] of lists) {
      if (!value.startsWith(`${facet}:`)) continue;
      let count = 0;
      for (const doc of docs) if (found.has(doc) && (fitting?.has(doc) ?? true)) count += 1;
      if (count) counts.set(value, count);
    }
  }
  return counts;
}
