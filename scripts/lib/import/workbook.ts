import { strFromU8, unzipSync } from 'fflate';
import { cellNamed } from './cell-name.ts';
import { dateText, type NumberKind, numberKind, numberText } from './number-format.ts';
import type { Cell, Grid, Unreadable } from './table.ts';
import { readXml } from './xml-events.ts';

/** Unzipped, in bytes: a table of ten thousand entries with their bodies takes a tenth of it. */
const UNZIPPED_MAX = 200 * 1024 * 1024;
/** Cells further to the right belong to no table; one in the last column would make every row as wide as a sheet. */
const COLUMNS_MAX = 1000;
const SAVE_AS_XLSX = '在 WPS 或 Excel 里打开，“另存为”选“Excel 工作簿（*.xlsx）”再导入';

interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

/** What the cells of every sheet are read with. */
interface Shared {
  readonly strings: readonly string[];
  /** style number → what a number of that style is */
  readonly kinds: readonly NumberKind[];
  readonly from1904: boolean;
}

/**
 * The sheets of an Office Open XML workbook (ECMA-376), with what the reading libraries leave out and authors run into:
 * errors of formulas, merged cells, hidden sheets, percent formats. Formulas count with the value that was saved.
 * @param bytes of the .xlsx
 */
export function readWorkbook(bytes: Uint8Array): { readonly grids: readonly Grid[] } | Unreadable {
  const unzipped = unzip(bytes);
  if ('what' in unzipped) return unzipped;
  const { parts } = unzipped;
  const book = parts['xl/workbook.xml'];
  if (!book) return { what: notWorkbook(parts), fix: SAVE_AS_XLSX };
  const links = linksOf(parts['xl/_rels/workbook.xml.rels'] ?? '');
  const sheets: SheetPart[] = [];
  let from1904 = false;
  readXml(book, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true|on)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const link = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
      sheets.push({
        name: attributes['name'] ?? '',
        hidden: (attributes['state'] ?? 'visible') !== 'visible',
        path: links.get(link) ?? '',
      });
    },
  });
  const shared: Shared = {
    strings: stringsOf(parts['xl/sharedStrings.xml'] ?? ''),
    kinds: kindsOf(parts['xl/styles.xml'] ?? ''),
    from1904,
  };
  return {
    grids: sheets.flatMap(({ name, hidden, path }) => {
      const xml = parts[path];
      return xml === undefined ? [] : [{ sheet: name, hidden, ...sheetOf(xml, shared) }];
    }),
  };
}

/** The parts that are read, as text; nothing is unzipped before all sizes are known. */
function unzip(bytes: Uint8Array): { readonly parts: Readonly<Record<string, string>> } | Unreadable {
  let total = 0;
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        names.push(name);
        return false;
      },
    });
    if (total > UNZIPPED_MAX)
      return {
        what: `解压后有 ${Math.round(total / 1024 / 1024)} MB，太大，不读`,
        fix: '只留要导入的表，删去图片和空白行列，分几个文件导入',
      };
    const parts = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/i.test(name) });
    // Some writers put a slash in front or write names in capitals; their links mean the same part.
    const named = Object.entries(parts).map(([name, part]) => [
      name.replaceAll('\\', '/').replace(/^\//, '').replace(/^xl\//i, 'xl/'),
      strFromU8(part),
    ]);
    return { parts: Object.fromEntries([...names.map((name) => [name, '']), ...named]) };
  } catch {
    return { what: '文件坏了，打不开', fix: SAVE_AS_XLSX };
  }
}

function notWorkbook(parts: Readonly<Record<string, string>>): string {
  if ('xl/workbook.bin' in parts) return '这是二进制的 .xlsb 工作簿，不能读';
  if ('content.xml' in parts) return '这是 .ods 表格（OpenDocument），不能读';
  if ('word/document.xml' in parts) return '这是 Word 文档，不是表格';
  return '这是压缩文件，里面没有 Excel 工作簿';
}

/** Links of the workbook: id → path of the part. */
function linksOf(xml: string): Map<string, string> {
  const links = new Map<string, string>();
  readXml(xml, {
    open: (name, { Id = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      links.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`.replace(/[^/]+\/\.\.\//g, ''));
    },
  });
  return links;
}

function stringsOf(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let [inside, reading] = [false, 0];
  readXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') reading += 1;
      if (name === 't') inside = true;
    },
    text: (piece) => {
      // How a word is read stands beside it and is no part of it.
      if (inside && reading === 0) text += piece;
    },
    close: (name) => {
      if (name === 'rPh') reading -= 1;
      if (name === 't') inside = false;
      if (name === 'si') strings.push(unescaped(text));
    },
  });
  return strings;
}

function kindsOf(xml: string): NumberKind[] {
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let within = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') within = true;
      if (name === 'xf' && within) {
        const id = Number(attributes['numFmtId'] ?? 0);
        kinds.push(numberKind(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') within = false;
    },
  });
  return kinds;
}

interface Raw {
  readonly line: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly formula: boolean;
  readonly value: string;
}

/** The rows of a sheet that hold something, with merged cells filled down. */
function sheetOf(xml: string, shared: Shared): Pick<Grid, 'rows' | 'merged' | 'hiddenRows'> {
  const lines = new Map<number, Map<number, Cell>>();
  const merged: { from: number; to: number; first: number; last: number }[] = [];
  let [line, column, hiddenRows] = [0, 0, 0];
  let cell: { type: string; style: number; formula: boolean; value: string } | undefined;
  let [reading, text] = [false, 0];
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attributes['r'] ?? line + 1);
        column = 0;
        if (/^(?:1|true)$/.test(attributes['hidden'] ?? '')) hiddenRows += 1;
      } else if (name === 'c') {
        const at = cellNamed(attributes['r'] ?? '');
        column = at?.column ?? column + 1;
        cell = {
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? 0),
          formula: false,
          value: '',
        };
      } else if (name === 'f' && cell) cell.formula = true;
      else if (name === 'v' || name === 't') reading = true;
      else if (name === 'rPh') text += 1;
      else if (name === 'mergeCell') {
        const [first, last] = (attributes['ref'] ?? '').split(':').map(cellNamed);
        if (first && last)
          merged.push({ from: first.line, to: last.line, first: first.column, last: last.column });
      }
    },
    text: (piece) => {
      if (reading && text === 0 && cell) cell.value += piece;
    },
    close: (name) => {
      if (name === 'v' || name === 't') reading = false;
      else if (name === 'rPh') text -= 1;
      else if (name === 'c' && cell) {
        const read = cellOf({ ...cell, line, column }, shared);
        if (read && column <= COLUMNS_MAX) {
          const row = lines.get(line) ?? new Map<number, Cell>();
          lines.set(line, row.set(column, read));
        }
        cell = undefined;
      }
    },
  });
  const numbers = [...lines.keys()].sort((a, b) => a - b);
  for (const { from, to, first } of merged) {
    const value = lines.get(from)?.get(first);
    if (!value) continue;
    // Only rows that say something themselves: a merge often reaches further down than the table.
    for (const number of numbers)
      if (number > from && number <= to) lines.get(number)?.set(first, { ...value, line: number });
  }
  return {
    rows: numbers.flatMap((number) => {
      const row = lines.get(number);
      return row ? [denseRow(number, row)] : [];
    }),
    merged: merged
      .filter(({ first, last }) => last > first)
      .map(({ from, to, first, last }) => ({ from, to, first, last })),
    hiddenRows,
  };
}

function denseRow(line: number, row: ReadonlyMap<number, Cell>): Cell[] {
  const width = Math.max(...row.keys());
  return Array.from({ length: width }, (_, at) => row.get(at + 1) ?? { text: '', line, column: at + 1 });
}

/** A cell as text; undefined for an empty one. */
function cellOf(raw: Raw, shared: Shared): Cell | undefined {
  const { line, column, type, formula, value } = raw;
  if (value === '') {
    // A formula that gives no text says so; one that no program has worked out has no type.
    if (!formula || type === 'str') return undefined;
    return {
      text: '',
      line,
      column,
      fault: { what: '公式没有算出的值', fix: '在 WPS 或 Excel 里打开，保存一次再导入，或直接写上值' },
    };
  }
  const text = textOf(raw, shared);
  return text === '' ? undefined : { text, line, column };
}

function textOf({ type, style, value }: Raw, { strings, kinds, from1904 }: Shared): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? '是' : '否';
  if (type === 'd') return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '').replace('T', ' ');
  if (type === 'str' || type === 'inlineStr') return unescaped(value);
  const number = Number(value);
  if (type === 'e' || Number.isNaN(number)) return value;
  const kind = kinds[style] ?? 'number';
  if (kind === 'percent') return `${numberText(Number((number * 100).toPrecision(12)))}%`;
  return (kind === 'date' ? dateText(number, from1904) : undefined) ?? numberText(number);
}

/** Signs that XML has no place for are written `_x000D_`; so is an underscore that would look like one. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
