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
  /** the same in per cent of the limit; absent where a ratio says nothing: dB, ℃, pH */
  readonly share?: number;
  /** per cent of the figure that has to be removed to meet the limit; absent where removing does not help or is not needed */
  readonly removal?: number;
  /** the same to be at ease, out of the last fifth below the limit */
  readonly removalToEase?: number;
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
const NEAR = 0.2;
/** The same for a range, by its width. */
const NEAR_RANGE = 0.05;
/** The same for levels: 3 dB are twice the energy, and a fifth of 60 dB would be sixteen times. */
const NEAR_LEVEL = 3;

/** Units whose figures have no ratio: levels, temperatures, grades on a card. */
const LEVELS: ReadonlySet<string> = new Set(['dB', 'dB(A)', 'dB/m']);
const WITHOUT_RATIO: ReadonlySet<string> = new Set([...LEVELS, '℃', '级']);

/**
 * Judges a measured value by a limit. The value has been brought to reference oxygen where the standard asks for it.
 * @returns why there is no judgement, where there is none
 */
export function judge(measured: Measured, limit: Bounded): Judgement | NoJudgement {
  const value = convert(measured.value, measured.unit, limit.unit);
  if (value === undefined) return 'other-unit';
  const { low, high, closed } = endsOf(limit);
  const ends = [
    ...(high === undefined ? [] : [{ end: high, room: exact(high - value) }]),
    ...(low === undefined ? [] : [{ end: low, room: exact(value - low) }]),
  ].sort((a, b) => a.room - b.room);
  const [nearest] = ends;
  if (!nearest) return 'no-bound';
  if (measured.below) {
    // All that is known is that it is smaller: enough below a maximum, and enough to fail a minimum.
    if (low !== undefined && value > low) return 'undetermined';
    if (high !== undefined && low === undefined && value > high) return 'undetermined';
  }
  const { end, room } = nearest;
  const met = room > 0 || (room === 0 && (closed || Boolean(measured.below && end === high)));
  const ok = met && !(measured.below && end === low);
  const near = ok && !measured.below && room < bandOf(limit);
  const isRange = low !== undefined && high !== undefined;
  const hasRatio = !isRange && end !== 0 && hasRatios(limit.unit);
  const tooMuch = hasRatio && end === high && value > 0;
  return {
    verdict: ok ? (near ? 'near' : 'pass') : 'fail',
    value,
    limit: end,
    margin: room,
    ...(hasRatio && { share: exact((room / Math.abs(end)) * 100) }),
    ...(tooMuch && !ok && { removal: exact((1 - end / value) * 100) }),
    ...(tooMuch && (near || !ok) && { removalToEase: exact((1 - (end * (1 - NEAR)) / value) * 100) }),
  };
}

/** How far from the ends of what is allowed a value counts as near, in the unit of the limit. */
export function bandOf(limit: Bounded): number {
  const { low, high } = endsOf(limit);
  if (low !== undefined && high !== undefined) return (high - low) * NEAR_RANGE;
  return LEVELS.has(limit.unit) ? NEAR_LEVEL : Math.abs(low ?? high ?? 0) * NEAR;
}

/** Whether one figure in this unit can be so many times another. */
export function hasRatios(unit: string): boolean {
  return !WITHOUT_RATIO.has(unit);
}

/** The ends of what a limit allows, and whether the ends themselves are allowed. */
export function endsOf(limit: Bounded): {
  readonly low?: number;
  readonly high?: number;
  readonly closed: boolean;
} {
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
