/** An entry by a key of its own, with the keys of those it names. */
export interface Linking {
  readonly key: string;
  readonly names: readonly string[];
}

/**
 * How many other entries each is linked with. A link is written on one side only and counts for both; the same two are
 * linked once however often they name each other. Names that no entry has are passed over.
 */
export function linkCounts(entries: readonly Linking[]): Map<string, number> {
  const linked = new Map(entries.map(({ key }) => [key, new Set<string>()]));
  for (const { key, names } of entries)
    for (const name of names) {
      if (name === key || !linked.has(name)) continue;
      linked.get(key)?.add(name);
      linked.get(name)?.add(key);
    }
  return new Map([...linked].map(([key, others]) => [key, others.size]));
}
