import type { SheetColumn } from '../../../src/lib/sheet/column.ts';
import type { SheetEntry } from '../../../src/lib/sheet/entry-cells.ts';
import { ID_PATTERN } from '../../../src/schemas/shared/relations.ts';
import { kebab } from '../content-check/text-fix.ts';
import type { Input, Place, Problem } from '../content-check/types.ts';
import { suggestId } from '../entry-id.ts';
import { entryOfCells } from '../sheet/rows.ts';
import { changeEntry, type Said } from './change-entry.ts';
import { yearAfter } from './day.ts';
import { entryText } from './entry-text.ts';
import { existingEntries } from './existing.ts';
import { valueAt, withValue } from './field-path.ts';
import { type HeaderMap, mapColumns } from './headers.ts';
import { problemOf } from './problem.ts';
import type { ImportedEntry, RowsRead } from './read-rows.ts';
import { type SheetKind, topKeys } from './sheet-kind.ts';
import { SheetRow } from './sheet-row.ts';
import type { Table } from './table.ts';

/** In a cell: the field is to go. An empty cell leaves it as it is. */
const CLEAR = /^[（(]清空[）)]$/;

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

/**
 * Makes an entry of every row of a table with a column for every field, or changes the one of the same id. What it
 * cannot take over it reports by cell.
 */
export function readEntries({ header, rows }: Table, options: EntryOptions): RowsRead {
  const { kind, file, guarded, mask, library, onRow } = options;
  const columns = mapColumns(header, kind.fields, options.map, file, guarded);
  const problems: Problem[] = columns.problems.map((finding) => problemOf('import-columns', finding));
  if (problems.length > 0) return { ...columns, entries: [], problems, masked: 0, repeated: 0 };
  const existing = existingEntries(kind.collection, library);
  const entries = new Map<string, ImportedEntry>();
  /** headers that new entries need and the table has not → the first row that would need it */
  const missing = new Map<string, Place>();
  let masked = 0;
  for (const [number, cells] of rows.entries()) {
    onRow?.(number + 1);
    const row = new SheetRow(cells, columns.of, file, problems);
    const texts = row.texts();
    if (guarded) masked += row.guard(texts, mask);
    const said = saidBy(texts, row, kind);
    const id = idOf(said.read, row, kind);
    if (id === undefined) continue;
    const earlier = entries.get(id);
    const there = existing(id);
    if (earlier)
      row.fault(
        'id',
        `编号 ${id} 和第 ${earlier.row.line} 行重复`,
        '一个编号只能有一行：合并，或改其中一个的编号',
      );
    else if (there && !there.data)
      row.fault('id', `已有的 ${there.path} 读不出来`, '先用 npm run check 看它错在哪，改好再导入');
    else if (there?.data) {
      const changed = changeEntry({ ...there, data: there.data }, said, row, kind);
      entries.set(id, {
        id,
        path: there.path,
        ...changed,
        row: row.place,
        origin: row.originIn(changed.text, kind),
      });
    } else {
      const { body } = said.read;
      const data = completed(said.read.data, kind, library.today);
      for (const { key, label, hint } of neededIn(kind, { ...data, body: body || undefined }, row))
        if (row.hasColumn(key)) row.fault(key, `缺少“${label}”`, `必填：${hint}`);
        else if (!missing.has(label)) missing.set(label, row.place);
      const text = entryText(data, body);
      const path = `${kind.collection}/${id}.md`;
      entries.set(id, { id, path, text, row: row.place, origin: row.originIn(text, kind) });
    }
  }
  const [first] = missing.values();
  if (first)
    problems.push(
      problemOf('import-columns', {
        at: { file, line: header[0]?.line ?? 1, column: header[0]?.column ?? 1 },
        what: `新条目（如第 ${first.line} 行）必填的列表里没有：${[...missing.keys()].join('、')}`,
        fix: '在表里加上这些列，列名照写；npm run export -- 种类 --template 写出带全部列的空表',
      }),
    );
  return { ...columns, entries: [...entries.values()], problems, masked, repeated: 0 };
}

/** What the cells of a row mean; what cannot be understood is noted. */
function saidBy(texts: ReadonlyMap<string, string>, row: SheetRow, { columns }: SheetKind): Said {
  const cleared = columns.filter(({ key }) => CLEAR.test(texts.get(key) ?? ''));
  const filled = columns.filter((column) => texts.has(column.key) && !cleared.includes(column));
  for (const { key, label, required } of cleared)
    if (required || key === 'id') row.fault(key, `“${label}”必填，不能清空`, '写上新的内容');
  const { problems, ...read } = entryOfCells(
    columns,
    new Map(filled.map(({ key }) => [key, texts.get(key)])),
  );
  for (const [key, { what, fix }] of problems) row.fault(key, what, fix);
  return { read, filled: filled.filter(({ key }) => !problems.has(key)), cleared };
}

function idOf({ id, data }: SheetEntry, row: SheetRow, { collection }: SheetKind): string | undefined {
  if (ID_PATTERN.test(id)) return id;
  if (id !== '') {
    const good = kebab(id);
    const fix = good ? `写作 ${good}` : '改用英文或拼音，或留空';
    row.fault('id', `编号“${id}”只能用小写字母、数字和连字符`, fix);
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

/** The columns that are required, and say nothing without anything being wrong with their cell. */
function neededIn(
  { columns }: SheetKind,
  data: Readonly<Record<string, unknown>>,
  { faulty }: SheetRow,
): SheetColumn[] {
  return columns.filter(
    ({ key, required }) => required && !faulty.has(key) && valueAt(data, key.split('.')) === undefined,
  );
}
