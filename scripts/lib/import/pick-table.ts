import { columnName } from '../../../src/lib/sheet/xlsx.ts';
import { foldHeader } from './headers.ts';
import type { Cell, Grid, Table, Unreadable } from './table.ts';

/** Header of the column that an annotated copy has in front; it is never read. */
export const RESULT_HEADER = '检查结果';

/** Sheets that explain a template. */
const EXPLAINING = ['说明', '选项', '填写说明', '选项表'];
/** Titles and remarks above a header take fewer rows. */
const HEADER_WITHIN = 20;
/** What an example row of a template begins with. */
const EXAMPLE = /^示例[：:]/;
/** Anything but spaces and what cannot be seen. */
const SAYS = /[^\s\u200b-\u200d\u2060\ufeff]/;

/** The table of a file and what was left aside to get at it. */
export interface Picked {
  readonly table: Table;
  /** the rows of the sheet as they are, header and what is above it too */
  readonly grid: Grid;
  /** number of the header among them, from 0 */
  readonly headerAt: number;
  readonly notes: readonly string[];
  /** what keeps the table from being read column by column */
  readonly faults: readonly (Unreadable & Pick<Cell, 'line' | 'column'>)[];
}

/**
 * The table among the sheets of a file: the first visible sheet with a row of headers that are known; the row with most
 * of them is the header.
 * @param known whether a header (folded by `foldHeader`) means a field
 * @param wanted name of the sheet to take
 */
export function pickTable(
  grids: readonly Grid[],
  known: (header: string) => boolean,
  wanted?: string,
): Picked | Unreadable {
  const named = grids.map(({ sheet }) => sheet).filter((name) => name !== undefined);
  const choice = grids.filter(({ sheet, hidden }) =>
    wanted === undefined ? !hidden && !EXPLAINING.includes(sheet ?? '') : sheet === wanted,
  );
  if (wanted !== undefined && choice.length === 0)
    return {
      what: `没有名为“${wanted}”的工作表`,
      fix: named.length > 0 ? `--sheet 后面写：${named.join('、')}` : '这个文件只有一张表，去掉 --sheet',
    };
  const [first] = choice;
  if (!first) return { what: '工作簿里没有可读的工作表', fix: '把要导入的表放在一张没有隐藏的工作表里' };
  const scored = choice.map((grid) => ({ grid, ...headerRow(grid, known) }));
  const best = scored.find(({ score }) => score > 1) ?? scored.find(({ score }) => score > 0);
  // Without any known header the first row is taken, so that what is missing can be named.
  const { grid, at } = best ?? { grid: first, at: 0 };
  const header = grid.rows[at] ?? [];
  const below = grid.rows.slice(at + 1);
  const head = header.map(({ text }) => foldHeader(text));
  const by = Map.groupBy(below, (row) => {
    if (EXAMPLE.test(beginning(row, header))) return 'example';
    if (row.length === head.length && row.every(({ text }, number) => foldHeader(text) === head[number]))
      return 'header';
    return row.some(({ text, fault }) => fault || SAYS.test(text)) ? 'row' : 'empty';
  });
  const examples = by.get('example')?.length ?? 0;
  const repeated = by.get('header')?.length ?? 0;
  const line = header[0]?.line ?? 1;
  const others = grids.filter(
    ({ sheet, rows }) => sheet !== grid.sheet && rows.length > 0 && !EXPLAINING.includes(sheet ?? ''),
  );
  return {
    table: {
      header: header.map((cell) => (cell.text.trim() === RESULT_HEADER ? { ...cell, text: '' } : cell)),
      rows: by.get('row') ?? [],
      ...(grid.sheet !== undefined && { sheet: grid.sheet }),
      ...(grid.fault && { fault: grid.fault }),
    },
    grid,
    headerAt: at,
    notes: [
      ...(grid.sheet !== undefined ? [`读工作表“${grid.sheet}”，表头在第 ${line} 行`] : []),
      ...(grid.sheet === undefined && at > 0 ? [`表头在第 ${line} 行，上面的没有读`] : []),
      ...(others.length > 0
        ? [
            `没有读的工作表：${others.map(({ sheet, hidden }) => `${sheet}${hidden ? '（隐藏）' : ''}`).join('、')}；要读就加 --sheet 名称`,
          ]
        : []),
      ...(examples > 0 ? [`略过示例 ${examples} 行`] : []),
      ...(repeated > 0 ? [`略过重复的表头 ${repeated} 行`] : []),
      ...(grid.hiddenRows ? [`表里有 ${grid.hiddenRows} 行是隐藏的（筛选或手工隐藏），也读了`] : []),
    ],
    faults: mergedHeaders(grid, header, below),
  };
}

function headerRow(grid: Grid, known: (header: string) => boolean): { at: number; score: number } {
  let [at, score] = [0, 0];
  for (const [number, row] of grid.rows.slice(0, HEADER_WITHIN).entries()) {
    const found = new Set(row.map(({ text }) => foldHeader(text)).filter((name) => name && known(name))).size;
    if (found > score) [at, score] = [number, found];
  }
  return { at, score };
}

/** The text a row begins with, not counting what an earlier check wrote in front. */
function beginning(row: readonly Cell[], header: readonly Cell[]): string {
  const cell = row.find(({ text }, at) => text.trim() !== '' && header[at]?.text.trim() !== RESULT_HEADER);
  return cell?.text.trim() ?? '';
}

/** Headers that reach over columns with something in them: which column is which nobody can tell. */
function mergedHeaders(
  grid: Grid,
  header: readonly Cell[],
  below: readonly (readonly Cell[])[],
): Picked['faults'] {
  const line = header[0]?.line ?? 1;
  return (grid.merged ?? []).flatMap(({ from, to, first, last }) => {
    const cell = header[first - 1];
    const used = below.some((row) => row.slice(first, last).some(({ text }) => text.trim() !== ''));
    if (!cell || line < from || line > to || !used) return [];
    return [
      {
        line,
        column: first,
        what: `表头“${cell.text.trim()}”合并了 ${columnName(first - 1)} 到 ${columnName(last - 1)} 列`,
        fix: '取消合并单元格，每一列各写自己的列名',
      },
    ];
  });
}
