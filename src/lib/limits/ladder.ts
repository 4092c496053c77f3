/** One step of a ladder: a limit of a class. */
export interface Step {
  readonly label: string;
  readonly value: number;
}

export interface LadderMark extends Step {
  /** place along the scale, 0 to 1 */
  readonly at: number;
}

export interface Ladder {
  readonly steps: readonly LadderMark[];
  /** the measured value; its label is empty */
  readonly own: LadderMark;
  readonly logarithmic: boolean;
}

/** Wider spans than this are drawn on a logarithmic scale: else everything but the largest step falls together. */
const SPAN = 30;
/** Part of the scale left free beyond the outermost mark. */
const MARGIN = 0.06;

/**
 * Places of the limits of several classes and of a measured value on one scale, the strictest first.
 * @param steps limits in one unit, none negative
 * @param own the measured value in the same unit
 * @returns undefined where there is nothing to set beside the value
 */
export function ladderOf(steps: readonly Step[], own: number): Ladder | undefined {
  if (steps.length === 0 || !Number.isFinite(own)) return undefined;
  const values = [...steps.map(({ value }) => value), own];
  const least = Math.min(...values);
  const most = Math.max(...values);
  const logarithmic = least > 0 && most / least > SPAN;
  const of = (value: number) => (logarithmic ? Math.log(value) : value);
  const low = logarithmic ? of(least) : Math.min(0, least);
  const width = of(most) - low || 1;
  const at = (value: number) => MARGIN + ((of(value) - low) / width) * (1 - 2 * MARGIN);
  return {
    steps: steps
      .map((step) => ({ ...step, at: at(step.value) }))
      .sort((a, b) => a.value - b.value || (a.label < b.label ? -1 : 1)),
    own: { label: '', value: own, at: at(own) },
    logarithmic,
  };
}
