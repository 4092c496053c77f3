import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitsOf } from './testing.ts';
import { BULK_ENTRIES, chinaDay, entryKey, traceVersions } from './trace.ts';
import type { Version } from './types.ts';

/** Versions of the entry with this name today, oldest first, as `day kind name`. */
function told(versions: readonly Version[], now: string | undefined): string[] {
  return versions
    .filter((version) => version.now === now)
    .map(({ revision, kind, key }) => `${revision.day.slice(8)} ${kind} ${key}`)
    .reverse();
}

describe('the day of a commit', () => {
  it.each([
    ['2026-11-22T15:59:59Z', '2026-11-22'],
    ['2026-11-22T16:00:00Z', '2026-11-23'],
    ['2024-02-28T16:00:00Z', '2024-02-29'],
    ['2026-12-31T16:00:00Z', '2027-01-01'],
  ])('%s is %s in China', (instant, day) => {
    expect(chinaDay(Date.parse(instant) / 1000)).toBe(day);
  });

  it('is that of the Chinese calendar at any time', () => {
    const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
    const since = Date.UTC(1992, 0, 1) / 1000;
    fc.assert(
      fc.property(fc.integer({ min: since, max: since + 3e9 }), (time) => {
        expect(chinaDay(time)).toBe(calendar.format(time * 1000));
      }),
    );
  });
});

it.each([
  ['src/content/cases/a.md', 'cases/a'],
  ['src/content/cases/黑臭 "水体".md', 'cases/黑臭 "水体"'],
  ['src/content/reviews/a.mdx', 'reviews/a'],
  ['src/content/standards/gb-1.limits.csv', 'standards/gb-1'],
  ['src/content/symptoms.yaml', undefined],
  ['src/content/redirects.json', undefined],
  ['src/content/elsewhere/a.md', undefined],
  ['src/content/constructor/a.md', undefined],
  ['src/content/cases/deeper/a.md', undefined],
  ['src/content/cases/a.png', undefined],
  ['docs/cases/a.md', undefined],
])('%s belongs to %s', (path, key) => {
  expect(entryKey(path)).toBe(key);
});

describe('an entry', () => {
  it('is followed through its renames', () => {
    const versions = traceVersions(
      commitsOf('+cases/a', '~cases/a', 'cases/a>cases/b', '~cases/b', 'cases/b>cases/c'),
    );
    expect(told(versions, 'cases/c')).toEqual([
      '01 added cases/a',
      '02 changed cases/a',
      '03 renamed cases/b',
      '04 changed cases/b',
      '05 renamed cases/c',
    ]);
    expect(versions[0]?.from).toBe('cases/b');
  });

  it('gets its old name back, and may get it back again', () => {
    const versions = traceVersions(commitsOf('+cases/a', 'cases/a>cases/b', 'cases/b>cases/a', '~cases/a'));
    expect(told(versions, 'cases/a')).toHaveLength(4);
  });

  it('does not inherit from one that left its name', () => {
    const versions = traceVersions(
      commitsOf('+cases/a', 'cases/a>cases/b', '+cases/a', '~cases/a', '~cases/b'),
    );
    expect(told(versions, 'cases/b')).toEqual([
      '01 added cases/a',
      '02 renamed cases/b',
      '05 changed cases/b',
    ]);
    expect(told(versions, 'cases/a')).toEqual(['03 added cases/a', '04 changed cases/a']);
  });

  it('is changed under its old name on a parallel branch', () => {
    const versions = traceVersions(commitsOf('+cases/a', 'cases/a>cases/b', '~cases/a', '-cases/a'));
    expect(told(versions, 'cases/b')).toEqual([
      '01 added cases/a',
      '02 renamed cases/b',
      '03 changed cases/a',
      '04 removed cases/a',
    ]);
  });

  it('is the same when it comes back', () => {
    const versions = traceVersions(commitsOf('+cases/a', '-cases/a', '+cases/a'));
    expect(told(versions, 'cases/a')).toEqual(['01 added cases/a', '02 removed cases/a', '03 added cases/a']);
  });

  it('has no name today once it is removed', () => {
    const versions = traceVersions(commitsOf('+cases/a', '-cases/a', '+cases/b'));
    expect(told(versions, undefined)).toEqual(['01 added cases/a', '02 removed cases/a']);
    expect(told(versions, 'cases/b')).toEqual(['03 added cases/b']);
  });

  it('moves to another collection, and from .md to .mdx', () => {
    const versions = traceVersions(
      commitsOf(
        '+policies/a',
        'policies/a>catalogues/a',
        '-catalogues/a +catalogues/a.mdx',
        'catalogues/a.mdx>catalogues/a.md',
      ),
    );
    expect(told(versions, 'catalogues/a')).toEqual([
      '01 added policies/a',
      '02 renamed catalogues/a',
      '03 changed catalogues/a',
      '04 changed catalogues/a',
    ]);
  });

  it('comes from, and leaves for, where no entries are', () => {
    const versions = traceVersions(commitsOf('drafts/a>cases/a', 'cases/a>drafts/a'));
    expect(told(versions, undefined)).toEqual(['01 added cases/a', '02 removed cases/a']);
  });
});

describe('limits', () => {
  it('count for their standard, once a commit', () => {
    const versions = traceVersions(
      commitsOf(
        '+standards/a.limits.csv +standards/a',
        '~standards/a.limits.csv',
        '~standards/a ~standards/a.limits.csv',
        '-standards/a.limits.csv',
      ),
    );
    expect(told(versions, 'standards/a')).toEqual([
      '01 added standards/a',
      '02 changed standards/a',
      '03 changed standards/a',
      '04 changed standards/a',
    ]);
  });

  it.each([
    'standards/a>standards/b standards/a.limits.csv>standards/b.limits.csv',
    'standards/a.limits.csv>standards/b.limits.csv standards/a>standards/b',
    '-standards/a.limits.csv +standards/b.limits.csv standards/a>standards/b',
    'standards/a>standards/b -standards/a.limits.csv +standards/b.limits.csv',
  ])('are renamed with it: %s', (rename) => {
    const versions = traceVersions(commitsOf('+standards/a +standards/a.limits.csv', rename));
    expect(told(versions, 'standards/b')).toEqual(['01 added standards/a', '02 renamed standards/b']);
    expect(versions).toHaveLength(2);
  });

  it('change both standards when they move from one to another', () => {
    const versions = traceVersions(
      commitsOf('+standards/a +standards/b', 'standards/a.limits.csv>standards/b.limits.csv'),
    );
    expect(told(versions, 'standards/a')).toHaveLength(2);
    expect(told(versions, 'standards/b')).toHaveLength(2);
  });

  it('go with it', () => {
    const versions = traceVersions(
      commitsOf('+standards/a +standards/a.limits.csv', '-standards/a.limits.csv -standards/a'),
    );
    expect(told(versions, undefined)).toEqual(['01 added standards/a', '02 removed standards/a']);
  });
});

describe('a revision', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `+cases/c${index}`).join(' ');

  it('is a bulk edit when it touches more entries than the threshold', () => {
    expect(traceVersions(commitsOf(many(BULK_ENTRIES)))[0]?.revision.bulk).toBe(false);
    expect(traceVersions(commitsOf(many(BULK_ENTRIES + 1)))[0]?.revision).toMatchObject({
      bulk: true,
      size: BULK_ENTRIES + 1,
    });
  });

  it('counts entries, not files', () => {
    const files = '~standards/a ~standards/a.limits.csv ~symptoms.yaml';
    expect(traceVersions(commitsOf(files))[0]?.revision.size).toBe(1);
  });

  it('comes before an earlier one, and after its child where both say the same time', () => {
    const [first, second] = commitsOf('+cases/a', '~cases/a');
    if (!first || !second) throw new Error('two commits');
    const same = traceVersions([first, { ...second, time: first.time }]);
    expect(same.map(({ kind }) => kind)).toEqual(['changed', 'added']);
  });
});

/** A library as it grows: what is there decides what can happen to it. */
const story = fc
  .array(
    fc.array(fc.record({ what: fc.constantFrom('add', 'change', 'rename', 'remove'), pick: fc.nat() }), {
      minLength: 1,
      maxLength: 4,
    }),
    { maxLength: 12 },
  )
  .map((days) => {
    const living = new Map<string, number>();
    let born = 0;
    let names = 0;
    const written = days.map((day) => {
      const touched = new Set<string>();
      return day
        .map(({ what, pick }) => {
          const free = [...living.keys()].filter((name) => !touched.has(name));
          const name = free[pick % (free.length || 1)];
          if (what === 'add' || name === undefined) {
            const added = `cases/n${names++}`;
            living.set(added, born++);
            touched.add(added);
            return `+${added}`;
          }
          touched.add(name);
          const who = living.get(name) ?? -1;
          if (what === 'change') return `~${name}`;
          living.delete(name);
          if (what === 'remove') return `-${name}`;
          const renamed = `cases/n${names++}`;
          living.set(renamed, who);
          touched.add(renamed);
          return `${name}>${renamed}`;
        })
        .join(' ');
    });
    return { written, living: [...living.keys()] };
  });

describe('any history', () => {
  it('gives every living entry exactly one beginning, its oldest version, and no end', () => {
    fc.assert(
      fc.property(story, ({ written, living }) => {
        const versions = traceVersions(commitsOf(...written));
        expect(new Set(versions.flatMap(({ now }) => now ?? []))).toEqual(new Set(living));
        for (const name of living) {
          const own = versions.filter(({ now }) => now === name);
          expect(own.filter(({ kind }) => kind === 'added')).toEqual([own.at(-1)]);
          expect(own.some(({ kind }) => kind === 'removed')).toBe(false);
          expect(own[0]?.key).toBe(name);
        }
      }),
    );
  });

  it('loses no change and invents none', () => {
    fc.assert(
      fc.property(story, ({ written }) => {
        const commits = commitsOf(...written);
        const versions = traceVersions(commits);
        expect(versions).toHaveLength(commits.flatMap(({ files }) => files).length);
        expect(versions.map(({ revision }) => revision.time)).toEqual(
          versions.map(({ revision }) => revision.time).toSorted((a, b) => b - a),
        );
      }),
    );
  });
});
