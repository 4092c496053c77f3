import { describe, expect, it } from 'vitest';
import type { Release, ReleaseFile } from '../../../src/lib/pack/releases.ts';
import { withReleaseList } from './release-list.ts';

const page =
  '<main><h1>离线下载</h1><div data-releases class="x"><section><h2>没有附带</h2></section></div><p>后</p></main>';
const file = (name: string, rest: Partial<ReleaseFile> = {}): ReleaseFile => ({
  ...{ name, kind: 'pack', label: '全库', holds: '全部 & 工具', bytes: 18_808_883, sha256: 'ab12' },
  ...rest,
});
const titles = new Map([
  ['cases/a', '甲<河>'],
  ['cases/b', '乙'],
]);
const list = (...releases: Release[]) => withReleaseList(page, { releases, sums: [] }, titles, '/luqiao/');

describe('the list of downloads', () => {
  const html = list({
    date: '2026-11-28',
    files: [file('luqiao-all-2026-11-28.zip'), file('d.zip', { kind: 'delta', since: '2026-11-01' })],
  });
  it('says of every file what is in it, its size and its sum', () => {
    expect(html).toContain('href="/luqiao/downloads/luqiao-all-2026-11-28.zip" download');
    for (const text of ['全部 &amp; 工具', '18.8 MB', 'ab12', '全库，给 2026-11-01 的旧版'])
      expect(html).toContain(text);
  });
  it('takes the place of the word on why there is none, and nothing else', () => {
    expect(html).not.toContain('没有附带');
    expect(html).toMatch(
      /^<main><h1>离线下载<\/h1><div data-releases class="x">.*<\/div><p>后<\/p><\/main>$/,
    );
  });
  it('can be made anew', () => {
    const releases = [{ date: '2026-11-29', files: [file('new.zip')] }];
    expect(withReleaseList(html, { releases, sums: [] }, titles, '/luqiao/')).toBe(list(...releases));
  });
  it('has no heading for kinds that there are none of', () => {
    expect(html).not.toContain('打印册');
  });
  it('says what came and went with each release', () => {
    const changes = { since: '2026-11-01', added: ['cases/a'], changed: [], removed: ['cases/gone'] };
    const told = list({ date: '2026-11-28', files: [], changes }, { date: '2026-11-01', files: [] });
    expect(told).toContain('<h3>2026-11-28（与 2026-11-01 相比）</h3>');
    expect(told).toContain('新增条目 1 个：<a href="/luqiao/cases/a/">甲&lt;河&gt;</a>');
    expect(told).toContain('撤下条目 1 个：cases/gone');
    expect(told).not.toContain('改动');
  });
  it('names a few where many changed', () => {
    const changed = Array.from({ length: 50 }, (_, at) => `cases/c${at}`);
    const told = list({
      date: '2026-11-28',
      files: [],
      changes: { since: '2026-11-01', added: [], changed, removed: [] },
    });
    expect(told).toContain('页面有改动的条目 50 个：');
    expect(told).toContain('cases/c19 等');
    expect(told).not.toContain('cases/c20');
  });
});

it('is not lost silently', () => {
  expect(() => withReleaseList('<main></main>', { releases: [], sums: [] }, titles, '/')).toThrow(
    'data-releases',
  );
});
