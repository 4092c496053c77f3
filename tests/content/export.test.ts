import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromRoot, ROOT } from '../../scripts/lib/paths.ts';
import { cellValue } from '../../scripts/lib/sheet/cell.ts';
import { columnsOf } from '../../scripts/lib/sheet/columns.ts';
import { fileOf, tooLong } from '../../scripts/lib/sheet/export-file.ts';
import { entryOfCells } from '../../scripts/lib/sheet/rows.ts';
import { tableOf } from '../../scripts/lib/sheet/tables.ts';
import { rowOf } from '../../src/lib/limits/csv.ts';
import type { ReadCell, SheetColumn } from '../../src/lib/sheet/column.ts';
import { EXAMPLE, examplesOf, templateSheets } from '../../src/lib/sheet/template.ts';
import { xlsxOf } from '../../src/lib/sheet/xlsx.ts';
import { SCHEMAS } from '../../src/schemas/index.ts';
import { COLLECTIONS, type Collection } from '../../src/vocab/collections.ts';
import { library } from '../support/content.ts';

/** Each run reads the whole library. */
const PATIENCE = 180_000;

type Grid = readonly (readonly ReadCell[])[];

/** Every sheet of a workbook, read by a program that is not ours. */
async function sheetsOf(file: Uint8Array | string): Promise<{ sheet: string; data: Grid }[]> {
  const sheets = await readXlsxFile(Buffer.from(file));
  return sheets.map(({ sheet, data }) => ({ sheet, data: data as unknown as Grid }));
}

/** Cells of every row by key of the column that its header means. */
function rowsOf([header = [], ...rows]: Grid, columns: readonly SheetColumn[]): Map<string, ReadCell>[] {
  const keys = header.map(
    (text) => columns.find(({ label }) => label === String(text).replace(/\*$/, ''))?.key,
  );
  return rows.map((row) => new Map(row.flatMap((cell, at) => (keys[at] ? [[keys[at], cell] as const] : []))));
}

const all = Object.keys(COLLECTIONS) as Collection[];

describe.each(all)('the table of %s', (collection) => {
  const columns = columnsOf(collection);
  const table = tableOf(collection, library);
  const entries = [...(library.byId.get(collection)?.values() ?? [])];

  it.each(['xlsx', 'csv'] as const)('is read back from %s as the entries', async (format) => {
    expect(tooLong(table, format)).toEqual([]);
    const file = fileOf(table, format);
    const grid =
      typeof file === 'string' ? (parse(file, { bom: true }) as string[][]) : (await sheetsOf(file))[0]?.data;
    const read = rowsOf(grid ?? [], columns).map((cells) => entryOfCells(columns, cells));
    expect(read.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    for (const [at, { data, body, problems }] of read.entries()) {
      expect(problems).toEqual(new Map());
      expect(data).toStrictEqual(entries[at]?.data);
      expect(body).toBe(entries[at]?.body.trim());
    }
  });
  it('is JSON with everything, too', () => {
    const read = JSON.parse(String(fileOf(table, 'json'))) as Record<string, unknown>[];
    expect(read.map(({ id, body, ...data }) => data)).toEqual(entries.map(({ data }) => data));
  });
  it('has a template with valid examples', async () => {
    const examples = examplesOf(columns, entries);
    const label = COLLECTIONS[collection].label;
    const [sheet, guide] = await sheetsOf(xlsxOf(templateSheets(label, columns, examples)));
    expect(guide?.sheet).toBe('填写说明');
    const rows = rowsOf(sheet?.data ?? [], columns);
    expect(rows).toHaveLength(Math.min(2, entries.length));
    for (const row of rows) {
      expect(row.get('id')).toBe(`${EXAMPLE}${examples.shift()?.id}`);
      expect(SCHEMAS[collection].safeParse(entryOfCells(columns, row).data)).toMatchObject({ success: true });
    }
  });
});

it('exports the limits of all standards', async () => {
  const table = tableOf('limits', library);
  const [sheet] = await sheetsOf(fileOf(table, 'xlsx'));
  const read = rowsOf(sheet?.data ?? [], table.columns).map((cells) =>
    Object.fromEntries(
      table.columns.flatMap((column) => {
        const meant = cellValue(column, cells.get(column.key));
        const value = 'value' in meant ? meant.value : meant;
        return value === undefined ? [] : [[column.key, value]];
      }),
    ),
  );
  const written = library.limits.flatMap(({ id, csv }) =>
    csv.rows.map(({ cells }) => ({ standard: id, ...rowOf(cells) })),
  );
  expect(written.length).toBeGreaterThan(1000);
  expect(read).toEqual(written);
});

it('refuses what a cell has no room for, by name', () => {
  const column = columnsOf('pages').at(-1);
  if (!column) throw new Error('no column');
  const table = {
    kind: 'pages' as const,
    label: '说明',
    columns: [column],
    rows: [{ name: 'about', cells: ['长'.repeat(32_768)], record: {} }],
  };
  expect(tooLong(table, 'csv')).toEqual(['about 的“正文”有 32768 字，一格最多 32767 字']);
  expect(tooLong(table, 'json')).toEqual([]);
});

describe('npm run export', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'luqiao-export-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [fromRoot('scripts/export.ts'), ...args], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  }

  it('writes what the ending of the file says, and never over a file unasked', { timeout: PATIENCE }, () => {
    const file = join(folder, 'deep', '活动.csv');
    expect(run('活动', '--out', file)).toMatchObject({ status: 0, said: expect.stringContaining('活动') });
    expect(readFileSync(file, 'utf8')).toMatch(/^\uFEFF编号,标题,/);
    writeFileSync(file, '改过');
    expect(run('events', '--out', file)).toMatchObject({
      status: 1,
      said: expect.stringContaining('--force'),
    });
    expect(readFileSync(file, 'utf8')).toBe('改过');
    expect(run('events', '--out', file, '--force')).toMatchObject({ status: 0 });
  });
  it('writes a template', { timeout: PATIENCE }, () => {
    const file = join(folder, 'template.xlsx');
    expect(run('technologies', '--template', '--out', file)).toMatchObject({ status: 0 });
    expect(existsSync(file)).toBe(true);
  });
  it.each([
    [[], '没有写要导出什么'],
    [['技师'], '没有“技师”这个种类'],
    [['技术', '--format', 'xls'], '没有“xls”这种格式'],
    [['技术', '--template', '--format', 'csv'], '模板只有 xlsx'],
    [['技术', '--all'], '--all 不认得'],
    [['技术', '案例'], '多出来的参数：案例'],
  ])('does not understand %j', (args, said) =>
    expect(run(...args)).toMatchObject({ status: 2, said: expect.stringContaining(said) }),
  );
});
