import type { LimitRecord, StandardRecord } from './catalogue.ts';

/** Whether a plant was there before the standard; standards bind the two from different days. */
export type Plant = 'new' | 'existing';

export interface OnDay {
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly plant?: Plant | undefined;
}

/** Which of an old and a new standard applies to whom. */
export interface Changeover {
  /** what was in force before, empty where the library has no record of it */
  readonly old: readonly StandardRecord[];
  readonly next: StandardRecord;
  readonly newFrom: string;
  readonly existingFrom: string;
  readonly phase: 'before' | 'during' | 'after';
  /** which one binds this plant on this day; `both` where the plant is not told and it differs */
  readonly applies: 'old' | 'next' | 'both';
  /** one sentence with the dates */
  readonly text: string;
}

const IS: Readonly<Record<Plant, RegExp>> = { new: /^新/, existing: /^现有/ };

/** The day from which a standard binds such a plant, undefined where none is recorded. */
export function bindsFrom(standard: StandardRecord, plant?: Plant): string | undefined {
  const steps = standard.transitions ?? [];
  if (plant) return steps.find(({ who }) => IS[plant].test(who))?.from ?? standard.effectiveOn;
  const days = steps.map(({ from }) => from);
  return days.toSorted()[0] ?? standard.effectiveOn;
}

/**
 * Whether a row binds on a day. A standard in transition still binds existing plants, and everybody where the plant is
 * not told; a superseded, abolished or unchecked one binds nobody.
 * @param standards where the successor's dates are looked up; without them the state on the day of the build counts
 */
export function inForce(
  { standard }: Pick<LimitRecord, 'standard'>,
  { today, plant }: OnDay,
  standards: readonly StandardRecord[] = [],
): boolean {
  const from = bindsFrom(standard, plant);
  if (from && from > today) return false;
  if (standard.replacedBy) {
    const next = standards.find(({ id }) => id === standard.replacedBy?.id);
    if (!next) return standard.current && plant !== 'new';
    const until = bindsFrom(next, plant ?? 'existing');
    return until !== undefined && until > today;
  }
  // Built before its first day, read after it.
  return standard.current || standard.state === '即将实施';
}

/** The state of a standard on a day after the build: one that was coming has come, a change-over has ended. */
export function stateOn(
  standard: StandardRecord,
  today: string,
  standards: readonly StandardRecord[] = [],
): Pick<StandardRecord, 'state' | 'tone'> {
  const { state, tone } = standard;
  if (state === '即将实施' && inForce({ standard }, { today }, standards))
    return { state: '现行', tone: 'ok' };
  if (state === '过渡期' && !inForce({ standard }, { today }, standards))
    return { state: '被代替', tone: 'bad' };
  return { state, tone };
}

/**
 * The change-over that a standard is part of, on either side: the standard it replaces or that replaces it, with the
 * days from which new and existing plants follow the new one.
 * @returns undefined where the standard neither has a recorded successor nor binds in steps
 */
export function changeoverOf(
  standard: StandardRecord,
  standards: readonly StandardRecord[],
  { today, plant }: OnDay,
): Changeover | undefined {
  const successor = standards.find(({ id }) => id === standard.replacedBy?.id);
  const next = successor ?? standard;
  const old = standards.filter(({ replacedBy }) => replacedBy?.id === next.id);
  const newFrom = bindsFrom(next, 'new');
  const existingFrom = bindsFrom(next, 'existing');
  if (!newFrom || !existingFrom || (!old.length && newFrom === existingFrom)) return undefined;
  const isNew = newFrom <= today;
  const isExisting = existingFrom <= today;
  const phase = isNew && isExisting ? 'after' : isNew || isExisting ? 'during' : 'before';
  const bound = plant && (plant === 'new' ? isNew : isExisting);
  const applies =
    bound === undefined
      ? phase === 'during'
        ? 'both'
        : phase === 'after'
          ? 'next'
          : 'old'
      : bound
        ? 'next'
        : 'old';
  return {
    old,
    next,
    newFrom,
    existingFrom,
    phase,
    applies,
    text: sentence(next, old, newFrom, existingFrom, today),
  };
}

function sentence(
  next: StandardRecord,
  old: readonly StandardRecord[],
  newFrom: string,
  existingFrom: string,
  today: string,
): string {
  const before = old.length ? old.map(({ number }) => number).join('、') : '原来适用的标准';
  if (newFrom === existingFrom)
    return newFrom <= today
      ? `${newFrom} 起执行 ${next.number}，${before} 不再适用。`
      : `${newFrom} 前执行 ${before}，${newFrom} 起执行 ${next.number}。`;
  const now = newFrom <= today && existingFrom <= today ? '现在都执行新标准' : `在此之前执行 ${before}`;
  return `${next.number}：新建单位自 ${newFrom} 起、现有单位自 ${existingFrom} 起执行；${now}。`;
}
