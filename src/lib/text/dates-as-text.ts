/**
 * The same value with every `Date` in it as `YYYY-MM-DD`. Astro's YAML reader turns an unquoted date into a `Date`;
 * the schemas and every other reader keep dates as the text the author wrote.
 */
export function datesAsText(value: unknown): unknown {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? String(value) : value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(datesAsText);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, datesAsText(part)]));
  return value;
}
