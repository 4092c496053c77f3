import type { LimitRecord } from '../../lib/limits/catalogue.ts';
import { SHEET_WIDTHS, sheetRows } from '../../lib/limits/sheet-rows.ts';
import { csvOf } from '../../lib/sheet/csv.ts';
import { xlsxOf } from '../../lib/sheet/xlsx.ts';
import { make } from '../search/dom.ts';
import { type RowContext, regionName } from './limit-row.ts';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands the reader the rows as a file, with where and when they are from. */
export function saveLimits(
  kind: 'csv' | 'xlsx',
  records: readonly LimitRecord[],
  { region, stateOf, overlayOf }: RowContext,
  { address, today }: { readonly address: string; readonly today: string },
): void {
  const rows = sheetRows(records, {
    origin: location.origin,
    stateOf: ({ standard }) => stateOf(standard).state,
    regionName,
    overlayOf: region ? overlayOf : undefined,
  });
  const notes = [
    ['说明', '以标准原文为准'],
    ['网页', address],
    ['日期', today],
  ];
  const file =
    kind === 'csv'
      ? new Blob([csvOf([...rows, [], ...notes])], { type: 'text/csv;charset=utf-8' })
      : new Blob(
          [
            xlsxOf([
              { name: '限值', rows, widths: SHEET_WIDTHS },
              { name: '说明', rows: notes, widths: [10, 80] },
            ]),
          ],
          { type: XLSX_TYPE },
        );
  const anchor = make('a');
  anchor.href = URL.createObjectURL(file);
  anchor.download = `限值-${today}.${kind}`;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}
