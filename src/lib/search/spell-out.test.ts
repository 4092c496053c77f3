import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { Lexicon } from './lexicon.ts';
import { Readings } from './pinyin.ts';
import { spellOut } from './spell-out.ts';

const readings = new Readings({
  zong: '总宗',
  lin: '磷林',
  liang: '量梁',
  ji: '计',
  suan: '算',
  jia: '家',
  shi: '石',
  hua: '化',
  hei: '黑',
  chou: '臭',
  shui: '水',
  ti: '体',
  chong: '重',
  zhong: '重',
  qing: '庆',
  xi: '西',
  an: '安案',
  nei: '内',
  e: '额',
});
const spell = (query: string, names: readonly string[], titles: readonly string[] = []) =>
  spellOut(
    query,
    readings,
    new Lexicon(
      names.map((name) => ({ name, names: [], tags: [] })),
      fold,
    ),
    titles.map((title) => ['GB 1-2000', title]),
  );

describe('a query in pinyin', () => {
  it.each([
    ['heichoushuiti', '黑臭水体'],
    ['hei chou shui ti', '黑臭水体'],
    ["xi'an", '西安'],
    ['chongqing', '重庆'],
    ['zhongqing', '重庆'],
  ])('%s stands for %s', (query, name) => {
    expect(spell(query, ['黑臭水体', '西安', '重庆'])).toBe(name);
  });
  it('may spell a part of a name or of a title', () => {
    expect(spell('shuiti', ['黑臭水体'])).toBe('水体');
    expect(spell('shuiti', [], ['黑臭水體'])).toBe('水体');
  });
  it('may be the first letters of a name', () => {
    expect(spell('hcst', ['黑臭水体'])).toBe('黑臭水体');
    expect(spell('hc', ['黑臭水体'])).toBe('黑臭');
  });
  it('is not taken for first letters inside a name or of a title', () => {
    expect(spell('cs', ['黑臭水体'])).toBeUndefined();
    expect(spell('hcst', [], ['黑臭水体'])).toBeUndefined();
  });
  it.each(['english', 'shui', 'heishui'])('%s stands for nothing here', (query) => {
    expect(spell(query, ['黑臭水体', 'english'], ['总磷'])).toBeUndefined();
  });
});

describe('of several readings', () => {
  it('whole syllables come before first letters', () => {
    expect(spell('ane', ['案内额', '安额'])).toBe('安额');
    expect(spell('ane', ['案内额'])).toBe('案内额');
  });
  it('names come before titles, even where the title is a little shorter', () => {
    expect(spell('zonglinliang', ['总磷量计算'], ['宗林梁家'])).toBe('总磷量');
    expect(spell('zonglinliang', [], ['宗林梁家'])).toBe('宗林梁');
  });
  it('much of a short name comes before little of a long one', () => {
    expect(spell('zonglin', ['宗林石化家', '总磷'])).toBe('总磷');
    expect(spell('zonglin', ['总磷', '宗林石化家'])).toBe('总磷');
  });
  it('the beginning of a name comes before its end', () => {
    expect(spell('zonglin', ['家宗林', '总磷量'])).toBe('总磷');
  });
});
