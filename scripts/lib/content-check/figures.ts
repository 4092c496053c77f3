import type { Entry } from './types.ts';
import type { KeyPath } from './yaml-source.ts';

/** A figure of an entry as written, not validated. */
export interface Figure {
  readonly path: KeyPath;
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Lists of figures by the field that names them. */
const LISTS: readonly (readonly [string, string])[] = [
  ['performance', 'indicator'],
  ['designParameters', 'name'],
  ['technicalParameters', 'name'],
];

/** Every figure of an entry. */
export function figuresOf({ data }: Entry): Figure[] {
  const listed = LISTS.flatMap(([field, label]) => {
    const rows: unknown[] = Array.isArray(data[field]) ? data[field] : [];
    return rows.flatMap((row, index) => figure(row, label, [field, index]));
  });
  return [...listed, ...figure(data['costBasis'], 'kind', ['costBasis'])];
}

function figure(value: unknown, label: string, path: KeyPath): Figure[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const data = value as Figure['data'];
  return [{ path, name: String(data[label] ?? ''), data }];
}
