import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff, readRetryAfter } from './backoff.ts';

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('the wait before another try', () => {
  it('doubles up to a minute, its later half by chance', () => {
    expect([1, 2, 3, 4, 7, 60].map((attempt) => backoff(attempt, 0))).toEqual([
      500, 1_000, 2_000, 4_000, 30_000, 30_000,
    ]);
    expect(backoff(1, 0.5)).toBe(750);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), chance, (attempt, random) => {
        const wait = backoff(attempt, random);
        expect(wait).toBeGreaterThanOrEqual(backoff(attempt, 0));
        expect(wait).toBeLessThanOrEqual(60_000);
      }),
    );
  });
  it('is never shorter than the service asked, unless that is beyond a day', () => {
    expect(backoff(1, 0, 120_000)).toBe(120_000);
    expect(backoff(5, 0, 10)).toBe(8_000);
    expect(backoff(1, 0, 1e12)).toBe(86_400_000);
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 10, 28);
  it('is seconds or a date', () => {
    expect(readRetryAfter('120', now)).toBe(120_000);
    expect(readRetryAfter('Sat, 28 Nov 2026 00:00:30 GMT', now)).toBe(30_000);
    expect(readRetryAfter('Fri, 27 Nov 2026 00:00:30 GMT', now)).toBe(0);
  });
  it.each([null, '', 'soon', '-5', '1.5'])('says nothing as %s', (header) => {
    expect(readRetryAfter(header, now)).toBeUndefined();
  });
});
