import { cellText } from '../../../src/lib/sheet/cell-text.ts';
import type { SheetColumn } from '../../../src/lib/sheet/column.ts';
import type { SheetEntry } from '../../../src/lib/sheet/entry-cells.ts';
import { ID_PATTERN } from '../../../src/schemas/shared/relations.ts';
import { splitFrontmatter } from '../content-check/frontmatter.ts';
import { kebab } from '../content-check/text-fix.ts';
import type { Input, Place, Problem } from '../content-check/types.ts';
import { yamlSource } from '../content-check/yaml-source.ts';
import { suggestId } from '../entry-id.ts';
import { entryOfCells } from '../sheet/rows.ts';
import { yearAfter } from './day.ts';
import { differenceText } from './difference.ts';
import { editEntry } from './edit-entry.ts';
import { entryText } from './entry-text.ts';
import { sameValue, valueAt, withValue } from './field-path.ts';
import { type HeaderMap, mapColumns } from './headers.ts';
import { keysAt } from './origin.ts';
import { hint, maskPersonalData, personalDataIn } from './personal.ts';
import { problemOf } from './problem.ts';
import type { Change, ImportedEntry, RowsRead } from './read-rows.ts';
import type { SheetKind } from './sheet-kind.ts';
import { wordsOf } from './sheet-words.ts';
import type { Cell, Table } from './table.ts';

/** In a cell: the field is to go. An empty cell leaves it as it is. */
const CLEAR = '（清空）';

/** What a formula shows when it has no value. */
const FORMULA_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

export interface EntryOptions {
  readonly kind: SheetKind;
  /** path of the table, for places */
  readonly file: string;
  readonly map: HeaderMap;
  /** whether data about people are kept out, as for what people sent through a form */
  readonly guarded: boolean;
  readonly mask: boolean;
  /** the content folder as it is */
  readonly library: Input;
  /** told how many rows are read */
  readonly onRow?: (rows: number) => void;
}

/** An entry that is there already. */
interface Existing {
  readonly path: string;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A row while it is read. */
interface Row {
  readonly place: Place;
  readonly placeOf: (key: string) => Place;
  readonly hasColumn: (key: string) => boolean;
  /** columns of the cells that something is wrong with */
  readonly faulty: Set<string>;
  readonly fault: (key: string, what: string, fix: string) => void;
}

/**
 * Makes an entry of every row of a table with a column for every field, or changes the one of the same id. What it
 * cannot take over it reports by cell.
 */
export function readEntries(table: Table, options: EntryOptions): RowsRead {
  const { kind, file, guarded, library, onRow } = options;
  const { header } = table;
  const columns = mapColumns(header, kind.fields, options.map, file, guarded);
  const problems: Problem[] = columns.problems.map((finding) => problemOf('import-columns', finding));
  if (problems.length > 0) return { ...columns, entries: [], problems, masked: 0, repeated: 0 };
  const existing = existingEntries(kind, library);
  const entries = new Map<string, ImportedEntry>();
  const missing = new Map<string, Place>();
  let masked = 0;
  for (const [number, cells] of table.rows.entries()) {
    onRow?.(number + 1);
    const place: Place = { file, line: cells[0]?.line ?? 1, column: cells[0]?.column ?? 1 };
    const placeOf = (key: string): Place => placeIn(cells, columns.of.get(key)?.[0], place);
    const row: Row = {
      place,
      placeOf,
      hasColumn: (key) => columns.of.has(key),
      faulty: new Set(),
      fault: (key, what, fix) => {
        row.faulty.add(key);
        problems.push(problemOf('import-value', { at: placeOf(key), what, fix }));
      },
    };
    const texts = new Map<string, string>();
    for (const [key, [at]] of columns.of) {
      const cell = cells[at ?? -1];
      if (!cell) continue;
      const text = cellIn(cell, row, key);
      const personal = guarded && key !== 'id' ? personalDataIn(text) : [];
      if (options.mask) masked += personal.length;
      else
        for (const { kind: sort, written } of personal)
          problems.push(
            problemOf('import-personal-data', {
              at: placeOf(key),
              what: `文字里有${sort}“${hint(written)}”`,
              fix: '从这一格删去它，或加 --mask 换成“（已隐去）”',
            }),
          );
      if (text !== '') texts.set(key, personal.length > 0 && options.mask ? maskPersonalData(text) : text);
    }
    const filled = new Map([...texts].filter(([, text]) => text !== CLEAR));
    const read = entryOfCells(kind.columns, filled);
    for (const [key, { what, fix }] of read.problems) row.fault(key, what, fix);
    const id = idOf(read, row, kind);
    if (id === undefined) continue;
    const there = existing(id);
    const earlier = entries.get(id);
    if (earlier) {
      row.fault(
        'id',
        `编号 ${id} 和第 ${earlier.row.line} 行重复`,
        '一个编号只能有一行：合并，或改其中一个的编号',
      );
      continue;
    }
    const cleared = kind.columns.filter(({ key }) => texts.get(key) === CLEAR);
    for (const column of cleared)
      if (mustStay(column)) row.fault(column.key, `“${column.label}”必填，不能清空`, '写上新的内容');
    if (there) {
      const touched = kind.columns.filter(({ key }) => filled.has(key) && !read.problems.has(key));
      entries.set(id, changedEntry(id, there, read, touched, cleared, row, kind));
      continue;
    }
    const data = completed(read.data, kind, library.today);
    for (const { key, label, hint: how } of requiredIn(
      kind,
      { ...data, body: read.body || undefined },
      row.faulty,
    ))
      if (row.hasColumn(key)) row.fault(key, `缺少“${label}”`, `必填：${how}`);
      else if (!missing.has(label)) missing.set(label, place);
    const text = entryText(data, read.body);
    entries.set(id, {
      id,
      path: `${kind.collection}/${id}.md`,
      text,
      row: place,
      origin: originIn(text, row, kind),
    });
  }
  const [first] = missing.values();
  if (first)
    problems.push(
      problemOf('import-columns', {
        at: { file, line: header[0]?.line ?? 1, column: header[0]?.column ?? 1 },
        what: `新条目（如第 ${first.line} 行）必填的列表里没有：${[...missing.keys()].join('、')}`,
        fix: '在表里加上这些列，列名照写；npm run export 可以得到带全部列的空表',
      }),
    );
  return { ...columns, entries: [...entries.values()], problems, masked, repeated: 0 };
}

/** The text of a cell without what cannot be seen, line ends and outer spaces; the codec reads the rest. */
function cellIn({ text, fault }: Cell, row: Row, key: string): string {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u202f\u3000]/g, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff]|[\p{Cc}--[\n\t]]/gv, '')
    .trim();
  if (fault) row.fault(key, fault.what, fault.fix);
  if (!FORMULA_ERROR.test(plain)) return plain;
  row.fault(key, `公式出错：${plain}`, '改好公式，或在这一格直接写上值');
  return '';
}

function placeIn(cells: readonly Cell[], at: number | undefined, row: Place): Place {
  if (at === undefined) return row;
  const cell = cells[at];
  if (cell) return { file: row.file, line: cell.line, column: cell.column };
  // Rows of a workbook end with their last filled cell; the empty one stands where it would.
  return { file: row.file, line: row.line, column: at + 1 };
}

function idOf({ id, data }: SheetEntry, row: Row, { collection }: SheetKind): string | undefined {
  if (ID_PATTERN.test(id)) return id;
  if (id !== '') {
    const good = kebab(id);
    row.fault(
      'id',
      `编号“${id}”只能用小写字母、数字和连字符`,
      good ? `写作 ${good}` : '改用英文或拼音，或留空',
    );
    return undefined;
  }
  const [title, number] = [data['title'], data['number']];
  const made = suggestId(collection, {
    ...(typeof title === 'string' && { title }),
    ...(typeof number === 'string' && { number }),
  });
  if (made === '' && !row.faulty.has('title'))
    row.fault('title', '没有编号，也没有可以得出编号的标题', '写上标题，或在“编号”里写一个');
  return made || undefined;
}

function existingEntries({ collection }: SheetKind, { files }: Input): (id: string) => Existing | undefined {
  const paths = new Map(files.map((file) => [file.path, file]));
  return (id) => {
    const file = [`${collection}/${id}.md`, `${collection}/${id}.mdx`].flatMap(
      (path) => paths.get(path) ?? [],
    )[0];
    if (!file) return undefined;
    const raw = typeof file.content === 'string' ? file.content : Buffer.from(file.content).toString('utf8');
    const text = raw.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
    const { yaml = '', body } = splitFrontmatter(text);
    const data = yamlSource(file.path, yaml).data;
    return {
      path: file.path,
      text,
      data: typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : {},
      body: body.trim(),
    };
  };
}

/** What a new entry has without anybody saying so: it is known, and was looked at today. */
function completed(data: SheetEntry['data'], { columns }: SheetKind, today: string): Record<string, unknown> {
  const reviewed = valueAt(data, ['review', 'reviewedOn']);
  const presumed: Record<string, unknown> = {
    confidence: 'known',
    'review.reviewedOn': today,
    'review.dueOn': yearAfter(typeof reviewed === 'string' ? reviewed : today),
  };
  const all = columns.reduce<Record<string, unknown>>((made, { key }) => {
    const keys = key.split('.');
    return valueAt(made, keys) === undefined && presumed[key] !== undefined
      ? withValue(made, keys, presumed[key])
      : made;
  }, data);
  const order = topKeys(columns);
  return Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

function requiredIn(
  { columns }: SheetKind,
  data: Readonly<Record<string, unknown>>,
  faulty: ReadonlySet<string>,
): SheetColumn[] {
  return columns.filter(
    ({ key, required }) => required && !faulty.has(key) && valueAt(data, key.split('.')) === undefined,
  );
}

function mustStay({ key, required }: SheetColumn): boolean {
  return required || key === 'id';
}

function topKeys(columns: readonly SheetColumn[]): string[] {
  return [...new Set(columns.map(({ key }) => key.split('.')[0] ?? key))];
}

/** The entry that is there with what the row says otherwise. */
function changedEntry(
  id: string,
  there: Existing,
  read: SheetEntry,
  touched: readonly SheetColumn[],
  cleared: readonly SheetColumn[],
  row: Row,
  kind: SheetKind,
): ImportedEntry {
  let { data, body } = there;
  const changes: Change[] = [];
  const note = (column: SheetColumn, before: unknown, after: unknown) =>
    changes.push({
      at: row.placeOf(column.key),
      label: column.label,
      difference: differenceText(shown(column, before), shown(column, after)),
    });
  for (const column of [...touched, ...cleared]) {
    if (column.key === 'id') continue;
    const gone = cleared.includes(column);
    if (column.key === 'body') {
      const after = gone ? '' : read.body.trim();
      if (after !== body) note(column, body, after);
      body = after;
      continue;
    }
    const keys = column.key.split('.');
    const before = valueAt(data, keys);
    const nothing = column.emptyIsList ? [] : undefined;
    const after = gone ? nothing : valueAt(read.data, keys);
    if (sameValue(before, after)) continue;
    note(column, before, after);
    data = withValue(data, keys, after);
  }
  const text = changes.length > 0 ? editEntry(there.text, { data, body }, topKeys(kind.columns)) : there.text;
  return { id, path: there.path, text, row: row.place, changes, origin: originIn(text, row, kind) };
}

function shown(column: SheetColumn, value: unknown): string {
  return String(cellText(column, value === '' ? undefined : value) ?? '');
}

/** From a place in the file of a row to its cell: the column of the longest part of its keys, else one of its group. */
function originIn(text: string, row: Row, { columns }: SheetKind): ImportedEntry['origin'] {
  return (line, column) => {
    // The check points at the very beginning for what no key says.
    const keys = line === 2 && column === 1 ? '' : keysAt(text, line, column).join('.');
    const own = columns.filter(({ key }) => `${keys}.`.startsWith(`${key}.`));
    const within = columns.filter(({ key }) => keys !== '' && key.startsWith(`${keys}.`));
    const found = [...own, ...within].find(({ key }) => row.hasColumn(key));
    return {
      ...(found ? row.placeOf(found.key) : row.place),
      derived: false,
      whole: found === undefined,
      words: found ? wordsOf(found, columns) : new Map(columns.map(({ key, label }) => [key, label])),
    };
  };
}
