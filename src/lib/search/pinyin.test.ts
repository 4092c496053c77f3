import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Readings, type Syllables } from './pinyin.ts';

const syllables: Syllables = {
  chong: '重冲',
  zhong: '重中',
  zong: '总',
  qing: '庆氢',
  qin: '亲',
  hei: '黑',
  chou: '臭',
  xiu: '臭',
  cou: '凑',
  shui: '水',
  sui: '随',
  ti: '体',
  xi: '西',
  an: '安',
  xian: '先',
  lan: '蓝',
  nan: '南',
  fang: '方',
  fan: '反',
};
const readings = new Readings(syllables);

describe('readings of a character', () => {
  it('are all of its readings', () => {
    expect([...readings.of('重')].sort()).toEqual(['chong', 'zhong']);
  });
  it('are none where it is not known', () => {
    expect(readings.of('鑫')).toEqual([]);
    expect(readings.of('')).toEqual([]);
  });
});

describe('letters in a name', () => {
  it.each(['chongqing', 'zhongqing'])('are met under any reading: %s for 重庆', (letters) => {
    expect(readings.match('重庆', letters)).toEqual({ start: 0, end: 2, initials: false });
  });
  it('may spell a part of it', () => {
    expect(readings.match('黑臭水体', 'shuiti')).toEqual({ start: 2, end: 4, initials: false });
  });
  it('may be its first letters', () => {
    expect(readings.match('黑臭水体', 'hcst')).toEqual({ start: 0, end: 4, initials: true });
    expect(readings.match('黑臭水体', 'cs')).toEqual({ start: 1, end: 3, initials: true });
    expect(readings.match('mbr水体', 'mbrst')).toEqual({ start: 0, end: 5, initials: true });
  });
  it('are taken as syllables before first letters, wherever these stand', () => {
    const an = new Readings({ a: '阿', n: '嗯', an: '安' });
    expect(an.match('阿嗯安', 'an')).toEqual({ start: 0, end: 2, initials: false });
    expect(new Readings({ ai: '爱', nei: '内', an: '安' }).match('爱内安', 'an')).toEqual({
      start: 2,
      end: 3,
      initials: false,
    });
  });
  it('are divided as the name wants it', () => {
    expect(readings.match('西安', 'xian')).toEqual({ start: 0, end: 2, initials: false });
    expect(readings.match('先', 'xian')).toEqual({ start: 0, end: 1, initials: false });
    // A reading that begins like another one of the same character is not the end of it.
    const hum = new Readings({ n: '嗯', ng: '嗯', ti: '体' });
    expect(hum.match('嗯体', 'ngti')).toEqual({ start: 0, end: 2, initials: false });
  });
  it.each([
    ['黑臭水体', 'gongye'],
    ['黑臭水体', 'heishui'],
    ['黑臭水体', 'h'],
    ['水', 'shuiti'],
    ['', 'shui'],
  ])('are not in it: %s, %s', (name, letters) => {
    expect(readings.match(name, letters)).toBeUndefined();
  });
  it('are found however each character is read', () => {
    const anyRead = fc
      .constantFrom(...Object.entries(syllables))
      .chain(([syllable, chars]) => fc.tuple(fc.constantFrom(...chars), fc.constant(syllable)));
    fc.assert(
      fc.property(fc.array(anyRead, { minLength: 1, maxLength: 8 }), (read) => {
        const name = read.map(([char]) => char).join('');
        const letters = read.map(([, syllable]) => syllable).join('');
        expect(readings.match(name, letters)).toEqual({ start: 0, end: read.length, initials: false });
      }),
    );
  });
});

describe('characters that sound alike', () => {
  it.each([
    ['庆', '氢', 'the same reading'],
    ['重', '中', 'one reading of several'],
    ['总', '中', 'z for zh'],
    ['凑', '臭', 'c for ch'],
    ['随', '水', 's for sh'],
    ['亲', '庆', 'in for ing'],
    ['反', '方', 'an for ang'],
    ['蓝', '南', 'l for n'],
  ])('%s and %s: %s', (a, b) => {
    expect(readings.alike(a, b)).toBe(true);
    expect(readings.alike(b, a)).toBe(true);
  });
  it.each([
    ['水', '体', 'different sounds'],
    ['臭', '随', 'different initials'],
    ['鑫', '水', 'one is not known'],
    ['水', '水', 'one and the same'],
  ])('not %s and %s: %s', (a, b) => {
    expect(readings.alike(a, b)).toBe(false);
    expect(readings.alike(b, a)).toBe(false);
  });
});
