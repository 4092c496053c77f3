import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changesBetween,
  keptReleases,
  NO_RELEASES,
  type ReleaseFile,
  sizeText,
  withRelease,
} from './releases.ts';

const file = (name: string, bytes = 1): ReleaseFile => ({
  ...{ name, kind: 'pack', label: '全库', holds: '全部', sha256: 'x' },
  bytes,
});

describe('releases to compare with', () => {
  it('are the last one and the first of each of three months', () => {
    const dates = [
      '2026-07-02',
      '2026-08-03',
      '2026-08-30',
      '2026-09-01',
      '2026-10-05',
      '2026-10-06',
      '2026-10-07',
    ];
    expect(keptReleases(dates)).toEqual(['2026-10-07', '2026-10-05', '2026-09-01', '2026-08-03']);
  });
  it('are few and always the last one among them', () => {
    const date = fc
      .integer({ min: 0, max: 2000 })
      .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(date, { minLength: 1 }), (dates) => {
        const kept = keptReleases(dates);
        expect(kept.length).toBeLessThanOrEqual(4);
        expect(kept[0]).toBe([...dates].sort().at(-1));
        expect(kept).toEqual([...new Set(kept)].sort().reverse());
        expect(dates).toEqual(expect.arrayContaining(kept));
      }),
    );
  });
  it('are none at first', () => {
    expect(keptReleases([])).toEqual([]);
  });
});

describe('what changed between two releases', () => {
  const page = (key: string) => `${key}/index.html`;
  it('is told by entries', () => {
    const before = {
      [page('cases/a')]: '1',
      [page('cases/b')]: '1',
      [page('cases/c')]: '1',
      [page('about')]: '1',
    };
    const now = {
      [page('cases/a')]: '1',
      [page('cases/b')]: '2',
      [page('cases/d')]: '1',
      [page('about')]: '2',
    };
    expect(changesBetween(now, before, ['cases'])).toEqual({
      added: ['cases/d'],
      changed: ['cases/b'],
      removed: ['cases/c'],
    });
  });
  it('leaves lists and other pages out', () => {
    const now = { 'cases/index.html': '1', 'cases/page/2/index.html': '1', 'fields/water/index.html': '1' };
    expect(changesBetween(now, {}, ['cases'])).toEqual({ added: [], changed: [], removed: [] });
  });
});

describe('the record of releases', () => {
  const changes = { since: '2026-10-01', added: [], changed: ['cases/a'], removed: [] };
  const first = withRelease(NO_RELEASES, {
    date: '2026-11-01',
    files: [file('a.zip'), file('b.zip')],
    changes,
  });

  it('takes further files of the same day in, and newer ones for older of the same name', () => {
    const { releases } = withRelease(first, { date: '2026-11-01', files: [file('b.zip', 2), file('c.pdf')] });
    expect(releases).toEqual([
      { date: '2026-11-01', files: [file('a.zip'), file('b.zip', 2), file('c.pdf')], changes },
    ]);
  });
  it('keeps of older days what changed, and no files that are not there any more', () => {
    const { releases } = withRelease(first, { date: '2026-11-02', files: [file('d.zip')] });
    expect(releases).toEqual([
      { date: '2026-11-02', files: [file('d.zip')] },
      { date: '2026-11-01', files: [], changes },
    ]);
  });
});

it.each([
  [1, '1 KB'],
  [999_000, '999 KB'],
  [1_000_000, '1.0 MB'],
  [18_808_883, '18.8 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
