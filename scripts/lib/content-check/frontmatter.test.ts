import { expect, it } from 'vitest';
import { type Change, edit, problemsAfter, sound } from './testing.ts';

const A = 'technologies/a2o.md';

/** What is done to the sound library, and everything the check then says. */
const CASES: readonly [string, Change, readonly string[]][] = [
  [
    'no frontmatter',
    { 'pages/about.md': '本站是公开的知识站。\n' },
    [
      'pages/about.md:1:1 frontmatter-fence 缺少 frontmatter，第一行写 ---，接着写 title 等键，再以一行 --- 结束',
    ],
  ],
  [
    'blank line above',
    { 'pages/about.md': `\n${sound('pages/about.md')}` },
    ['pages/about.md:1:1 frontmatter-fence 缺少 frontmatter，删去 --- 前面的空行'],
  ],
  [
    'never closed',
    edit('pages/about.md', '---\n\n本站', '\n本站'),
    ['pages/about.md:1:1 frontmatter-fence frontmatter 没有结束，在最后一个键的下一行写 ---'],
  ],
  [
    'closed with four dashes',
    edit('pages/about.md', '---\n\n本站', '----\n\n本站'),
    ['pages/about.md:5:1 frontmatter-fence frontmatter 的结束行“----”不对，这一行只写三个减号 ---'],
  ],
  [
    'space behind the fence',
    { 'pages/about.md': sound('pages/about.md').replace('---\n', '--- \n') },
    ['pages/about.md:1:1 frontmatter-fence 第一行 --- 前后有空格，只留三个减号'],
  ],
  [
    'tab',
    edit('cases/south-river.md', '  technologies: [ a2o ]', '\ttechnologies: [ a2o ]'),
    ['cases/south-river.md:21:1 yaml-syntax 缩进用了制表符（Tab），改成两个空格'],
  ],
  [
    'open bracket',
    edit(A, 'fields: [ water ]', 'fields: [ water'),
    ['technologies/a2o.md:7:1 yaml-syntax 上一行“fields: [ water”的括号没有闭合，补上对应的 ] 或 }'],
  ],
  [
    'two colons',
    edit(A, 'title: 厌氧—缺氧—好氧活性污泥法', 'title: 工艺: 厌氧缺氧好氧'),
    ['technologies/a2o.md:2:8 yaml-syntax 一行里有两个“: ”，给值加上双引号：title: "工艺: 厌氧缺氧好氧"'],
  ],
  [
    'full-width colon',
    edit(A, 'maturity: promotion', 'maturity：promotion'),
    ['technologies/a2o.md:9:1 yaml-syntax 这一行不是“键: 值”，键后面用半角冒号加空格：“键: 值”'],
  ],
  [
    'no space behind the colon',
    edit(A, 'maturity: promotion', 'maturity:promotion'),
    ['technologies/a2o.md:9:1 yaml-syntax 这一行不是“键: 值”，冒号后面加一个空格'],
  ],
  [
    'bad indent',
    edit('cases/south-river.md', 'summary: 先', '  summary: 先'),
    [
      'cases/south-river.md:2:8 yaml-syntax 下一行的缩进多了，被当成这一行的一部分，把下一行的键和这一行左端对齐',
    ],
  ],
  [
    'open quote',
    edit(A, 'typicalUses: 城镇污水脱氮除磷', 'typicalUses: "城镇污水脱氮除磷'),
    ['technologies/a2o.md:11:23 yaml-syntax 少了一个符号，检查引号是否成对；文字里的引号用“ ”'],
  ],
  [
    'value begins with @',
    edit(A, 'typicalUses: 城镇', 'typicalUses: @城镇'),
    [
      'technologies/a2o.md:11:14 yaml-syntax 值不能以 @ 或 ` 开头，给值加上双引号：typicalUses: "@城镇污水脱氮除磷"',
    ],
  ],
  [
    'a list',
    { 'pages/about.md': '---\n- title\n---\n\n正文。\n' },
    ['pages/about.md:2:1 yaml-syntax 这里没有“键: 值”，每行写一个键，如 title: 标题'],
  ],
  [
    'duplicate key',
    edit(A, 'kind: technology', 'kind: technology\nkind: technology'),
    ['technologies/a2o.md:6:1 yaml-duplicate-key 键“kind”和第 5 行重复，两处合成一处，删去多余的'],
  ],
  [
    'nested duplicate key',
    edit('cases/south-river.md', '{ from: 2016, to: 2018 }', '{ from: 2016, to: 2018, from: 2017 }'),
    ['cases/south-river.md:8:33 yaml-duplicate-key 键“from”和第 8 行重复，两处合成一处，删去多余的'],
  ],
  [
    'anchor',
    edit(A, 'fields: [ water ]', 'fields: &f [ water ]'),
    ['technologies/a2o.md:6:12 yaml-plain 用了锚点 &f，删去锚点；以 & 开头的文字加英文双引号'],
  ],
  [
    'alias',
    edit(A, 'fields: [ water ]', 'fields: &f [ water ]\ntitleEn: *f'),
    [
      'technologies/a2o.md:6:12 yaml-plain 用了锚点 &f，删去锚点；以 & 开头的文字加英文双引号',
      'technologies/a2o.md:7:10 value-type titleEn 应是文字，现在是列表，只写一个值，去掉“- ”或方括号',
      'technologies/a2o.md:7:10 yaml-plain 用了别名 *f，把内容写全；以 * 开头的文字加英文双引号',
    ],
  ],
  [
    'tag',
    edit(A, 'trl: 9', 'trl: !!int 9'),
    ['technologies/a2o.md:10:12 yaml-plain 用了标签 !!int，删去标签；以 ! 开头的文字加英文双引号'],
  ],
  [
    'order of keys',
    edit(A, 'kind: technology\nfields: [ water ]\n', 'fields: [ water ]\nkind: technology\n'),
    ['technologies/a2o.md:6:1 key-order “kind”写得靠后了，移到“fields”前面'],
  ],
];

it.each(CASES)('%s', (_, change, problems) => {
  expect(problemsAfter(change)).toEqual(problems);
});
