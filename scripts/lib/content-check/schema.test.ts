import { expect, it } from 'vitest';
import { type Change, edit, problemsAfter } from './testing.ts';

const A = 'technologies/a2o.md';
const SUMMARY = '依次经过厌氧、缺氧、好氧三段，同步脱氮除磷，用于城镇污水处理。';

/** What is done to the sound library, and everything the check then says. */
const CASES: readonly [string, Change, readonly string[]][] = [
  [
    'misspelt key',
    edit(A, 'maturity:', 'maturty:'),
    ['technologies/a2o.md:9:1 unknown-key 没有“maturty”这个键，是不是“maturity”？'],
  ],
  [
    'misspelt nested key',
    edit(A, 'kind: removal, min', 'knd: removal, min'),
    ['technologies/a2o.md:17:25 unknown-key 没有“knd”这个键，是不是“kind”？'],
  ],
  [
    'unknown key',
    edit(A, 'trl: 9', 'popularity: 9'),
    [
      'technologies/a2o.md:10:1 unknown-key 没有“popularity”这个键，可用的键：title、summary、asks、confidence、review、doubt、sources、relations、citations、titleEn、aliases、kind、fields、pollutants、industries、maturity、trl、evaluation、typicalUses、process、performance、designParameters、advantages、limitations、failures、secondaryPollution、costBasis、meets、fit、combinesWith、media',
    ],
  ],
  [
    'missing key',
    edit(A, 'maturity: promotion\n', ''),
    [
      'technologies/a2o.md:2:1 missing-key 缺少 maturity，补上：成熟度：rd 研发，pilot 中试，demonstration 示范，promotion 推广',
    ],
  ],
  [
    'missing nested key',
    edit(A, ', credit: 本站绘制，CC BY 4.0', ''),
    ['technologies/a2o.md:28:5 missing-key 缺少 media 第 1 项的 credit，补上：作者或来源，以及许可'],
  ],
  [
    'text instead of list',
    edit(A, 'advantages: [ 流程成熟 ]', 'advantages: 流程成熟'),
    [
      'technologies/a2o.md:21:13 value-type advantages 应是列表，现在是文字“流程成熟”，写作 [流程成熟]，或另起一行以“- ”开头',
    ],
  ],
  [
    'number instead of text',
    edit(A, 'title: 厌氧—缺氧—好氧活性污泥法', 'title: 2024'),
    ['technologies/a2o.md:2:8 value-type title 应是文字，现在是数字 2024，加上引号，写作 "2024"'],
  ],
  [
    'sign in a number',
    edit(A, 'value: 15', 'value: ≤15'),
    [
      'technologies/a2o.md:18:57 value-type performance 第 2 项的 value 应是数字，现在是文字“≤15”，只写 15，符号写到 bound: "≤"',
    ],
  ],
  [
    'unit in a number',
    edit(A, 'value: 15', 'value: 15mg/L'),
    [
      'technologies/a2o.md:18:57 value-type performance 第 2 项的 value 应是数字，现在是文字“15mg/L”，只写数字 15，不加引号，单位写到 unit',
    ],
  ],
  [
    'yes instead of true',
    edit('events/environment-day.md', 'online: false', 'online: yes'),
    ['events/environment-day.md:8:9 value-type online 应是“true”或“false”，现在是文字“yes”，写作 true'],
  ],
  [
    'half an integer',
    edit(A, 'trl: 9', 'trl: 8.6'),
    ['technologies/a2o.md:10:6 value-type trl 应是整数，现在是数字 8.6，写作 9'],
  ],
  [
    'nothing behind a key',
    edit(A, 'maturity: promotion', 'maturity:'),
    [
      'technologies/a2o.md:9:10 value-type maturity 后面没有写值，补上：成熟度：rd 研发，pilot 中试，demonstration 示范，promotion 推广；选填的可以删去这一行',
    ],
  ],
  [
    'summary too short',
    edit(A, SUMMARY, '脱氮除磷'),
    [
      'technologies/a2o.md:4:10 text-length summary 有 4 个字，太短，至少 8 个字：一句话说明，列表和搜索里显示，不超过 160 字',
    ],
  ],
  [
    'summary too long',
    edit(A, SUMMARY, '脱氮除磷。'.repeat(33)),
    ['technologies/a2o.md:4:10 text-length summary 有 165 个字，最多 160 个字，删去 5 个字'],
  ],
  [
    'empty text',
    edit(A, 'typicalUses: 城镇污水脱氮除磷', 'typicalUses: ""'),
    ['technologies/a2o.md:11:14 text-length typicalUses 是空的，补上：典型用途'],
  ],
  [
    'no sources',
    edit('cases/south-river.md', 'sources:\n  - { title: 公开信息 }', 'sources: []'),
    ['cases/south-river.md:18:10 list-length sources 有 0 项，至少写 1 项：来源，至少一条'],
  ],
  [
    'too many takeaways',
    edit(
      'reviews/black-river.md',
      '[ 先截污，后清淤，再活水, 没有管护两年就反复 ]',
      `[ ${Array(7).fill('先截污，后清淤，再活水').join(', ')} ]`,
    ),
    ['reviews/black-river.md:8:12 list-length takeaways 有 7 项，最多 6 项，删去 1 项'],
  ],
  [
    'trl 12',
    edit(A, 'trl: 9', 'trl: 12'),
    [
      'technologies/a2o.md:10:6 number-range trl 的值 12 超出范围，应不大于 9：技术就绪水平（GB/T 22900），本站编辑判断，不是官方评级',
    ],
  ],
  [
    'address without scheme',
    edit(A, 'url: https://www.mee.gov.cn/', 'url: www.mee.gov.cn'),
    ['technologies/a2o.md:32:62 url 网址“www.mee.gov.cn”不能用，写全：https://www.mee.gov.cn'],
  ],
  [
    'ftp',
    edit(A, 'url: https://www.mee.gov.cn/', 'url: ftp://www.mee.gov.cn/'),
    [
      'technologies/a2o.md:32:62 url 网址“ftp://www.mee.gov.cn/”不能用，只接受 http:// 或 https:// 开头的公开网址',
    ],
  ],
  [
    'standard number',
    edit('standards/gb-18918-2002.md', 'number: GB 18918-2002', 'number: gb18918—2002'),
    ['standards/gb-18918-2002.md:3:9 pattern number 的写法“gb18918—2002”不对，写作 GB 18918-2002'],
  ],
  [
    'picture name',
    edit(A, 'file: flow.svg', 'file: Flow.SVG'),
    [
      'technologies/a2o.md:28:26 media-missing 没有 public/media/a2o/Flow.SVG 这个文件，是不是“flow.svg”？',
      'technologies/a2o.md:28:26 pattern media 第 1 项的 file 的写法“Flow.SVG”不对，写作 flow.svg',
    ],
  ],
  [
    'value and range',
    edit(A, 'value: 15', 'value: 15, max: 20'),
    ['technologies/a2o.md:18:5 consistency value、min/max、text 只能用一种，留一种，删去其余'],
  ],
  [
    'neither value nor range',
    edit(A, ', value: 15', ''),
    ['technologies/a2o.md:18:5 consistency 缺少数值，写 value，或 min 和 max，或 text'],
  ],
  [
    'min above max',
    edit(A, 'min: 60, max: 85', 'min: 85, max: 60'),
    ['technologies/a2o.md:17:45 consistency 区间下限 85 大于上限 60，请对调'],
  ],
  [
    'contradiction beside another slip',
    edit(A, 'min: 60, max: 85, unit: "%"', 'min: 85, max: 60, unit: "％％"'),
    [
      'technologies/a2o.md:17:45 consistency 区间下限 85 大于上限 60，请对调',
      'technologies/a2o.md:17:64 unit 单位“％％”不在单位表里，写作 %',
    ],
  ],
  [
    'event ends before it starts',
    edit('events/environment-day.md', 'endsOn: 2027-06-05', 'endsOn: 2027-06-04'),
    ['events/environment-day.md:7:9 consistency 结束日期早于开始日期，改正 endsOn（结束日期）'],
  ],
  [
    'answer out of range',
    edit('training/sampling.md', 'answer: 0', 'answer: 2'),
    [
      'training/sampling.md:13:13 consistency 答案序号超出了选项个数（从 0 数起），改正 quiz 第 1 项的 answer（正确选项的序号，从 0 数起）',
    ],
  ],
  [
    'picture from elsewhere',
    edit(A, 'file: flow.svg', 'url: https://example.com/flow.svg'),
    ['technologies/a2o.md:28:25 consistency 图片要放进 public/media/，不能引用外站'],
  ],
  [
    'showcase',
    edit('showcase.yaml', 'fields: [water]', 'fields: [wate]'),
    ['showcase.yaml:5:12 vocabulary 领域代码“wate”不存在，是不是“water”（水污染防治）？'],
  ],
];

it.each(CASES)('%s', (_, change, problems) => {
  expect(problemsAfter(change)).toEqual(problems);
});
