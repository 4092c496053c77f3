import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byMonth, changesIn, changesOf, collectionOf, firstLines } from './changes.ts';
import { commitsOf } from './testing.ts';
import { BULK_ENTRIES, traceVersions } from './trace.ts';

const many = (sign: string, collection: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${sign}${collection}/e${index}`).join(' ');

const record = (...days: string[]) => changesOf(traceVersions(commitsOf(...days)));

describe('the record', () => {
  it('tells of entries one by one, newest commit first', () => {
    const changes = record('+cases/a +policies/b', '~cases/a');
    expect(changes.map(({ versions }) => versions.map(({ kind, key }) => `${kind} ${key}`).sort())).toEqual([
      ['changed cases/a'],
      ['added cases/a', 'added policies/b'],
    ]);
    expect(changes.flatMap(({ groups }) => groups)).toEqual([]);
  });

  it('sums up a bulk edit by collection and kind, most first', () => {
    const [change] = record(
      many('+', 'policies', 3),
      `${many('~', 'policies', 3)} ${many('+', 'cases', BULK_ENTRIES)} +policies/new`,
    );
    expect(change?.versions).toEqual([]);
    expect(change?.groups).toEqual([
      { collection: 'cases', kind: 'added', count: BULK_ENTRIES },
      { collection: 'policies', kind: 'changed', count: 3 },
      { collection: 'policies', kind: 'added', count: 1 },
    ]);
  });

  it('loses no entry, in one collection or by month', () => {
    const days = fc.array(
      fc
        .uniqueArray(fc.tuple(fc.constantFrom('cases', 'policies'), fc.nat(40)), {
          minLength: 1,
          maxLength: 30,
          selector: ([collection, id]) => `${collection}/${id}`,
        })
        .map((touched) => touched.map(([collection, id]) => `~${collection}/${id}`).join(' ')),
      { maxLength: 40 },
    );
    const count = (changes: ReturnType<typeof record>) =>
      changes.reduce(
        (sum, { versions, groups }) =>
          sum + versions.length + groups.reduce((total, group) => total + group.count, 0),
        0,
      );
    fc.assert(
      fc.property(days, (written) => {
        const changes = record(...written);
        const touched = written.join(' ').split(' ').filter(Boolean).length;
        expect(count(changes)).toBe(touched);
        expect(count(changesIn(changes, 'cases')) + count(changesIn(changes, 'policies'))).toBe(touched);
        const months = byMonth(changes);
        expect([...months.values()].flat()).toEqual(changes);
        for (const [month, own] of months)
          expect(own.every(({ revision }) => revision.day.startsWith(month))).toBe(true);
      }),
    );
  });
});

describe('the first lines', () => {
  const changes = record('+cases/a', '+cases/b +cases/c', '~cases/a ~cases/b ~cases/c');

  it.each([
    [1, 1],
    [3, 1],
    [4, 1],
    [5, 2],
    [6, 3],
    [99, 3],
  ])('%i lines are %i whole changes', (lines, count) => {
    expect(firstLines(changes, lines)).toEqual(changes.slice(0, count));
  });
});

it('knows the collection of an entry by its name', () => {
  expect(collectionOf('cases/a')).toBe('cases');
  expect(() => collectionOf('elsewhere/a')).toThrow();
});
