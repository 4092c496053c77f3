import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyState, standardState } from './state.ts';

const day = fc.integer({ min: 0, max: 20000 }).map((n) => new Date(n * 86400000).toISOString().slice(0, 10));

describe('policyState', () => {
  it('is in force from the day it takes effect', () => {
    expect(policyState({ status: 'in-force', effectiveOn: '2026-08-15' }, '2026-08-14').label).toBe(
      '尚未施行',
    );
    expect(policyState({ status: 'in-force', effectiveOn: '2026-08-15' }, '2026-08-15')).toMatchObject({
      label: '现行有效',
      current: true,
    });
  });
  it('does not call an expired plan repealed', () => {
    const state = policyState({ status: 'expired' }, '2026-11-22');
    expect(state.label).toBe('规划期已届满');
    expect(state.warning).toContain('不等于正式废止');
  });
  it('never calls a repealed policy current, whatever the day', () => {
    fc.assert(
      fc.property(
        day,
        day,
        (effectiveOn, today) => !policyState({ status: 'repealed', effectiveOn }, today).current,
      ),
    );
  });
});

describe('standardState', () => {
  const successor = {
    number: 'GB 4287-2026',
    effectiveOn: '2026-09-01',
    transitions: [{ who: '现有排污单位', from: '2028-01-01' }],
  };
  it('keeps a superseded standard alive for existing plants until the change-over ends', () => {
    const old = { status: 'superseded', replacedBy: 'GB 4287-2026' } as const;
    expect(standardState(old, '2026-11-22', successor)).toMatchObject({ label: '过渡期', current: true });
    expect(standardState(old, '2028-01-01', successor)).toMatchObject({ label: '被代替', current: false });
  });
  it('names the successor', () => {
    expect(
      standardState({ status: 'superseded', replacedBy: 'GB 3095-2026' }, '2026-11-22').warning,
    ).toContain('GB 3095-2026');
  });
  it('is not current before it takes effect', () => {
    fc.assert(
      fc.property(
        day,
        day,
        (effectiveOn, today) =>
          standardState({ status: 'in-force', effectiveOn }, today).current === effectiveOn <= today,
      ),
    );
  });
});
