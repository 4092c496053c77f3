import { expect, it } from 'vitest';
import { type Change, edit, problemsAfter } from './testing.ts';

const A = 'technologies/a2o.md';

/** What is done to the sound library, and everything the check then says. */
const CASES: readonly [string, Change, readonly string[]][] = [
  [
    'no such day',
    edit(A, 'reviewedOn: 2026-06-01', 'reviewedOn: 2026-02-30'),
    [
      'technologies/a2o.md:30:23 date-format 日期“2026-02-30”写法不对，2026 年 2 月只有 28 天，核对来源后改正',
    ],
  ],
  [
    'no such month',
    edit(A, 'reviewedOn: 2026-06-01', 'reviewedOn: 2026-13-01'),
    ['technologies/a2o.md:30:23 date-format 日期“2026-13-01”写法不对，没有 13 月，核对来源后改正'],
  ],
  [
    'slashes in a date',
    edit(A, 'reviewedOn: 2026-06-01', 'reviewedOn: 2026/1/5'),
    ['technologies/a2o.md:30:23 date-format 日期“2026/1/5”写法不对，写作 2026-01-05'],
  ],
  [
    'Chinese date',
    edit(A, 'reviewedOn: 2026-06-01', 'reviewedOn: 2026年1月5日'),
    ['technologies/a2o.md:30:23 date-format 日期“2026年1月5日”写法不对，写作 2026-01-05'],
  ],
  [
    'field',
    edit(A, 'fields: [ water ]', 'fields: [ watr ]'),
    ['technologies/a2o.md:6:11 vocabulary 领域代码“watr”不存在，是不是“water”（水污染防治）？'],
  ],
  [
    'field in Chinese',
    edit(A, 'fields: [ water ]', 'fields: [ 水污染防治 ]'),
    ['technologies/a2o.md:6:11 vocabulary 领域代码“水污染防治”不存在，是不是“water”（水污染防治）？'],
  ],
  [
    'pollutant',
    edit(A, '[ cod, tn', '[ codd, tn'),
    ['technologies/a2o.md:7:15 vocabulary 污染物代码“codd”不存在，是不是“cod”（化学需氧量）？'],
  ],
  [
    'pollutant in Chinese',
    edit(A, '[ cod, tn', '[ 化学需氧量, tn'),
    ['technologies/a2o.md:7:15 vocabulary 污染物代码“化学需氧量”不存在，是不是“cod”（化学需氧量）？'],
  ],
  [
    'industry',
    edit(A, 'urban-sewage', 'urban-sewerage'),
    [
      'technologies/a2o.md:8:15 vocabulary 行业代码“urban-sewerage”不存在，是不是“urban-sewage”（城镇污水处理）？',
    ],
  ],
  [
    'industry alias',
    edit(A, 'urban-sewage', '污水处理厂'),
    [
      'technologies/a2o.md:8:15 vocabulary 行业代码“污水处理厂”不存在，是不是“urban-sewage”（城镇污水处理）？',
    ],
  ],
  [
    'region',
    edit('cases/south-river.md', '[ beijing ]', '[ bejing ]'),
    ['cases/south-river.md:6:12 vocabulary 地区代码“bejing”不存在，是不是“beijing”（北京）？'],
  ],
  [
    'region in Chinese',
    edit('cases/south-river.md', '[ beijing ]', '[ 北京市 ]'),
    ['cases/south-river.md:6:12 vocabulary 地区代码“北京市”不存在，是不是“beijing”（北京）？'],
  ],
  [
    'maturity',
    edit(A, 'promotion', 'mature'),
    [
      'technologies/a2o.md:9:11 vocabulary 成熟度“mature”不存在，可用的有：rd（研发）、pilot（中试）、demonstration（示范）、promotion（推广）',
    ],
  ],
  [
    'status',
    edit('standards/gb-18918-2002.md', 'in-force', 'inforce'),
    ['standards/gb-18918-2002.md:10:9 vocabulary 标准状态“inforce”不存在，是不是“in-force”（现行）？'],
  ],
  [
    'status of a policy',
    edit('policies/rule-2023.md', 'in-force', '现行有效'),
    ['policies/rule-2023.md:9:9 vocabulary 效力状态“现行有效”不存在，是不是“in-force”（现行有效）？'],
  ],
  [
    'kind',
    edit(A, 'kind: technology', 'kind: tech'),
    ['technologies/a2o.md:5:7 vocabulary 类别“tech”不存在，是不是“technology”（治理技术）？'],
  ],
  [
    'unit mg/l',
    edit(A, 'unit: mg/L', 'unit: mg/l'),
    ['technologies/a2o.md:18:67 unit 单位“mg/l”不在单位表里，写作 mg/L'],
  ],
  [
    'unit ug',
    edit(A, 'unit: mg/L', 'unit: ug/L'),
    ['technologies/a2o.md:18:67 unit 单位“ug/L”不在单位表里，写作 μg/L'],
  ],
  [
    'unit m3',
    edit(A, 'unit: mg/L', 'unit: mg/m3'),
    ['technologies/a2o.md:18:67 unit 单位“mg/m3”不在单位表里，写作 mg/m³'],
  ],
  [
    'unit in words',
    edit(A, 'unit: mg/L', 'unit: 毫克/升'),
    ['technologies/a2o.md:18:67 unit 单位“毫克/升”不在单位表里，写作 mg/L'],
  ],
  [
    'unknown unit',
    edit(A, 'unit: mg/L', 'unit: 斤'),
    ['technologies/a2o.md:18:67 unit 单位“斤”不在单位表里，单位表见 src/vocab/units.ts'],
  ],
];

it.each(CASES)('%s', (_, change, problems) => {
  expect(problemsAfter(change)).toEqual(problems);
});
