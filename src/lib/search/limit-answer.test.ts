import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLimits, type LimitGroup, type LimitLine } from './limit-answer.ts';
import { foldQuery } from './understand.ts';

const line = (n: number, rest: Partial<LimitLine> = {}): LimitLine => ({
  n,
  label: '氨氮',
  medium: '水',
  class: '',
  amount: `${n} mg/L`,
  when: '',
  clause: '表1',
  note: '',
  ...rest,
});
const group = (number: string, title: string, rest: Partial<LimitGroup> = {}): LimitGroup => ({
  number,
  title,
  url: `/standards/${number}/`,
  state: '现行',
  current: true,
  region: '',
  industries: [],
  lines: [line(1)],
  ...rest,
});
const ask = (groups: readonly LimitGroup[], query: string, tags: readonly string[] = []) =>
  answerLimits(groups, foldQuery(query), tags);
const numbers = (groups: readonly LimitGroup[], query: string, tags: readonly string[] = []) =>
  ask(groups, query, tags).map(({ group: { number } }) => number);

describe('a class', () => {
  const spellings = [
    ['一类', 'Ⅰ类', 'I类', '1类'],
    ['二类', 'Ⅱ类', 'II类', '2类'],
    ['三类', 'Ⅲ类', 'III类', '3类'],
    ['四类', 'Ⅳ类', 'IV类', '4类'],
    ['五类', 'Ⅴ类', 'V类', '5类'],
  ];
  it('is the same in every spelling, and not another one', () => {
    const anySpelling = fc.nat({ max: 3 });
    fc.assert(
      fc.property(fc.nat({ max: 4 }), anySpelling, anySpelling, (at, asked, written) => {
        const lines = spellings.map((forms, i) => line(i + 1, { class: forms[written] ?? '' }));
        const groups = [group('GB 3838-2002', '地表水环境质量标准', { lines })];
        const [answer] = ask(groups, `地表水${spellings[at]?.[asked]}氨氮限值`);
        expect(answer?.lines.map(({ n }) => n)).toEqual([at + 1]);
      }),
    );
  });
  it('may be a grade', () => {
    const lines = [line(1, { class: '二级' }), line(2, { class: '一级A' }), line(3, { class: '三级' })];
    const groups = [group('GB 18918-2002', '城镇污水处理厂污染物排放标准', { lines })];
    expect(ask(groups, '污水厂一级a氨氮').map((answer) => answer.lines.map(({ n }) => n))).toEqual([[2]]);
    expect(ask(groups, '污水厂2级氨氮').map((answer) => answer.lines.map(({ n }) => n))).toEqual([[1]]);
  });
});

describe('rows', () => {
  it('are chosen by condition', () => {
    const lines = [line(1, { when: '日均值' }), line(2, { when: '小时均值' })];
    const [answer] = ask([group('GB 1', '空气', { lines })], '空气氨小时均值限值');
    expect(answer?.lines.map(({ n }) => n)).toEqual([2]);
  });
  it('come as in the standard where the question names none of them, and not too many', () => {
    const lines = [5, 3, 1, 2, 4, 6].map((n) => line(n, { label: '总磷' }));
    const [answer] = ask([group('GB 1', '空气', { lines })], '氨氮限值');
    expect(answer?.lines.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
  });
});

describe('a standard', () => {
  it('is chosen by the industry that is named', () => {
    const groups = [
      group('GB 1', '制革', { industries: ['leather'] }),
      group('GB 2', '造纸', { industries: ['paper'] }),
    ];
    expect(numbers(groups, '皮革厂氨氮限值', ['industry:leather'])[0]).toBe('GB 1');
    expect(numbers(groups, '纸厂氨氮限值', ['industry:paper'])[0]).toBe('GB 2');
  });
  it('is chosen by the subject of its title', () => {
    const groups = [group('GB 1', '海水水质标准'), group('GB 2', '地下水质量标准')];
    expect(numbers(groups, '地下水氨氮限值')[0]).toBe('GB 2');
    expect(numbers(groups, '海水氨氮限值')[0]).toBe('GB 1');
  });
  it('is not chosen by words that only ask', () => {
    const groups = [group('GB 1', '制革排放标准'), group('GB 2', '地表水')];
    expect(numbers(groups, '地表水氨氮排放标准是多少')[0]).toBe('GB 2');
  });
  it('is chosen by the rows it has', () => {
    const groups = [
      group('GB 1', '水质', { lines: [line(1, { when: '年均值' })] }),
      group('GB 2', '水质', { lines: [line(1, { when: '小时均值' })] }),
    ];
    expect(numbers(groups, '氨氮年均值')[0]).toBe('GB 1');
    expect(numbers(groups, '氨氮小时均值')[0]).toBe('GB 2');
  });
  it('is chosen by its number', () => {
    const groups = [group('GB 3097-1997', '水质'), group('GB 3838-2002', '水质')];
    expect(numbers(groups, 'GB3838-2002氨氮')[0]).toBe('GB 3838-2002');
  });
  it('of a region is shown only where the region is named, and then first', () => {
    const groups = [
      group('GB 1', '污水处理厂'),
      group('DB32/ 1', '污水处理厂', { region: '32' }),
      group('DB33/ 1', '污水处理厂', { region: '33' }),
    ];
    expect(numbers(groups, '污水处理厂氨氮限值')).toEqual(['GB 1']);
    const named = numbers(groups, '江苏污水处理厂氨氮限值', ['region:32']);
    expect(named[0]).toBe('DB32/ 1');
    expect(named).not.toContain('DB33/ 1');
  });
  it('that counts comes before the one it replaced', () => {
    const groups = [
      group('GB 1-1996', '地表水', { state: '已废止', current: false }),
      group('GB 1-2002', '地表水', { state: '过渡期内' }),
    ];
    expect(numbers(groups, '地表水氨氮限值')).toEqual(['GB 1-2002', 'GB 1-1996']);
  });
  it('that is the new one of two that both count comes first', () => {
    const groups = [
      group('GB 1-2012', '地表水', { state: '过渡期内', current: true }),
      group('GB 1-2022', '地表水', { state: '现行', current: true }),
    ];
    expect(numbers(groups, '地表水氨氮限值')[0]).toBe('GB 1-2022');
  });
  it('is left out where another one fits far better', () => {
    const groups = [group('GB 1', '畜禽养殖业'), group('GB 2', '医疗机构')];
    expect(numbers(groups, '畜禽养殖业氨氮限值')).toEqual(['GB 1']);
  });
});

describe('any answer', () => {
  const anyGroup = fc
    .record({
      title: fc.constantFrom('地表水', '海水', '制革', '排放标准'),
      region: fc.constantFrom('', '32', '33'),
      current: fc.boolean(),
      industries: fc.subarray(['leather', 'paper']),
      lines: fc
        .array(fc.constantFrom('', 'Ⅲ类', '一级A', '日均值'), { minLength: 1, maxLength: 8 })
        .map((classes) => classes.map((name, i) => line(i + 1, { class: name }))),
    })
    .map(({ title, ...rest }) => group('GB 1', title, rest));
  const anyQuery = fc.oneof(
    fc
      .array(fc.constantFrom('地表水', '海水', 'Ⅲ类', '3类', '一级a', '限值', '是多少', '氨氮'))
      .map((words) => words.join('')),
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  );
  it('is short, holds rows of its standards only and leaves out regions that are not named', () => {
    const anyTags = fc.subarray(['region:32', 'industry:leather', 'pollutant:nh3n']);
    fc.assert(
      fc.property(fc.array(anyGroup, { maxLength: 8 }), anyQuery, anyTags, (groups, query, tags) => {
        const answers = ask(groups, query, tags);
        expect(answers.length).toBeLessThanOrEqual(3);
        // Nothing to say only where every standard is of a region that is not named.
        const eligible = groups.filter(({ region }) => !region || tags.includes(`region:${region}`));
        expect(answers.length > 0).toBe(eligible.length > 0);
        for (const answer of answers) {
          expect(eligible).toContain(answer.group);
          expect(answer.lines.length).toBeGreaterThan(0);
          expect(answer.lines.length).toBeLessThanOrEqual(4);
          expect(answer.group.lines).toEqual(expect.arrayContaining([...answer.lines]));
        }
      }),
    );
  });
});
