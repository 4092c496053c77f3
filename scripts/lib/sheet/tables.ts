import { rowOf } from '../../../src/lib/limits/csv.ts';
import type { JsonSchema } from '../../../src/lib/model/json-schema.ts';
import { cellText } from '../../../src/lib/sheet/cell-text.ts';
import type { SheetColumn } from '../../../src/lib/sheet/column.ts';
import { fieldColumns } from '../../../src/lib/sheet/columns.ts';
import type { Cell } from '../../../src/lib/sheet/csv.ts';
import { cellsOfEntry } from '../../../src/lib/sheet/entry-cells.ts';
import { jsonSchemaOf } from '../../../src/schemas/json-schema.ts';
import { limit } from '../../../src/schemas/limit.ts';
import { COLLECTIONS, type Collection } from '../../../src/vocab/collections.ts';
import type { Library } from '../content-check/types.ts';
import { columnsOf } from './columns.ts';

/** What can be exported: a collection, or the limits of all standards. */
export type TableKind = Collection | 'limits';

/** A table to export. */
export interface Table {
  /** name of a file without its ending */
  readonly kind: TableKind;
  /** name of the sheet */
  readonly label: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly TableRow[];
}

interface TableRow {
  /** what it is called in a message */
  readonly name: string;
  readonly cells: readonly Cell[];
  /** the same as JSON: the frontmatter with id and body */
  readonly record: Readonly<Record<string, unknown>>;
}

/** Every kind with its Chinese name. */
export const TABLE_KINDS: ReadonlyMap<TableKind, string> = new Map([
  ...(Object.keys(COLLECTIONS) as Collection[]).map((name) => [name, COLLECTIONS[name].label] as const),
  ['limits', '限值'] as const,
]);

/** The kind that goes by this name, in English or in Chinese. */
export function tableKind(name: string): TableKind | undefined {
  for (const [kind, label] of TABLE_KINDS) if (name === kind || name === label) return kind;
  return undefined;
}

/** The table of everything of a kind that the library holds. */
export function tableOf(kind: TableKind, library: Library): Table {
  return kind === 'limits' ? limitTable(library) : entriesTable(kind, library);
}

function entriesTable(collection: Collection, { byId }: Library): Table {
  const columns = columnsOf(collection);
  return {
    kind: collection,
    label: COLLECTIONS[collection].label,
    columns,
    rows: [...(byId.get(collection)?.values() ?? [])].map((entry) => {
      const { id, data } = entry;
      const body = entry.body.trim();
      return { name: id, cells: cellsOfEntry(columns, { id, data, body }), record: { id, ...data, body } };
    }),
  };
}

/** Columns of the limits: the standard's id, then those of its CSV. */
const LIMIT_COLUMNS: readonly SheetColumn[] = [
  {
    key: 'standard',
    label: '标准',
    hint: '标准的编号，即网址里的那一段，如 gb-18918-2002',
    required: true,
    emptyIsList: false,
    kind: 'text',
    schema: { type: 'string', ref: 'standards' },
  },
  ...fieldColumns(jsonSchemaOf(limit) as JsonSchema),
];

function limitTable({ limits }: Library): Table {
  return {
    kind: 'limits',
    label: '限值',
    columns: LIMIT_COLUMNS,
    rows: limits.flatMap(({ id, csv }) =>
      csv.rows.map(({ line, cells }) => {
        const record: Record<string, unknown> = { standard: id, ...rowOf(cells) };
        return {
          name: `${id} 第 ${line} 行`,
          cells: LIMIT_COLUMNS.map((column) => cellText(column, record[column.key])),
          record,
        };
      }),
    ),
  };
}
