import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Readings } from '../../src/lib/search/pinyin.ts';
import { syllablesOf } from './syllables.ts';

const readingsOf = (char: string) =>
  Object.entries(syllablesOf(new Set([char])))
    .filter(([, chars]) => chars.includes(char))
    .map(([syllable]) => syllable);

it.each([
  ['水', ['shui']],
  ['绿', ['lv', 'lu']],
  ['氨', ['an']],
  ['氮', ['dan']],
])('%s is read %j, without tones', (char, readings) => {
  expect(readingsOf(char)).toEqual(expect.arrayContaining(readings));
  expect(readingsOf(char)).toHaveLength(readings.length);
});

it.each([
  ['重', ['zhong', 'chong']],
  ['行', ['xing', 'hang']],
  ['降', ['jiang', 'xiang']],
])('%s is found by each of its readings %j', (char, readings) => {
  expect(readingsOf(char)).toEqual(expect.arrayContaining(readings));
});

it('puts characters that sound alike together', () => {
  expect(syllablesOf(new Set('氨安水'))).toEqual({ an: '安氨', shui: '水' });
});

it('counts readings that differ only in tone once', () => {
  expect(syllablesOf(new Set('好量'))).toEqual({ hao: '好', liang: '量' });
});

it('says nothing of what has no reading', () => {
  expect(syllablesOf(new Set(['，', '1', '。', '🌱', 'é']))).toEqual({});
  expect(syllablesOf(new Set())).toEqual({});
});

const chars = fc.uniqueArray(fc.constantFrom(...'生态环境科技成果转化绿桥水质标准降解重行率女略好量少'));

it('does not depend on the order of the characters', () => {
  fc.assert(
    fc.property(chars, (list) => {
      expect(JSON.stringify(syllablesOf(new Set(list)))).toBe(
        JSON.stringify(syllablesOf(new Set(list.toReversed()))),
      );
    }),
  );
});

it('gives every character a reading in plain letters, once', () => {
  fc.assert(
    fc.property(chars, (list) => {
      const syllables = syllablesOf(new Set(list));
      const readings = new Readings(syllables);
      for (const char of list) expect(readings.of(char)).not.toHaveLength(0);
      for (const [syllable, alike] of Object.entries(syllables)) {
        expect(syllable).toMatch(/^[a-z]+$/);
        expect(new Set(alike).size).toBe([...alike].length);
      }
    }),
  );
});

it('lets names be typed in pinyin, whole or by first letters', () => {
  const readings = new Readings(syllablesOf(new Set('绿桥重金属')));
  expect(readings.match('绿桥', 'lvqiao')).toEqual({ start: 0, end: 2, initials: false });
  expect(readings.match('重金属', 'zjs')).toEqual({ start: 0, end: 3, initials: true });
});
