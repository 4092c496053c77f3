import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitingFor } from '../../../src/lib/demand/days.ts';
import { buildDateIn, stableNames } from './stable.ts';

const DAY = 86_400_000;
const dateOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => dateOf(days * DAY));

describe('names of styles and scripts', () => {
  it('lose the hash, which changes with every line of code', () => {
    const { of } = stableNames([
      '_astro/Base.R1xgr6JZ.css',
      '_astro/Toc.astro_astro_type_script_index_0_lang.CxqoDPT5.js',
    ]);
    expect(of('_astro/Base.R1xgr6JZ.css')).toBe('_astro/Base.css');
    expect(of('_astro/Toc.astro_astro_type_script_index_0_lang.CxqoDPT5.js')).toBe(
      '_astro/Toc.astro_astro_type_script_index_0_lang.js',
    );
  });
  it('keep it where nothing else tells two files apart', () => {
    const paths = ['_astro/index.AAAAAAAA.css', '_astro/index.BBBB-_BB.css'];
    expect(paths.map(stableNames(paths).of)).toEqual(paths);
  });
  it('of other files stay as they are', () => {
    expect(stableNames([]).of('standards/x/index.html')).toBe('standards/x/index.html');
  });
  it('stand in pages as the files are called', () => {
    const { inPage } = stableNames(['_astro/Base.R1xgr6JZ.css']);
    expect(inPage('<link href="../_astro/Base.R1xgr6JZ.css">', '2026-11-28')).toBe(
      '<link href="../_astro/Base.css">',
    );
  });
});

describe('a page whose content has not changed', () => {
  const { inPage } = stableNames([]);
  const page = (built: string, published: string) =>
    `<p>${waitingFor(published, built)}</p><p>绿桥. 名称[EB/OL]. (2026-01-02)[${built}]. http://x/.</p><p>代码 MIT · ${built} 构建</p>`;

  it('is the same whatever day it was built on', () => {
    fc.assert(
      fc.property(day, fc.nat(900), fc.nat(900), (published, one, other) => {
        const at = (days: number) => dateOf(Date.parse(published) + days * DAY);
        expect(inPage(page(at(one), published), at(one))).toBe(inPage(page(at(other), published), at(other)));
      }),
    );
  });
  it('keeps all other days', () => {
    expect(inPage('<p>2026-11-28 实施</p>', '2026-11-28')).toBe('<p>2026-11-28 实施</p>');
    expect(inPage(page('2026-11-28', '2026-11-20'), '2026-11-28')).toContain('(2026-01-02)');
  });
  it('says since when a demand is open, an element around the day or not', () => {
    const told = '<span data-waiting-since="2026-11-20"></span>';
    expect(inPage(waitingFor('2026-11-20', '2026-11-28'), '2026-11-28')).toBe(told);
    expect(inPage('征集 8 天（至构建日 <span class="nowrap">2026-11-28</span>）', '2026-11-28')).toBe(told);
  });
});

describe('the day of the build', () => {
  it('stands at the foot of the page', () => {
    expect(buildDateIn('<p>2026-01-01 实施</p><p class="meta">内容 · 2026-11-28 构建</p>')).toBe(
      '2026-11-28',
    );
  });
  it('is missed where it is not there', () => {
    expect(() => buildDateIn('<p></p>')).toThrow('页脚里找不到构建日期');
  });
});
