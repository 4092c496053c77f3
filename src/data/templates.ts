import { readFileSync } from 'node:fs';
import type { JsonSchema } from '../lib/model/json-schema.ts';
import { columnsOfModel } from '../lib/sheet/columns.ts';
import { examplesOf, templateSheets } from '../lib/sheet/template.ts';
import { xlsxOf } from '../lib/sheet/xlsx.ts';
import { modelOf } from '../schemas/json-schema.ts';
import { COLLECTIONS, type Collection } from '../vocab/collections.ts';
import { type Entry, entries } from './entries.ts';

/** The workbook to fill in for a collection, with two entries of the library as examples. */
export function templateOf(collection: Collection): Uint8Array<ArrayBuffer> {
  const columns = columnsOfModel(modelOf(collection) as JsonSchema);
  const all: readonly Entry[] = entries[collection];
  const examples = examplesOf(columns, all);
  return xlsxOf(
    templateSheets(
      COLLECTIONS[collection].label,
      columns,
      examples.map(({ id, data, filePath }) => ({ id, data, body: bodyOf(filePath) })),
    ),
  );
}

/** Markdown of an entry: Astro does not keep the source of what it renders. */
function bodyOf(file: string | undefined): string {
  return file === undefined ? '' : readFileSync(file, 'utf8').replace(/^---\n.*?\n---\n/s, '');
}
