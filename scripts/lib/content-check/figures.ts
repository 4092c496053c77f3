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
  return LISTS.flatMap(([field, label]) => {
    const rows: unknown[] = Array.isArray(data[field]) ? data[field] : [];
    return rows.flatMap((row, index) => {
      if (typeof row !== 'object' || row === null) return [];
      const figure = row as Figure['data'];
      return [{ path: [field, index], name: String(figure[label] ?? ''), data: figure }];
    });
  });
}
