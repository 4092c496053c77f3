import { expect, it } from 'vitest';
import { type Change, edit, problemsAfter, sound } from './testing.ts';

const A = 'technologies/a2o.md';
const HEADER = `${sound('standards/gb-18918-2002.limits.csv').split('\n')[0]}\n`;

/** What is done to the sound library, and everything the check then says. */
const CASES: readonly [string, Change, readonly string[]][] = [
  [
    'no unit',
    edit(A, ', unit: mg/L', ''),
    [
      'technologies/a2o.md:18:5 figure-unit “出水总氮浓度”有数值没有单位，补上 unit，单位见 src/vocab/units.ts；没有量纲的写 unit: 无量纲',
    ],
  ],
  [
    'over 100 %',
    edit(A, 'max: 85', 'max: 850'),
    ['technologies/a2o.md:17:54 figure-percent “总氮去除率”为 850%，核对来源：改正数值，或换成正确的单位'],
  ],
  [
    'limits without a standard',
    { 'standards/gb-18919-2002.limits.csv': sound('standards/gb-18918-2002.limits.csv') },
    [
      'standards/gb-18919-2002.limits.csv:1:1 limits-orphan 没有 gb-18919-2002.md，这张限值表不属于任何标准，是不是“gb-18918-2002”（城镇污水处理厂污染物排放标准）？',
    ],
  ],
  [
    'open quote',
    edit('standards/gb-18918-2002.limits.csv', 'tn,总氮', 'tn,"总氮'),
    [
      'standards/gb-18918-2002.limits.csv:3:1 limits-syntax 从这一行起读不下去：引号没有配对，含逗号的格子整个用英文双引号括起来，格子里的双引号写两个',
    ],
  ],
  [
    'misspelt column',
    edit('standards/gb-18918-2002.limits.csv', 'averaging', 'average'),
    ['standards/gb-18918-2002.limits.csv:1:54 limits-header 没有“average”这一列，是不是“averaging”？'],
  ],
  [
    'missing column',
    edit('standards/gb-18918-2002.limits.csv', ',doubt', ''),
    [
      'standards/gb-18918-2002.limits.csv:1:1 limits-header 缺少列 doubt，第一行写作 pollutant,name,medium,class,bound,value,min,max,unit,averaging,condition,clause,confidence,doubt',
    ],
  ],
  [
    'columns out of order',
    {
      'standards/gb-18918-2002.limits.csv': sound('standards/gb-18918-2002.limits.csv')
        .split('\n')
        .map((l) => l.replace(/^([^,]*),([^,]*),/, '$2,$1,'))
        .join('\n'),
    },
    [
      'standards/gb-18918-2002.limits.csv:1:1 limits-header 列的次序不对，第一行写作 pollutant,name,medium,class,bound,value,min,max,unit,averaging,condition,clause,confidence,doubt',
    ],
  ],
  [
    'column twice',
    {
      'standards/gb-18918-2002.limits.csv': sound('standards/gb-18918-2002.limits.csv')
        .trim()
        .split('\n')
        .map((l, i) => l + (i ? ',' : ',doubt'))
        .join('\n'),
    },
    ['standards/gb-18918-2002.limits.csv:1:98 limits-header 列“doubt”重复，删去多余的一列'],
  ],
  [
    'no header',
    edit(
      'standards/gb-18918-2002.limits.csv',
      `${sound('standards/gb-18918-2002.limits.csv').split('\n')[0]}\n`,
      '',
    ),
    [
      'standards/gb-18918-2002.limits.csv:1:1 limits-header 第一行不是列名，第一行写作 pollutant,name,medium,class,bound,value,min,max,unit,averaging,condition,clause,confidence,doubt',
    ],
  ],
  [
    'a cell too many',
    edit('standards/gb-18918-2002.limits.csv', '表1,verified,\ntn', '表1,表2,verified,\ntn'),
    [
      'standards/gb-18918-2002.limits.csv:2:36 vocabulary 核对状态“表2”不存在，可用的有：verified（已核对）、known（待核对原文）',
      'standards/gb-18918-2002.limits.csv:2:48 limits-cells 这一行有 15 格，应有 14 格，含逗号的格子用英文双引号括起来，或删去多余的逗号',
    ],
  ],
  [
    'a cell too few',
    edit('standards/gb-18918-2002.limits.csv', '无量纲,,,表1,verified,', '无量纲,,,表1,verified'),
    [
      'standards/gb-18918-2002.limits.csv:4:38 limits-cells 这一行有 13 格，应有 14 格，补上 1 个逗号，空格子也要留位置',
    ],
  ],
  [
    'no number',
    edit('standards/gb-18918-2002.limits.csv', '≤,50', '≤,≤50'),
    [
      'standards/gb-18918-2002.limits.csv:2:18 value-type value 应是数字，现在是文字“≤50”，只写 50，符号写到 bound: "≤"',
    ],
  ],
  [
    'no clause',
    edit('standards/gb-18918-2002.limits.csv', '日均值,,表1,verified,\ntn', '日均值,,,verified,\ntn'),
    ['standards/gb-18918-2002.limits.csv:2:33 missing-key 缺少 clause，补上：条款或表号'],
  ],
  [
    'unknown pollutant',
    edit('standards/gb-18918-2002.limits.csv', 'cod,', 'codcr,'),
    [
      'standards/gb-18918-2002.limits.csv:2:1 vocabulary 污染物代码“codcr”不存在，是不是“cod”（化学需氧量）？',
    ],
  ],
  [
    'unit',
    edit('standards/gb-18918-2002.limits.csv', '50,,,mg/L', '50,,,㎎/L'),
    ['standards/gb-18918-2002.limits.csv:2:23 unit 单位“㎎/L”不在单位表里，写作 mg/L'],
  ],
  [
    'value and range',
    edit('standards/gb-18918-2002.limits.csv', ',,6,9', ',7,6,9'),
    ['standards/gb-18918-2002.limits.csv:4:1 consistency value、min/max、text 只能用一种，留一种，删去其余'],
  ],
  [
    'row twice',
    edit(
      'standards/gb-18918-2002.limits.csv',
      'ph,,',
      'cod,,water,一级A,≤,60,,,mg/L,日均值,,表1,verified,\nph,,',
    ),
    [
      'standards/gb-18918-2002.limits.csv:4:1 limits-duplicate 和第 2 行重复（cod，一级A），删去一行；确是两个限值的，在 condition 里写出区别',
    ],
  ],
  [
    'pollutant that the standard does not list',
    edit('standards/gb-18918-2002.md', '[ cod, tn, ph ]', '[ cod, tn ]'),
    [
      'standards/gb-18918-2002.limits.csv:4:1 limits-listed 污染物“ph”没有列在标准里，在 standards/gb-18918-2002.md 的 pollutants 里加上 ph',
    ],
  ],
  [
    'two clauses that contradict each other',
    edit(
      'standards/gb-18918-2002.limits.csv',
      'ph,,',
      'cod,,water,一级A,≤,60,,,mg/L,日均值,,表9,verified,\nph,,',
    ),
    [
      'standards/gb-18918-2002.limits.csv:4:1 limits-contradiction cod（一级A）和第 2 行情形相同，数值不同（50 mg/L，60 mg/L），核对两处条款：错的改正；确是两种情形的，在 condition 里写出区别',
    ],
  ],
  [
    'new and old standard that contradict each other',
    {
      'standards/gbt-14848-2017.md': sound('standards/gbt-14848-2017.md').replace(
        'replaces:',
        'replaces: []\npartlyReplaces:',
      ),
      'standards/gbt-14848-93.md': sound('standards/gbt-14848-93.md').replace(
        'status: superseded\nreplacedBy: GB/T 14848-2017',
        'status: in-force\npartlyReplacedBy: [ GB/T 14848-2017 ]',
      ),
      'standards/gbt-14848-93.limits.csv': `${HEADER}cod,,groundwater,Ⅲ类,≤,3,,,mg/L,,,表1,verified,\n`,
      'standards/gbt-14848-2017.limits.csv': `${HEADER}cod,,groundwater,Ⅲ类,≤,2,,,mg/L,,,表2,verified,\n`,
    },
    [
      'standards/gbt-14848-2017.limits.csv:2:1 limits-contradiction cod（Ⅲ类）和同为现行的 GB/T 14848-93 第 2 行不同（新 2 mg/L，旧 3 mg/L），旧的已失效就改它的 status，或从旧表删去这一行；分批过渡的写 transitions',
    ],
  ],
];

it.each(CASES)('%s', (_, change, problems) => {
  expect(problemsAfter(change)).toEqual(problems);
});
