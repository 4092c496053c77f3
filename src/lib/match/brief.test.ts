import { describe, expect, it } from 'vitest';
import { compose } from '../brief/compose.ts';
import { toMarkdown } from '../brief/markdown.ts';
import type { LimitRecord } from '../limits/catalogue.ts';
import { type BriefParts, briefOf } from './brief.ts';
import type { TechnologyDetail } from './detail.ts';
import { Finder } from './find.ts';
import { candidate, indexOf, problem } from './testing.ts';

const detail = (title: string, rest: Partial<TechnologyDetail> = {}): TechnologyDetail => ({
  title,
  url: `/technologies/${title}/`,
  summary: '',
  conditions: [],
  performance: [],
  limitations: ['要有人管'],
  secondaryPollution: ['剩余污泥'],
  cases: 0,
  standards: [],
  sources: [{ title: '某规范' }],
  ...rest,
});

const answer = new Finder(
  indexOf([
    candidate('a', { pollutants: ['tn'] }),
    candidate('b', { pollutants: ['tn'] }),
    candidate('c', { pollutants: ['tn'], conditions: [['tight-land', 'excludes']] }),
  ]),
).find(problem({ pollutants: ['tn'], conditions: ['tight-land'] }));

const record: LimitRecord = {
  standard: {
    id: 'gb-18918-2002',
    number: 'GB 18918-2002',
    title: '城镇污水处理厂污染物排放标准',
    url: '/standards/gb-18918-2002/',
    aliases: [],
    kind: 'emission',
    level: 'national',
    industries: [],
    state: '现行',
    tone: 'ok',
    current: true,
  },
  n: 25,
  pollutant: 'tn',
  label: '总氮（以N计）',
  medium: 'water',
  class: '一级A',
  bound: '≤',
  value: 15,
  unit: 'mg/L',
  clause: '表1',
  confidence: 'verified',
};

const parts = (rest: Partial<BriefParts> = {}): BriefParts => ({
  query: '污水厂总氮超标，没地方',
  answer,
  details: new Map([
    ['a', detail('甲', { performance: [{ text: '总氮去除率 60～85 %', source: 'HJ 576-2010' }] })],
    ['b', detail('乙')],
    [
      'c',
      detail('丙', { conditions: [{ when: 'tight-land', effect: 'excludes', because: '要有成片的地' }] }),
    ],
  ]),
  routes: [],
  around: { cases: [], policies: [], finance: [], training: [], institutions: [], reviews: [] },
  more: {},
  limits: { rows: [{ record }], standards: [], changeovers: [], comprehensive: false },
  site: { name: '绿桥', url: 'https://luqiao.example/', version: '2026-11-28' },
  address: 'https://luqiao.example/finder/brief/?q=x',
  made: '2026-11-28',
  ...rest,
});

describe('briefOf', () => {
  const brief = briefOf(parts());
  it('takes the technologies in their order, and tells those ruled out apart with the reason', () => {
    expect(brief.shortlist.map(({ title, excludedBy }) => [title, excludedBy])).toEqual([
      ['甲', undefined],
      ['乙', undefined],
      ['丙', '用地紧张：要有成片的地'],
    ]);
    expect(brief.comparison?.columns).toEqual(['甲', '乙']);
    for (const { cells } of brief.comparison?.rows ?? []) expect(cells).toHaveLength(2);
  });
  it('gives limits with their clause and absolute addresses', () => {
    expect(brief.limits).toMatchObject([
      {
        amount: '≤ 15 mg/L',
        clause: '表1',
        applies: true,
        url: 'https://luqiao.example/standards/gb-18918-2002/#limit-25',
      },
    ]);
  });
  it('says what is still open', () => {
    const open = brief.openQuestions.join('\n');
    expect(open).toContain('规模没有给出');
    expect(open).toContain('地方标准没有核对');
    expect(open).toContain('乙没有收录有出处的性能数据');
  });
  it('is a whole document also where the library has nothing', () => {
    const nothing = new Finder(indexOf([])).find(problem({ subjects: new Map(), text: '' }));
    const empty = briefOf(
      parts({
        answer: nothing,
        details: new Map(),
        limits: { rows: [], standards: [], changeovers: [], comprehensive: false },
      }),
    );
    expect(empty.nextSteps.join('')).toContain('写成需求');
    expect(toMarkdown(compose(empty))).toContain('方案建议书');
  });
});
