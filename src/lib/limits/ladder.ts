import { type Bounded, bandOf, endsOf, hasRatios, type Verdict } from './judge.ts';

/** One step of a ladder: a limit of a class. */
export interface Step {
  readonly label: string;
  readonly value: number;
}

export interface LadderMark extends Step {
  /** place along the scale, 0 to 1 */
  readonly at: number;
}

/** A stretch of the scale in which values get this verdict. */
export interface Zone {
  readonly from: number;
  readonly to: number;
  readonly verdict: Verdict;
}

export interface Ladder {
  readonly steps: readonly LadderMark[];
  /** the measured value; its label is empty */
  readonly own: LadderMark;
  readonly logarithmic: boolean;
  /** from 0 to 1 without a gap */
  readonly zones: readonly Zone[];
}

/** Wider spans than this are drawn on a logarithmic scale: else everything but the largest step falls together. */
const SPAN = 30;
/** Part of the scale left free beyond the outermost mark. */
const MARGIN = 0.06;

/**
 * Places of the limits of several classes and of a measured value on one scale, the strictest first, with what the limit
 * judged by makes of every stretch. Steps of one value are one step.
 * @param steps limits in the unit of the limit judged by, none negative
 * @param own the measured value in the same unit
 * @param limit the limit judged by
 * @returns undefined where there is nothing to set beside the value
 */
export function ladderOf(steps: readonly Step[], own: number, limit: Bounded): Ladder | undefined {
  if (steps.length === 0 || !Number.isFinite(own)) return undefined;
  const values = [...steps.map(({ value }) => value), own];
  const least = Math.min(...values);
  const most = Math.max(...values);
  const logarithmic = least > 0 && most / least > SPAN;
  const of = (value: number) => (logarithmic ? Math.log(value) : value);
  const fromZero = hasRatios(limit.unit) && !(limit.min !== undefined && limit.max !== undefined);
  const low = logarithmic || !fromZero ? of(least) : Math.min(0, least);
  const width = of(most) - low || 1;
  const at = (value: number) =>
    logarithmic && value <= 0 ? 0 : MARGIN + ((of(value) - low) / width) * (1 - 2 * MARGIN);
  const merged = [...Map.groupBy(steps, ({ value }) => value)].map(([value, same]) => ({
    value,
    label: [...new Set(same.map(({ label }) => label))].join('、'),
  }));
  return {
    steps: merged
      .map((step) => ({ ...step, at: at(step.value) }))
      .sort((a, b) => a.value - b.value || (a.label < b.label ? -1 : 1)),
    own: { label: '', value: own, at: at(own) },
    logarithmic,
    zones: zonesOf(limit, (value) => Math.min(1, Math.max(0, at(value)))),
  };
}

function zonesOf(limit: Bounded, at: (value: number) => number): Zone[] {
  const { low, high } = endsOf(limit);
  const band = bandOf(limit);
  const ends: [Verdict, number][] = [
    ...(low === undefined
      ? []
      : ([
          ['fail', at(low)],
          ['near', at(low + band)],
        ] as [Verdict, number][])),
    ['pass', high === undefined ? 1 : at(high - band)],
    ...(high === undefined
      ? []
      : ([
          ['near', at(high)],
          ['fail', 1],
        ] as [Verdict, number][])),
  ];
  let from = 0;
  return ends.flatMap(([verdict, to]) => {
    const zone = { from, to: Math.max(from, to), verdict };
    from = zone.to;
    return zone.to > zone.from ? [zone] : [];
  });
}

/**
 * Lines on which labels stand without running into each other, from 0.
 * @param labels middle and width of each, in one unit, from left to right
 * @param gap free between two labels on a line
 */
export function lanesOf(
  labels: readonly { readonly at: number; readonly width: number }[],
  gap: number,
): number[] {
  const ends: number[] = [];
  return labels.map(({ at, width }) => {
    const free = ends.findIndex((end) => end + gap <= at - width / 2);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = at + width / 2;
    return lane;
  });
}
