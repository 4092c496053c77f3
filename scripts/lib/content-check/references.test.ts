import { expect, it } from 'vitest';
import { type Change, edit, problemsAfter, sound } from './testing.ts';

const A = 'technologies/a2o.md';

/** What is done to the sound library, and everything the check then says. */
const CASES: readonly [string, Change, readonly string[]][] = [
  [
    'unknown id',
    edit('cases/south-river.md', '[ a2o ]', '[ a20 ]'),
    [
      'cases/south-river.md:21:19 reference-missing 技术里没有“a20”，是不是“a2o”（厌氧—缺氧—好氧活性污泥法）？',
    ],
  ],
  [
    'unknown id, none near',
    edit('cases/south-river.md', '[ a2o ]', '[ uv-disinfection ]'),
    [
      'cases/south-river.md:21:19 reference-missing 技术里没有“uv-disinfection”，照 src/content/technologies/ 里的文件名填写，或删去',
    ],
  ],
  [
    'title instead of id',
    edit('cases/south-river.md', '[ a2o ]', '[ 膜生物反应器 ]'),
    ['cases/south-river.md:21:19 reference-missing 技术里没有“膜生物反应器”，是不是“mbr”（膜生物反应器）？'],
  ],
  [
    'number instead of id',
    edit(A, 'standards: [ gb-18918-2002', 'standards: [ GB 18918-2002'),
    [
      'technologies/a2o.md:34:16 reference-missing 标准里没有“GB 18918-2002”，是不是“gb-18918-2002”（城镇污水处理厂污染物排放标准）？',
    ],
  ],
  [
    'wrong collection',
    edit('cases/south-river.md', 'technologies: [ a2o ]', 'technologies: [ gb-18918-2002 ]'),
    [
      'cases/south-river.md:21:19 reference-missing 技术里没有“gb-18918-2002”，它在 standards（标准）里，改到那一栏',
    ],
  ],
  [
    'in an own field',
    edit(A, 'combinesWith: [ mbr ]', 'combinesWith: [ mrb ]'),
    ['technologies/a2o.md:26:17 reference-missing 技术里没有“mrb”，是不是“mbr”（膜生物反应器）？'],
  ],
  [
    'in a catalogue',
    edit('catalogues/tech-2020.md', 'technology: a2o', 'technology: aao'),
    [
      'catalogues/tech-2020.md:8:35 reference-missing 技术里没有“aao”，是不是“a2o”（厌氧—缺氧—好氧活性污泥法）？',
    ],
  ],
  [
    'itself',
    edit(A, 'combinesWith: [ mbr ]', 'combinesWith: [ mbr, a2o ]'),
    ['technologies/a2o.md:26:22 reference-self “a2o”就是这个条目自己，删去这一项'],
  ],
  [
    'twice',
    edit(A, 'combinesWith: [ mbr ]', 'combinesWith: [ mbr, mbr ]'),
    ['technologies/a2o.md:26:22 reference-duplicate “mbr”在这一栏里写了不止一次，只留一个'],
  ],
  [
    'code twice',
    edit(A, '[ cod, tn, tp ]', '[ cod, tn, cod ]'),
    ['technologies/a2o.md:7:24 duplicate-code pollutants 里“cod”写了不止一次，只留一个'],
  ],
  [
    'showcase unknown',
    edit('showcase.yaml', 'technologies: [a2o]', 'technologies: [a2]'),
    ['showcase.yaml:8:18 showcase-reference 技术里没有“a2”，是不是“a2o”（厌氧—缺氧—好氧活性污泥法）？'],
  ],
  [
    'showcase immature',
    edit('showcase.yaml', 'technologies: [a2o]', 'technologies: [a2o, mbr]'),
    [
      'showcase.yaml:8:23 showcase-reference 技术“mbr”的成熟度是 pilot，换成示范（demonstration）或推广（promotion）的技术',
    ],
  ],
  [
    'cause of a symptom unknown',
    edit('symptoms.yaml', 'cases: [south-river]', 'cases: [south-rivers]'),
    [
      'symptoms.yaml:12:17 symptom-reference 案例里没有“south-rivers”，是不是“south-river”（南河黑臭水体治理）？',
    ],
  ],
  [
    'cause of a symptom in no collection',
    edit('symptoms.yaml', 'cases: [south-river]', 'case: [south-river]'),
    ['symptoms.yaml:12:9 unknown-key 没有“case”这个键，是不是“cases”？'],
  ],
  [
    'step of a combination unknown',
    edit('combinations.yaml', 'technologies: [ a2o ]', 'technologies: [ a20 ]'),
    [
      'combinations.yaml:9:38 combination-reference 技术里没有“a20”，是不是“a2o”（厌氧—缺氧—好氧活性污泥法）？',
    ],
  ],
  [
    'a citation of a standard that has an entry',
    edit('cases/south-river.md', 'relations:', 'citations: [ { number: GB18918-2002 } ]\nrelations:'),
    [
      'cases/south-river.md:20:24 citation-entry 标准“GB18918-2002”本库有收录，改写到 relations.standards 里：gb-18918-2002',
    ],
  ],
  [
    'a standard that has been replaced',
    edit(A, '[ gb-18918-2002, gbt-14848-2017 ]', '[ gb-18918-2002, gbt-14848-93 ]'),
    [
      'technologies/a2o.md:34:31 outdated-standard 引用的 GB/T 14848-93 已被 GB/T 14848-2017 代替，文中没有说明，改引 GB/T 14848-2017；确要引旧版的，写明“已被 GB/T 14848-2017 代替”',
    ],
  ],
  [
    'a standard that has been abolished',
    {
      'standards/gbt-14848-93.md': sound('standards/gbt-14848-93.md')
        .replace('status: superseded', 'status: abolished')
        .replace('replacedBy: GB/T 14848-2017\n', ''),
      'standards/gbt-14848-2017.md': sound('standards/gbt-14848-2017.md').replace(
        'replaces: [ GB/T 14848-93 ]\n',
        '',
      ),
      ...edit(
        'cases/south-river.md',
        'relations:',
        'citations: [ { number: GB/T14848-93, note: 只用表1 } ]\nrelations:',
      ),
    },
    [
      'cases/south-river.md:20:24 outdated-standard 引用的 GB/T 14848-93 已经废止，文中没有说明，去掉这条引用；确要保留的，写明“GB/T 14848-93 已废止”',
    ],
  ],
];

it.each(CASES)('%s', (_, change, problems) => {
  expect(problemsAfter(change)).toEqual(problems);
});
