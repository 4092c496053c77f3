import { cellText } from '../../../src/lib/sheet/cell-text.ts';
import type { SheetColumn } from '../../../src/lib/sheet/column.ts';
import type { SheetEntry } from '../../../src/lib/sheet/entry-cells.ts';
import { isSchemaOrder, sortedKeys } from '../content-check/key-order.ts';
import { differenceText } from './difference.ts';
import { editEntry } from './edit-entry.ts';
import type { Existing } from './existing.ts';
import { sameValue, valueAt, withValue } from './field-path.ts';
import type { Change } from './read-rows.ts';
import { type SheetKind, topKeys } from './sheet-kind.ts';
import type { SheetRow } from './sheet-row.ts';

/** What a row says about an entry that is there. */
export interface Said {
  readonly read: SheetEntry;
  /** columns whose cells say something */
  readonly filled: readonly SheetColumn[];
  /** columns whose fields are to go */
  readonly cleared: readonly SheetColumn[];
}

/** The text of an entry with what a row says otherwise, and which fields that are. What the row is silent on stays. */
export function changeEntry(
  there: Existing & Pick<SheetEntry, 'data'>,
  { read, filled, cleared }: Said,
  row: SheetRow,
  { collection, columns }: SheetKind,
): { readonly text: string; readonly changes: readonly Change[] } {
  let { data, body } = there;
  const changes: Change[] = [];
  const note = (column: SheetColumn, before: unknown, after: unknown) =>
    changes.push({
      at: row.placeOf(column.key),
      label: column.label,
      difference: differenceText(shown(column, before), shown(column, after)),
    });
  for (const column of [...filled, ...cleared]) {
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
  const keys = topKeys(columns);
  // New keys go where the file's own order has them, of the two that the check knows.
  const order = isSchemaOrder(collection, Object.keys(there.data)) ? keys : sortedKeys(collection, keys);
  const text = changes.length > 0 ? editEntry(there.text, { data, body }, order) : there.text;
  return { text, changes };
}

function shown(column: SheetColumn, value: unknown): string {
  return String(cellText(column, value === '' ? undefined : value) ?? '');
}
