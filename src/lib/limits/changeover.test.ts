import { describe, expect, it } from 'vitest';
import { changeoverOf, inForce, stateOn } from './changeover.ts';
import { limitFixture, standardFixture } from './records.fixture.ts';

const next = standardFixture('GB 4287-2026', {
  effectiveOn: '2026-09-01',
  transitions: [
    { who: '新建排污单位', from: '2026-09-01' },
    { who: '现有排污单位', from: '2028-01-01' },
  ],
});
const old = standardFixture('GB 4287-2012', {
  state: '过渡期',
  effectiveOn: '2013-01-01',
  replacedBy: { number: 'GB 4287-2026', id: 'gb-4287-2026' },
});
const standards = [old, next];
const days = { before: '2026-08-31', during: '2026-11-28', after: '2028-01-01' };

describe('changeoverOf', () => {
  it.each([
    ['before', 'new', 'old'],
    ['before', 'existing', 'old'],
    ['before', undefined, 'old'],
    ['during', 'new', 'next'],
    ['during', 'existing', 'old'],
    ['during', undefined, 'both'],
    ['after', 'new', 'next'],
    ['after', 'existing', 'next'],
    ['after', undefined, 'next'],
  ] as const)('%s, a plant that is %s: %s', (phase, plant, applies) => {
    for (const standard of standards)
      expect(changeoverOf(standard, standards, { today: days[phase], plant })).toMatchObject({
        old: [old],
        next,
        phase,
        applies,
        newFrom: '2026-09-01',
        existingFrom: '2028-01-01',
      });
  });
  it('tells both dates and both numbers', () => {
    const { text } = changeoverOf(old, standards, { today: days.during }) ?? {};
    expect(text).toBe(
      'GB 4287-2026：新建单位自 2026-09-01 起、现有单位自 2028-01-01 起执行；在此之前执行 GB 4287-2012。',
    );
  });
  it('has one day where the new standard has one', () => {
    const one = { ...next, transitions: [] };
    expect(changeoverOf(old, [old, one], { today: days.during })).toMatchObject({
      phase: 'after',
      text: '2026-09-01 起执行 GB 4287-2026，GB 4287-2012 不再适用。',
    });
  });
  it('is told of a standard in steps that replaces nothing recorded, and of no other', () => {
    expect(changeoverOf(next, [next], { today: days.during })?.text).toContain('原来适用的标准');
    const plain = standardFixture('GB 1-2001', { effectiveOn: '2001-01-01' });
    expect(changeoverOf(plain, [plain], { today: days.during })).toBeUndefined();
  });
});

describe('inForce', () => {
  const force = (standard: typeof old, day: keyof typeof days, plant?: 'new' | 'existing') =>
    inForce(limitFixture(standard, 1), { today: days[day], plant }, standards);
  it('follows the change-over', () => {
    expect([force(old, 'before'), force(old, 'during'), force(old, 'after')]).toEqual([true, true, false]);
    expect([force(next, 'before'), force(next, 'during'), force(next, 'after')]).toEqual([false, true, true]);
    expect([force(old, 'during', 'new'), force(old, 'during', 'existing')]).toEqual([false, true]);
    expect([force(next, 'during', 'new'), force(next, 'during', 'existing')]).toEqual([true, false]);
  });
  it('goes by the state of the build where the successor is not at hand', () => {
    const today = days.during;
    expect(inForce(limitFixture(old, 1), { today })).toBe(true);
    expect(inForce(limitFixture(old, 1), { today, plant: 'new' })).toBe(false);
    const gone = { ...old, state: '被代替', current: false };
    expect(inForce(limitFixture(gone, 1), { today })).toBe(false);
  });
  it('counts a standard that the build saw coming once its day has come', () => {
    const coming = { ...next, transitions: [], state: '即将实施', current: false };
    expect(inForce(limitFixture(coming, 1), { today: days.before })).toBe(false);
    expect(inForce(limitFixture(coming, 1), { today: days.during })).toBe(true);
  });
  it('takes nothing that is abolished or unchecked', () => {
    for (const state of ['已废止', '状态待核'])
      expect(force({ ...next, transitions: [], state, current: false }, 'during')).toBe(false);
  });
});

describe('stateOn', () => {
  it('moves on with the days', () => {
    const coming = { ...next, transitions: [], state: '即将实施', current: false };
    expect(stateOn(coming, days.before, standards).state).toBe('即将实施');
    expect(stateOn(coming, days.during, standards).state).toBe('现行');
    expect(stateOn(old, days.during, standards).state).toBe('过渡期');
    expect(stateOn(old, days.after, standards).state).toBe('被代替');
  });
});
