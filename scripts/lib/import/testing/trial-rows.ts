import type { SheetColumn } from '../../../../src/lib/sheet/column.ts';
import { cellsOfEntry } from '../../../../src/lib/sheet/entry-cells.ts';
import type { Entry } from '../../content-check/types.ts';
import type { BuiltCell } from './workbook.ts';

const DAY = 86_400_000;

/**
 * Rows of a table of technologies as people fill it in: what the library says about the technologies it has, under other
 * ids and titles, every third without an id, dates as dates of a workbook, spaces at the ends of texts.
 */
export function trialRows(
  entries: readonly Entry[],
  columns: readonly SheetColumn[],
  count: number,
): BuiltCell[][] {
  const models = entries.filter(({ collection }) => collection === 'technologies');
  return Array.from({ length: count }, (_, number) => {
    const model = models[number % models.length];
    if (!model) throw new Error('the library has no technologies');
    const title = `试写${number}号${String(model.data['title'])}`;
    const cells = cellsOfEntry(columns, {
      id: `trial-${number}`,
      // Other names stay with the model: two entries cannot go by the same.
      data: { ...model.data, title, aliases: [] },
      body: model.body,
    });
    return cells.map((cell, at): BuiltCell => {
      const { key = '', kind } = columns[at] ?? {};
      if (key === 'id' && number % 3 === 2) return undefined;
      if (kind === 'date' && typeof cell === 'string' && number % 2 === 0)
        return { number: (Date.parse(cell) - Date.UTC(1899, 11, 30)) / DAY, style: 'date' };
      return typeof cell === 'string' && kind === 'text' && key !== 'id' ? `${cell}\u00a0 ` : cell;
    });
  });
}
