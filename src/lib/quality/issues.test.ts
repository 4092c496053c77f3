import { describe, expect, it } from 'vitest';
import { type Issue, isDueSoon, isOverdue, issuesOf } from './issues.ts';
import { SETTLED } from './subject.fixture.ts';
import type { Subject } from './subject.ts';

const HORIZON = { today: '2026-11-21', days: 60 };

describe('a review', () => {
  it.each([
    ['2026-11-20', true, false],
    ['2026-11-21', false, true],
    ['2027-01-20', false, true],
    ['2027-01-21', false, false],
    ['', false, false],
  ])('due on %s is overdue: %s, due soon: %s', (dueOn, overdue, soon) => {
    expect(isOverdue(dueOn, HORIZON.today)).toBe(overdue);
    expect(isDueSoon(dueOn, HORIZON)).toBe(soon);
  });

  it('due today is due soon, however short the horizon', () => {
    expect(isDueSoon('2026-11-21', { ...HORIZON, days: 0 })).toBe(true);
    expect(isDueSoon('2026-11-22', { ...HORIZON, days: 0 })).toBe(false);
  });
});

describe('what is open', () => {
  const CASES: readonly [string, Partial<Subject>, readonly Issue[]][] = [
    ['nothing', {}, []],
    ['the original', { verified: false }, ['unverified']],
    ['the address', { addresses: 0 }, ['no-address']],
    ['the address of an entry without sources', { sources: 0, addresses: 0 }, ['no-address']],
    ['a doubt', { doubt: '文号待核' }, ['doubt']],
    ['a row', { rows: { total: 9, verified: 9, known: 0, doubt: 2 } }, ['row-doubt']],
    [
      'rows to be verified are counted, not listed',
      { rows: { total: 9, verified: 0, known: 9, doubt: 0 } },
      [],
    ],
    ['two at once', { dueOn: '2026-11-01', verified: false }, ['overdue', 'unverified']],
  ];
  it.each(CASES)('%s', (_, change, issues) => {
    expect(issuesOf({ ...SETTLED, ...change }, HORIZON)).toEqual(issues);
  });
});
