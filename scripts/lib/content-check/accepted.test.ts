import { expect, it } from 'vitest';
import { body, type Change, edit, problemsAfter, sound } from './testing.ts';

const OLD = 'standards/gbt-14848-93.md';
const NEW = 'standards/gbt-14848-2017.md';
const HEADER = `${sound('standards/gb-18918-2002.limits.csv').split('\n')[0]}\n`;

/** A second announcement under the same number. */
function announcement(title: string): string {
  return sound('policies/rule-2023.md')
    .replace('replaces: [ rule-2010 ]\n', '')
    .replace('生态环境行政处罚办法', title)
    .replace('生态环境部令第30号', '公告2012年第18号');
}

/** What looks like a slip and is none. */
const CASES: readonly [string, Change][] = [
  ['the sound library itself', {}],
  ['emphasis that works', body('**加粗**的字、*斜体*的字，**“重点”** 两侧有空格。')],
  ['stars that are no emphasis', body('面积为 2*3*4，脚注见 *，代码 `**注意：**后` 照印。')],
  ['emphasis around code', body('写 **`unit`** 一栏。')],
  ['addresses in brackets', body('见 <https://a.cn/x>，或[原文](https://a.cn/x)。')],
  ['a bare address between spaces', body('see https://a.cn/x for the text')],
  ['Latin paragraphs over two lines', body('First line\nsecond line')],
  ['a list with one line an item', body('1. 先截污。\n2. 再清淤。\n\n> 引用的话。')],
  ['deeper headings and back', body('## 一\n\n字。\n\n### 二\n\n字。\n\n## 三\n\n字。')],
  ['a vertical bar in a cell', body('| 项 | 值 |\n| --- | --- |\n| a \\| b | 20 |')],
  ['Latin punctuation between Latin words', body('按 GB 18918 (2002), Table 1: COD, TN 执行，时间 8:00。')],
  [
    'links to lists, files, anchors and mail',
    body('见[标准](/standards/)、[订阅](/feed.xml)、[下文](#a)、[信](mailto:a@b.cn)。'),
  ],
  [
    'links to pages that are no entries',
    body(
      '见[关于](/about/)、[总氮](/pollutants/tn/)、[写需求](/demands/new/)、[首页](/)、[自查](/limits/)。',
    ),
  ],
  [
    'a ratio without a unit',
    edit('technologies/a2o.md', '进水 pH, min: 6, max: 9', '气液比, min: 1, max: 1.2'),
  ],
  [
    'a citation with a note',
    edit(
      'cases/south-river.md',
      'relations:',
      'citations: [ { number: GB 18918-2002, note: 只用表1 }, { number: GB 1-2000 } ]\nrelations:',
    ),
  ],
  ['a query and an anchor', body('见[工艺](/technologies/a2o/?x=1#b)。')],
  ['half-open words that look like placeholders', body('技术规范尚待完善，XX县不写名字。')],
  ['a sentence that ends in a number', edit('technologies/mbr.md', '占地小。', '占地小，见 GB 1')],
  ['a date in the future that is planned', edit('events/environment-day.md', '2027-06-05', '2027-06-01')],
  [
    'two documents in one announcement',
    { 'policies/a.md': announcement('甲技术政策'), 'policies/b.md': announcement('乙技术政策') },
  ],
  [
    'a notice that reaches back and says so',
    {
      'policies/rule-2023.md': sound('policies/rule-2023.md')
        .replace('effectiveOn: 2023-07-01', 'effectiveOn: 2023-01-01')
        .replace('[ 明确处罚的程序和裁量 ]', '[ 自2023年1月1日起施行 ]'),
    },
  ],
  [
    'an old standard that holds beside the new one for a time',
    {
      [OLD]: sound(OLD)
        .replace('status: superseded', 'status: in-force')
        .replace('fields:', 'transitions: [ { who: 现有企业, from: 2028-01-01 } ]\nfields:'),
    },
  ],
  [
    'an old standard that two new ones share out',
    {
      'standards/gbt-14848-1-2020.md': sound(NEW)
        .replace('number: GB/T 14848-2017', 'number: GB/T 14848.1-2020')
        .replace('gbt-14848-2017', 'gbt-14848-1-2020'),
    },
  ],
  [
    'a standard replaced by one the library does not have',
    {
      [NEW]: sound(NEW)
        .replace('status: in-force', 'status: superseded')
        .replace('fields:', 'replacedBy: GB/T 14848-2030\nfields:'),
      ...edit('technologies/a2o.md', ', gbt-14848-2017 ]', ' ]'),
    },
  ],
  [
    'a policy repealed without a successor that says by what',
    {
      'policies/rule-2010.md': sound('policies/rule-2010.md')
        .replace('replacedBy: [ rule-2023 ]\n', '')
        .replace('[ 规定立案', '[ 2023年由部令废止, 规定立案'),
      'policies/rule-2023.md': sound('policies/rule-2023.md').replace('replaces: [ rule-2010 ]\n', ''),
    },
  ],
  [
    'a standard replaced by one that holds from a day to come, with a word on it',
    {
      [NEW]: sound(NEW).replace('effectiveOn: 2018-05-01', 'effectiveOn: 2027-05-01'),
      [OLD]: sound(OLD).replace('review:', 'doubt: 公告要求提前停用\nreview:'),
    },
  ],
  [
    'a replaced standard beside the new one',
    edit(
      'technologies/a2o.md',
      'gbt-14848-2017 ]',
      'gbt-14848-93 ]\ncitations: [ { number: GB/T 14848-2017, note: 现行 } ]',
    ),
  ],
  [
    'an abolished standard, said to be so',
    {
      [OLD]: sound(OLD)
        .replace('status: superseded', 'status: abolished')
        .replace('replacedBy: GB/T 14848-2017\n', ''),
      [NEW]: sound(NEW).replace('replaces: [ GB/T 14848-93 ]\n', ''),
      ...edit(
        'cases/south-river.md',
        'relations:',
        'citations: [ { number: GB/T 14848-93, note: 已废止 } ]\nrelations:',
      ),
    },
  ],
  [
    'an alias that is a title in another collection',
    edit('technologies/mbr.md', '[ MBR ]', '[ MBR, 地下水质量标准 ]'),
  ],
  [
    'new and old limits that differ during a change-over',
    {
      [NEW]: sound(NEW).replace(
        'replaces: [ GB/T 14848-93 ]',
        'partlyReplaces: [ GB/T 14848-93 ]\ntransitions: [ { who: 现有企业, from: 2028-01-01 } ]',
      ),
      [OLD]: sound(OLD).replace(
        'status: superseded\nreplacedBy: GB/T 14848-2017',
        'status: in-force\npartlyReplacedBy: [ GB/T 14848-2017 ]',
      ),
      'standards/gbt-14848-93.limits.csv': `${HEADER}cod,,groundwater,Ⅲ类,≤,3,,,mg/L,,,表1,verified,\n`,
      'standards/gbt-14848-2017.limits.csv': `${HEADER}cod,,groundwater,Ⅲ类,≤,2,,,mg/L,,,表2,verified,\n`,
    },
  ],
  [
    'fields in the order of the schema',
    {
      'events/environment-day.md': sound('events/environment-day.md')
        .replace('kind: day\nfields: [ management ]\n', '')
        .replace('startsOn: 2027-06-05\nendsOn: 2027-06-05\nonline: false\norganiser: 生态环境部\n', '')
        .replace(
          '  - { title: 六五环境日 }\n',
          '  - { title: 六五环境日 }\nkind: day\nfields: [ management ]\nstartsOn: 2027-06-05\nonline: false\norganiser: 生态环境部\n',
        ),
    },
  ],
  ['a list written without spaces', edit('technologies/mbr.md', '[ 出水好 ]', '[省地,出水好,可以回用]')],
  [
    'an essay in MDX',
    { 'reviews/essay.mdx': sound('reviews/black-river.md').replace('河道黑臭怎么治', '河道返黑怎么办') },
  ],
];

it.each(CASES)('%s', (_, change) => {
  expect(problemsAfter(change)).toEqual([]);
});
