import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, waitingFor } from './days.ts';

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

describe('daysBetween', () => {
  it('counts calendar days, over leap days and ends of years', () => {
    expect(daysBetween('2026-11-28', '2026-11-28')).toBe(0);
    expect(daysBetween('2026-11-28', '2026-11-29')).toBe(1);
    expect(daysBetween('2027-12-31', '2028-03-01')).toBe(61);
  });
  it('is never negative', () => {
    expect(daysBetween('2026-11-29', '2026-11-28')).toBe(0);
  });
  it('finds every number of days again', () => {
    const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.nat(5_000), (from, days) => {
        const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate() + days));
        expect(daysBetween(dayOf(from), dayOf(to))).toBe(days);
      }),
    );
  });
});

it('says until when it counted', () => {
  expect(waitingFor('2026-11-20', '2026-11-28')).toBe('征集 8 天（至构建日 2026-11-28）');
});
