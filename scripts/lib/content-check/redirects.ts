import type { Library } from './types.ts';

/** Old address → new address, as far as the file can be read. */
export function redirectsOf({ redirects }: Library): ReadonlyMap<string, string> {
  const data = redirects?.data;
  if (typeof data !== 'object' || data === null) return new Map();
  return new Map(
    Object.entries(data).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}
