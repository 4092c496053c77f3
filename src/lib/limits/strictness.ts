import { convert } from './units.ts';
import type { LimitRowView } from './view.ts';

/** How one limit stands to another by its value. */
export type Strictness = 'stricter' | 'looser' | 'equal' | 'incomparable';

type Bounded = Pick<LimitRowView, 'value' | 'min' | 'max' | 'bound' | 'unit'>;

/** The values that a limit allows, in the unit of the other one. */
interface Allowed {
  readonly low: number;
  readonly high: number;
  /** whether the ends themselves are allowed */
  readonly closed: boolean;
}

/**
 * What a limit is beside another: stricter where it allows less and nothing more. Limits that cannot be converted, that
 * bind in different directions (a minimum and a maximum) or that overlap without either holding the other are
 * incomparable; so are figures without a bound.
 */
export function strictnessOf(limit: Bounded, beside: Bounded): Strictness {
  const [one, other] = [allowedBy(limit, beside.unit), allowedBy(beside, beside.unit)];
  if (!one || !other || Number.isFinite(one.low) !== Number.isFinite(other.low)) return 'incomparable';
  const tighter = one.low > other.low || one.high < other.high;
  const wider = one.low < other.low || one.high > other.high;
  if (tighter && wider) return 'incomparable';
  if (tighter) return 'stricter';
  if (wider) return 'looser';
  if (one.closed === other.closed) return 'equal';
  return one.closed ? 'looser' : 'stricter';
}

function allowedBy(limit: Bounded, unit: string): Allowed | undefined {
  const inUnit = (value: number) => convert(value, limit.unit, unit);
  if (limit.value !== undefined) {
    const value = inUnit(limit.value);
    if (value === undefined) return undefined;
    switch (limit.bound) {
      case '≤':
      case '<':
        return { low: Number.NEGATIVE_INFINITY, high: value, closed: limit.bound === '≤' };
      case '≥':
      case '>':
        return { low: value, high: Number.POSITIVE_INFINITY, closed: limit.bound === '≥' };
      default:
        return undefined;
    }
  }
  const low = limit.min === undefined ? Number.NEGATIVE_INFINITY : inUnit(limit.min);
  const high = limit.max === undefined ? Number.POSITIVE_INFINITY : inUnit(limit.max);
  if (low === undefined || high === undefined || (limit.min === undefined && limit.max === undefined))
    return undefined;
  return { low, high, closed: true };
}
