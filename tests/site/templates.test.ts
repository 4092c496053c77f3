import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DIST } from '../../scripts/lib/paths.ts';
import { columnsOf } from '../../scripts/lib/sheet/columns.ts';
import { examplesOf, templateSheets } from '../../src/lib/sheet/template.ts';
import { xlsxOf } from '../../src/lib/sheet/xlsx.ts';
import { COLLECTIONS, type Collection } from '../../src/vocab/collections.ts';
import { library } from '../support/content.ts';

const offered = (Object.keys(COLLECTIONS) as Collection[]).filter((collection) => collection !== 'pages');

it.each(offered)('the table to fill in for %s is the one that npm run export writes', (collection) => {
  const columns = columnsOf(collection);
  const entries = [...(library.byId.get(collection)?.values() ?? [])];
  const sheets = templateSheets(COLLECTIONS[collection].label, columns, examplesOf(columns, entries));
  const published = readFileSync(join(DIST, 'data/templates', `${collection}.xlsx`));
  expect(Buffer.compare(published, xlsxOf(sheets))).toBe(0);
});
