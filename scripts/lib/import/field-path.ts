/** The value at the keys of a column; undefined where a group is missing. */
export function valueAt(data: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((here, key) => (isGroup(here) ? here[key] : undefined), data);
}

/**
 * The data with another value at the keys of a column: groups are made on the way, and go when nothing is left in them.
 * @param value undefined takes the key away
 */
export function withValue(
  data: Readonly<Record<string, unknown>>,
  [key = '', ...rest]: readonly string[],
  value: unknown,
): Record<string, unknown> {
  const inner = data[key];
  const next = rest.length === 0 ? value : withValue(isGroup(inner) ? inner : {}, rest, value);
  const gone = next === undefined || (rest.length > 0 && isGroup(next) && Object.keys(next).length === 0);
  if (!gone) return { ...data, [key]: next };
  const { [key]: _, ...others } = data;
  return others;
}

/** True for the same value, whatever the order of keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isGroup(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
