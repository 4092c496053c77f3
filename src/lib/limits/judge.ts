import { strictnessOf } from './strictness.ts';
import { convert } from './units.ts';
import type { LimitRowView } from './view.ts';

export type Verdict = 'pass' | 'near' | 'fail';

/** What is judged: one figure in its unit. */
export interface Measured {
  readonly value: number;
  readonly unit: string;
  /** true where only less than `value` was found: below the detection limit */
  readonly below?: boolean;
}

export type Bounded = Pick<LimitRowView, 'value' | 'min' | 'max' | 'bound' | 'unit'>;

export interface Judgement {
  readonly verdict: Verdict;
  /** the figure in the unit of the limit */
  readonly value: number;
  /** the end of what is allowed that it comes nearest to */
  readonly limit: number;
  /** room left to that end, in the unit of the limit; negative where it is passed */
  readonly margin: number;
  /** the same in per cent of the limit */
  readonly share: number;
  /** per cent of the figure that has to be removed to meet the limit; absent where removing does not help or is not needed */
  readonly removal?: number;
}

export type NoJudgement =
  /** units that cannot be converted */
  | 'other-unit'
  /** a limit that states no end */
  | 'no-bound'
  /** less than a detection limit that lies above the limit: nobody can tell */
  | 'undetermined';

/**
 * A value in the last fifth below a limit is near. A convention of this site: sampling, measuring and the load of a day
 * spread by about as much, so that the next reading may pass the limit.
 */
export const NEAR = 0.2;
/** The same for a range, by its width. */
const NEAR_RANGE = 0.05;

/**
 * Judges a measured value by a limit. The value has been brought to reference oxygen where the standard asks for it.
 * @returns why there is no judgement, where there is none
 */
export function judge(measured: Measured, limit: Bounded): Judgement | NoJudgement {
  const value = convert(measured.value, measured.unit, limit.unit);
  if (value === undefined) return 'other-unit';
  const { low, high, closed } = endsOf(limit);
  if (low === undefined && high === undefined) return 'no-bound';
  if (measured.below && high !== undefined && value > high) return 'undetermined';
  if (measured.below && low !== undefined) return 'undetermined';
  const inside = (end: number, room: number) => (closed ? room >= 0 : room > 0) || (closed && value === end);
  const ends = [
    ...(high === undefined ? [] : [{ end: high, room: exact(high - value) }]),
    ...(low === undefined ? [] : [{ end: low, room: exact(value - low) }]),
  ].sort((a, b) => a.room - b.room);
  const [nearest] = ends;
  if (!nearest) return 'no-bound';
  const { end, room } = nearest;
  const ok = inside(end, room);
  const band = low !== undefined && high !== undefined ? (high - low) * NEAR_RANGE : Math.abs(end) * NEAR;
  const near = ok && !measured.below && room < band;
  const share = end === 0 ? 0 : exact((room / Math.abs(end)) * 100);
  const over = end === high && !ok && value > 0;
  return {
    verdict: ok ? (near ? 'near' : 'pass') : 'fail',
    value,
    limit: end,
    margin: room,
    share,
    ...(over && { removal: exact((1 - end / value) * 100) }),
  };
}

/** The ends of what a limit allows. */
function endsOf(limit: Bounded): { low?: number; high?: number; closed: boolean } {
  if (limit.value === undefined)
    return {
      closed: true,
      ...(limit.min !== undefined && { low: limit.min }),
      ...(limit.max !== undefined && { high: limit.max }),
    };
  switch (limit.bound) {
    case '≥':
    case '>':
      return { low: limit.value, closed: limit.bound === '≥' };
    case '≈':
    case '±':
      return { closed: true };
    default:
      return { high: limit.value, closed: limit.bound !== '<' };
  }
}

/** Twelve digits: what is left of binary fractions goes. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

/** The stricter of two limits by value; the first where they are equal or cannot be compared. */
export function stricterOf<T extends Bounded>(one: T, other: T): T {
  return strictnessOf(other, one) === 'stricter' ? other : one;
}
