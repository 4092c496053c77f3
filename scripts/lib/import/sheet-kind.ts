import type { JsonSchema } from '../../../src/lib/model/json-schema.ts';
import type { SheetColumn } from '../../../src/lib/sheet/column.ts';
import { columnsOfModel } from '../../../src/lib/sheet/columns.ts';
import { modelOf } from '../../../src/schemas/json-schema.ts';
import type { Collection } from '../../../src/vocab/collections.ts';
import { foldHeader, type ImportField } from './headers.ts';

/** A collection as the rows of a table: a column for every field. */
export interface SheetKind {
  readonly collection: Collection;
  readonly columns: readonly SheetColumn[];
  /** the columns by what they may be called in a header */
  readonly fields: readonly ImportField[];
}

/** How the table of a collection is read: by the headers of its template, and by their last part where that is clear. */
export function sheetKind(collection: Collection): SheetKind {
  const columns = columnsOfModel(modelOf(collection) as JsonSchema);
  const last = columns.map(({ label }) => label.split('·').at(-1) ?? label);
  return {
    collection,
    columns,
    fields: columns.map(({ key, label }, at) => ({
      key,
      label,
      names: [
        key,
        ...last.slice(at, at + 1).filter((name) => last.filter((one) => one === name).length === 1),
      ],
    })),
  };
}

/**
 * True for a header that was made by this site, not by a form: it names the id and nothing that is no column, or every
 * column that has to be filled.
 */
export function isSheetHeader(
  header: readonly string[],
  { columns, fields }: SheetKind,
  ignored: string,
): boolean {
  const named = new Set(header.map(foldHeader).filter((name) => name && name !== foldHeader(ignored)));
  const labels = new Set(fields.flatMap(({ label, names }) => [label, ...names]).map(foldHeader));
  if (columns.every(({ required, label }) => !required || named.has(foldHeader(label)))) return true;
  return named.has(foldHeader('编号')) && [...named].every((name) => labels.has(name));
}

/** The keys at the top of the frontmatter, in their order. */
export function topKeys(columns: readonly SheetColumn[]): string[] {
  return [...new Set(columns.map(({ key }) => key.split('.')[0] ?? key))];
}
