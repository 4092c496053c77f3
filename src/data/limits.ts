import { parseLimitCsv, rowOf } from '../lib/limits/csv.ts';
import { type Limit, limit } from '../schemas/limit.ts';
import { pollutantOf } from './terms.ts';

/** A limit row with the pollutant's name as shown. */
export interface LimitRow extends Limit {
  readonly label: string;
}

const files = import.meta.glob('../content/standards/*.limits.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
}) as Record<string, string>;

const byStandard: ReadonlyMap<string, readonly LimitRow[]> = new Map(
  Object.entries(files).map(([file, text]) => [
    file.replace(/^.*\//, '').replace(/\.limits\.csv$/, ''),
    read(text),
  ]),
);

/** All limit rows of a standard in the order of its table; empty when none are recorded. */
export function limitsOf(standard: string): readonly LimitRow[] {
  return byStandard.get(standard) ?? [];
}

/** Limit rows of one pollutant by standard id. */
export const limitsByPollutant: ReadonlyMap<
  string,
  ReadonlyMap<string, readonly LimitRow[]>
> = groupByPollutant();

/** How many limit rows the library holds. */
export const limitCount = [...byStandard.values()].reduce((sum, rows) => sum + rows.length, 0);

function read(text: string): LimitRow[] {
  return parseLimitCsv(text).rows.map(({ cells }) => {
    const row = limit.parse(rowOf(cells));
    return { ...row, label: row.name ?? pollutantOf(row.pollutant).name };
  });
}

function groupByPollutant() {
  const found = new Map<string, Map<string, LimitRow[]>>();
  for (const [standard, rows] of byStandard)
    for (const row of rows) {
      const standards = found.get(row.pollutant) ?? new Map<string, LimitRow[]>();
      found.set(row.pollutant, standards.set(standard, [...(standards.get(standard) ?? []), row]));
    }
  return found;
}
