import { expect, it } from 'vitest';
import { openOf, worthChecking } from './order.ts';
import { SETTLED } from './subject.fixture.ts';

const HORIZON = { today: '2026-11-21', days: 60 };

it('lists the most pressing first and leaves out what is settled', () => {
  const open = openOf(
    [
      { ...SETTLED, id: 'no-address', addresses: 0, links: 99 },
      { ...SETTLED, id: 'unverified-leaned-on', verified: false, links: 9 },
      { ...SETTLED, id: 'unverified', verified: false, links: 1 },
      SETTLED,
      { ...SETTLED, id: 'doubt', doubt: '文号待核' },
      { ...SETTLED, id: 'soon', dueOn: '2026-12-01' },
      { ...SETTLED, id: 'late', dueOn: '2026-11-01', links: 50 },
      { ...SETTLED, id: 'later', dueOn: '2026-10-01' },
    ],
    HORIZON,
  );
  expect(open.map(({ subject }) => subject.id)).toEqual([
    'later',
    'late',
    'soon',
    'doubt',
    'unverified-leaned-on',
    'unverified',
    'no-address',
  ]);
  expect(open.map(({ issues }) => issues.length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
});

it('puts what most others lean on first among those not verified', () => {
  const subjects = [
    { ...SETTLED, id: 'b', verified: false, links: 2 },
    { ...SETTLED, id: 'verified', links: 90 },
    { ...SETTLED, id: 'no-source', verified: false, sources: 0, links: 80 },
    { ...SETTLED, id: 'a', verified: false, links: 2 },
    { ...SETTLED, id: 'c', verified: false, links: 8 },
  ];
  expect(worthChecking(subjects).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});
