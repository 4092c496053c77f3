import { describe, expect, it } from 'vitest';
import type { TechnologyDetail } from './detail.ts';
import { reasonsOf } from './reason-text.ts';
import { candidate } from './testing.ts';
import type { Reason } from './types.ts';

const detail: TechnologyDetail = {
  title: '甲',
  url: '/a/',
  summary: '',
  conditions: [
    { when: 'low-temperature', effect: 'caution', because: '水温低时硝化变慢', source: 'HJ 576-2010' },
    { when: 'tight-land', effect: 'suits', because: '占地小' },
  ],
  performance: [],
  limitations: [],
  secondaryPollution: [],
  cases: 0,
  standards: [],
  sources: [],
};

const say = (...reasons: Reason[]) =>
  reasonsOf(
    { candidate: candidate('a', { industries: ['food'] }), score: 1, reasons },
    detail,
    new Map([['r', '某路线']]),
  );

describe('reasonsOf', () => {
  it('puts what speaks for it first and gives every condition its source', () => {
    expect(
      say(
        { kind: 'condition', condition: 'low-temperature', effect: 'caution', amount: -0.2 },
        { kind: 'condition', condition: 'tight-land', effect: 'suits', amount: 0.1 },
      ),
    ).toEqual([
      { good: true, text: '用地紧张：占地小', source: '经验判断' },
      { good: false, text: '气温或水温低：水温低时硝化变慢', source: 'HJ 576-2010' },
    ]);
  });
  it('says how far a removal reaches', () => {
    const removal = { pollutant: 'tn', low: 60, high: 85 };
    expect(say({ kind: 'removal', removal, need: 50, amount: 0.1 })[0]?.text).toBe(
      '有出处的去除率 60%～85%，需要 50%',
    );
    expect(say({ kind: 'removal', removal, need: 70, amount: 0.1 })[0]?.text).toContain('要看条件');
    expect(say({ kind: 'removal', removal, need: 90, amount: -0.1 })[0]).toMatchObject({ good: false });
  });
  it('names only routes that are shown', () => {
    expect(say({ kind: 'route', route: 'r', amount: 0.2 })[0]?.text).toContain('某路线');
    expect(say({ kind: 'route', route: 'hidden', amount: 0.2 })).toEqual([]);
  });
  it('does not tell a faint likeness of words', () => {
    expect(say({ kind: 'words', amount: 0.05 })).toEqual([]);
  });
});
