import { expect, it } from 'vitest';
import { countByCollection, countOf } from './count.ts';
import { SETTLED } from './subject.fixture.ts';

const HORIZON = { today: '2026-11-21', days: 60 };
const SUBJECTS = [
  SETTLED,
  { ...SETTLED, id: 'late', dueOn: '2026-01-01', verified: false },
  {
    ...SETTLED,
    id: 'gb-1',
    collection: 'standards',
    dueOn: '2026-12-01',
    addresses: 0,
    rows: { total: 10, verified: 6, known: 4, doubt: 1 },
  },
  {
    ...SETTLED,
    id: 'gb-2',
    collection: 'standards',
    doubt: '状态待核',
    rows: { total: 5, verified: 5, known: 0, doubt: 0 },
  },
] as const;

it('counts everything', () => {
  expect(countOf(SUBJECTS, HORIZON)).toEqual({
    entries: 4,
    verified: 3,
    issues: { overdue: 1, soon: 1, doubt: 1, 'row-doubt': 1, unverified: 1, 'no-address': 1 },
    rows: { total: 15, verified: 11, known: 4, doubt: 1 },
  });
});

it('counts each collection by itself and leaves out empty ones', () => {
  const counts = countByCollection(SUBJECTS, HORIZON);
  expect(counts.map(({ collection, entries }) => [collection, entries])).toEqual([
    ['policies', 2],
    ['standards', 2],
  ]);
  expect(counts.map(({ issues }) => issues.overdue)).toEqual([1, 0]);
  expect(counts.map(({ rows }) => rows.total)).toEqual([0, 15]);
});
