import { foldSigns } from '../search/fold-signs.ts';

/** One reading as written: `6.2`, `<0.05`, `0.05L`. */
export interface Reading {
  readonly value: number;
  /** less than this was all that could be told: below the detection limit */
  readonly below: boolean;
}

/** How several readings become one: the least favourable, or their mean. */
export type Several = 'worst' | 'mean';

export type ReadingFault =
  /** nothing written */
  | 'empty'
  /** not detected, without the detection limit */
  | 'no-detection-limit'
  /** something that is no figure */
  | 'not-a-number';

/** What is said of a fault. */
export const READING_FAULTS: Readonly<Record<Exclude<ReadingFault, 'empty'>, string>> = {
  'no-detection-limit': '未检出请写检出限，如 <0.05 或 0.05L',
  'not-a-number': '没有看懂这个数，写成 6.2、<0.05 或几个数用空格隔开',
};

const NOT_DETECTED = /^(?:未检出|nd|n\.d\.?|<?dl|bdl)$/;
/** Less than so much, by the sign before it or the L behind it (HJ/T 373-2007), or plainly so much. */
const READING = /^(<|低于|小于)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(l)?$/;

/** The readings in a text, several parted by blanks, semicolons or 、. */
export function readingsOf(text: string): readonly Reading[] | ReadingFault {
  const words = foldSigns(text)
    .replaceAll(/(<|低于|小于)\s+/g, '$1')
    .split(/[\s;、]+|,(?!\d{3})/)
    .filter(Boolean);
  if (words.length === 0) return 'empty';
  const readings: Reading[] = [];
  for (const word of words) {
    if (NOT_DETECTED.test(word)) return 'no-detection-limit';
    const match = READING.exec(word);
    if (!match) return 'not-a-number';
    readings.push({
      value: Number((match[2] ?? '').replaceAll(',', '')),
      below: Boolean(match[1] ?? match[3]),
    });
  }
  return readings;
}

/**
 * The mean of readings. What was not detected enters with its detection limit: the mean is then no more than the result,
 * which is marked as such.
 */
export function meanOf(readings: readonly Reading[]): Reading {
  const sum = readings.reduce((total, { value }) => total + value, 0);
  return {
    value: Number((sum / readings.length).toPrecision(12)),
    below: readings.some(({ below }) => below),
  };
}
