import type { Assessment, Line } from './assess.ts';
import type { LimitRecord } from './catalogue.ts';
import { endsOf } from './judge.ts';
import type { Step } from './ladder.ts';
import { convert } from './units.ts';

/** More steps than this cannot be read on a phone; those nearest to the limit are kept. */
const MOST = 6;

/**
 * The limits that a value is set beside in a drawing: the ends of the limit judged by, the other classes of its standard
 * in like circumstances, and the nation's limit beside a region's.
 * @param line judged by
 * @param records all limits
 */
export function stepsOf(
  { own, local }: Pick<Assessment, 'own' | 'local'>,
  line: Line,
  records: readonly LimitRecord[],
): Step[] {
  const { record } = line;
  const { low, high } = endsOf(record);
  if (low !== undefined && high !== undefined)
    return [
      { label: '下限', value: low },
      { label: '上限', value: high },
    ];
  const isLowest = low !== undefined;
  const kin = records.filter(
    (other) =>
      other.standard.id === record.standard.id &&
      other.medium === record.medium &&
      other.pollutant === record.pollutant &&
      (other.averaging ?? '') === (record.averaging ?? '') &&
      (other.condition ?? '') === (record.condition ?? ''),
  );
  const beside = [own, local].flatMap((one) => (one && one !== line ? [one.record] : []));
  const steps = [...(kin.includes(record) ? kin : [record, ...kin]), ...beside].flatMap((row): Step[] => {
    const ends = endsOf(row);
    const end = isLowest ? ends.low : ends.high;
    if (end === undefined || (isLowest ? ends.high : ends.low) !== undefined) return [];
    const value = convert(end, row.unit, record.unit);
    const label = row.standard.id === record.standard.id ? row.class : `${row.standard.number} ${row.class}`;
    return value === undefined ? [] : [{ label, value }];
  });
  const limit = low ?? high ?? 0;
  return steps
    .map((step, at) => ({ step, at }))
    .sort((a, b) => Math.abs(a.step.value - limit) - Math.abs(b.step.value - limit) || a.at - b.at)
    .slice(0, MOST)
    .map(({ step }) => step);
}
