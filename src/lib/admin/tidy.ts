import type { Shape } from './shape.ts';

/**
 * What a form holds as it belongs into a file: keys in the order of the schema, no empty value, no space around a text.
 * @returns `undefined` when nothing is left
 */
export function tidy(value: unknown, shape: Shape): unknown {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => tidy(item, shape.items ?? {})).filter((item) => item !== undefined);
    return items.length > 0 || shape.keepEmpty ? items : undefined;
  }
  if (typeof value === 'object') return tidyObject(value, shape.keys ?? {});
  if (typeof value !== 'string') return value;
  const text = shape.file ? value.trim().replace(/^.*\//, '') : value.trim();
  if (text === '') return undefined;
  return shape.number && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function tidyObject(value: object, keys: Readonly<Record<string, Shape>>): object | undefined {
  const given = new Map(Object.entries(value));
  const entries = [...new Set([...Object.keys(keys), ...given.keys()])].flatMap((key) => {
    const shape = keys[key] ?? {};
    const found = tidy(given.get(key) ?? (shape.keepEmpty ? [] : undefined), shape);
    return found === undefined ? [] : [[key, found] as const];
  });
  // Empty lists that have to be there do not make an object of nothing else.
  const isFilled = entries.some(([, found]) => !Array.isArray(found) || found.length > 0);
  return isFilled ? Object.fromEntries(entries) : undefined;
}
