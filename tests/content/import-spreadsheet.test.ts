import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFolders, readLibrary } from '../../scripts/lib/content-check/read.ts';
import { checkContent } from '../../scripts/lib/content-check/run.ts';
import { importTable } from '../../scripts/lib/import/import-table.ts';
import { FORMS } from '../../scripts/lib/import/kinds/index.ts';
import { totalsOf } from '../../scripts/lib/import/report.ts';
import { sheetKind } from '../../scripts/lib/import/sheet-kind.ts';
import { trialRows } from '../../scripts/lib/import/testing/trial-rows.ts';
import { type BuiltCell, workbookOf } from '../../scripts/lib/import/testing/workbook.ts';
import { fromRoot, ROOT } from '../../scripts/lib/paths.ts';
import { columnsOf } from '../../scripts/lib/sheet/columns.ts';
import { today } from '../../scripts/lib/today.ts';
import { cellsOfEntry } from '../../src/lib/sheet/entry-cells.ts';
import { examplesOf, templateSheets } from '../../src/lib/sheet/template.ts';
import { columnName, xlsxOf } from '../../src/lib/sheet/xlsx.ts';
import { COLLECTIONS, type Collection } from '../../src/vocab/collections.ts';

/** Each run reads and checks the library and all rows. */
const PATIENCE = 300_000;
const ROWS = 400;

const columns = columnsOf('technologies');
const site = { ...readFolders(fromRoot('src/content'), fromRoot('public/media')), today: today() };
const library = readLibrary(site);
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'luqiao-sheet-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fromRoot('scripts/import.ts'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, said: stdout + stderr };
}

/** Twenty ways to get a cell wrong: the field, what stands there, what is said about it. */
const WRONG: readonly (readonly [key: string, cell: BuiltCell, said: string])[] = [
  ['review.reviewedOn', '2026-13-40', '日期'],
  ['fields', '水处里', '不在领域'],
  ['summary', undefined, '缺少“摘要”'],
  ['id', 'trial-0', '和第 4 行重复'],
  ['trl', '九级', '数'],
  ['performance', '出水总氮｜出口水平｜10｜｜｜｜｜mg每升｜｜某规范｜通行', 'mg每升'],
  ['summary', `${'把水里的氮和磷去掉，'.repeat(40)}好。`, '摘要'],
  ['performance', '出水总氮;10;mg/L;某规范', '性能数据'],
  ['typicalUses', { error: '#N/A' }, '公式出错：#N/A'],
  ['relations.standards', 'gb-99999-2099', 'gb-99999-2099'],
  ['id', 'Bad Name', '写作 bad-name'],
  ['process', '格栅｜主流程｜多｜余', '段'],
  ['sources', '某规范｜某部｜某网', '网址'],
  ['title', '厌氧-缺氧-好氧活性污泥法（A²/O）', '重复'],
  ['titleEn', 'Ａnaerobic', '全角'],
  ['review.dueOn', '2001-01-01', '核对'],
  ['trl', 12, '技术就绪水平'],
  ['kind', '工艺包', '工艺包'],
  ['body', '# 一级标题\n\n正文。', '标题'],
  ['designParameters', { formula: 'A1' }, '公式没有算出的值'],
];

/** The number of the row, from 0, that the n-th mistake is made in; far from each other and not in order. */
const rowOf = (wrong: number) => 7 + ((wrong * 13) % 20) * 19;

/** The template filled in, under a title that somebody put above it. */
function workbook(broken: boolean) {
  const rows = trialRows(library.entries, columns, ROWS);
  if (broken)
    for (const [number, [key, cell]] of WRONG.entries()) {
      const row = rows[rowOf(number)];
      const at = columns.findIndex((column) => column.key === key);
      if (row) row[at] = cell;
    }
  const models = library.entries.filter(({ collection }) => collection === 'technologies');
  const [table, ...more] = templateSheets('技术', columns, examplesOf(columns, models).slice(0, 1));
  return workbookOf([
    ...more.map(({ name, rows: texts, isHidden = false }) => ({ name, rows: texts, hidden: isHidden })),
    { name: '技术', rows: [['某中心技术汇总表'], ...(table?.rows ?? []), ...rows] },
  ]);
}

describe('a table of 400 technologies', () => {
  it('with 20 cells wrong is told these 20 by their place, and nothing is written', {
    timeout: PATIENCE,
  }, () => {
    const file = join(folder, '技术.xlsx');
    const out = join(folder, 'wrong');
    writeFileSync(file, workbook(true));
    const copy = join(folder, '检查结果.xlsx');
    const outcome = run('technologies', file, '--write', '--out', out, '--report', copy);
    const lines = outcome.said.split('\n').filter((line) => line.includes(' 错误 '));
    const expected = WRONG.map(([key, , said], number) => ({
      row: rowOf(number) + 4,
      line: expect.stringMatching(
        new RegExp(
          `^${RegExp.escape(file)} 技术!${columnName(columns.findIndex((column) => column.key === key))}${rowOf(number) + 4} 错误 .*${RegExp.escape(said)}`,
        ),
      ),
    })).toSorted((a, b) => a.row - b.row);
    expect(lines).toEqual(expected.map(({ line }) => line));
    expect(outcome.said).toContain('读工作表“技术”，表头在第 2 行');
    expect(outcome.said).toContain('略过示例 1 行');
    expect(outcome.said).toContain(`共 ${ROWS} 行：新 ${ROWS - 20}，改 0，同 0，错 20`);
    expect(outcome).toMatchObject({ status: 1, said: expect.stringContaining('一个文件也没有写') });
    expect(() => readdirSync(out)).toThrow();
    // The annotated copy says the same about itself, with every cell one column further.
    const again = run('technologies', copy, '--out', out);
    expect(again.said.split('\n').filter((line) => line.includes(' 错误 '))).toHaveLength(20);
    expect(again.said).toContain(`共 ${ROWS} 行：新 ${ROWS - 20}，改 0，同 0，错 20`);
  });

  it('put right is written whole, passes the check, and writes nothing again', { timeout: PATIENCE }, () => {
    const file = join(folder, '技术.xlsx');
    const out = join(folder, 'right');
    writeFileSync(file, workbook(false));
    const first = run('technologies', file, '--write', '--out', out);
    expect(first.said).toContain(`共 ${ROWS} 行：新 ${ROWS}，改 0，同 0，错 0`);
    expect(first.status).toBe(0);
    const names = readdirSync(out);
    expect(names).toHaveLength(ROWS);
    const files = names.map((name) => ({
      path: `technologies/${name}`,
      content: readFileSync(join(out, name)),
    }));
    expect(checkContent({ ...site, files: [...site.files, ...files] })).toEqual([]);
    const again = run('technologies', file, '--write', '--out', out);
    expect(again.said).toContain(`共 ${ROWS} 行：新 0，改 0，同 ${ROWS}，错 0`);
    expect(again).toMatchObject({ status: 0, said: expect.stringContaining('没有新的内容要写') });
  });
});

it.each(Object.keys(COLLECTIONS) as Collection[])(
  'finds nothing to change in a table of all %s of the library',
  { timeout: PATIENCE },
  (collection) => {
    const own = columnsOf(collection);
    const entries = library.entries.filter((entry) => entry.collection === collection);
    const rows = [own.map(({ label }) => label), ...entries.map((entry) => cellsOfEntry(own, entry))];
    const form = FORMS[collection];
    const outcome = importTable({
      kind: sheetKind(collection),
      ...(form && { form }),
      file: 'a.xlsx',
      bytes: xlsxOf([{ name: '数据', rows, widths: own.map(() => 20) }]),
      mask: false,
      force: true,
      library: site,
    });
    expect(outcome.problems).toEqual([]);
    expect(totalsOf(outcome)).toEqual({
      rows: entries.length,
      fresh: 0,
      changed: 0,
      same: entries.length,
      wrong: 0,
    });
  },
);
