import { describe, expect, it } from 'vitest';
import { circumstancesIn, holdsIn } from './conditions.ts';

describe('circumstancesIn', () => {
  it.each([
    ['农用地镉 ph6.2', { ph: 6.2 }],
    ['水温10℃ 氨氮', { temperature: 10 }],
    ['7月总氮', { month: 7 }],
    ['冬天氨氮', { month: 1 }],
    ['15m排气筒 氨', { height: 15 }],
    ['2026年12月起', {}],
    ['ph范围', {}],
  ])('%s', (text, told) => expect(circumstancesIn(text).told).toEqual(told));
});

describe('holdsIn', () => {
  it.each([
    ['pH≤5.5', { ph: 5 }, true],
    ['5.5<pH≤6.5', { ph: 5.5 }, false],
    ['5.5<pH≤6.5', { ph: 6.5 }, true],
    ['pH>7.5', { ph: 7.5 }, false],
    ['水温≤12℃', { temperature: 12 }, true],
    ['水温>12℃', { temperature: 12 }, false],
    ['4月1日—10月31日', { month: 4 }, true],
    ['11月1日—次年3月31日', { month: 1 }, true],
    ['11月1日—次年3月31日', { month: 7 }, false],
    ['3月—10月', { month: 11 }, false],
    ['排气筒高度15 m', { height: 15 }, true],
    ['排气筒高度20 m', { height: 15 }, false],
    ['pH≤5.5', { month: 1 }, undefined],
    ['湖、库', { ph: 6 }, undefined],
  ])('%s in %j', (condition, told, expected) => expect(holdsIn(condition, told)).toBe(expected));
});
