import { expect, it } from 'vitest';
import { body, type Change, edit, problemsAfter, sound } from './testing.ts';

/** What is done to the sound library, and everything the check then says. */
const CASES: readonly [string, Change, readonly string[]][] = [
  [
    'summary breaks off',
    edit('technologies/mbr.md', '出水清澈，占地小。', '出水清澈，'),
    ['technologies/mbr.md:4:10 summary-end 摘要以“，”结尾，话没有说完，补完这句话，或改成句号'],
  ],
  [
    'summary with an ellipsis',
    edit('technologies/mbr.md', '出水清澈，占地小。', '出水清澈……'),
    ['technologies/mbr.md:4:10 summary-end 摘要以“……”结尾，话没有说完，补完这句话，或改成句号'],
  ],
  [
    'summary with half a bracket',
    edit('technologies/mbr.md', '出水清澈，占地小。', '出水清澈（占地小。'),
    ['technologies/mbr.md:4:10 summary-end 摘要里的 （） 没有配对，补上缺的一半；多半是文字被截断了'],
  ],
  [
    'TODO',
    edit('technologies/mbr.md', '[ 出水好 ]', '[ TODO ]'),
    ['technologies/mbr.md:14:15 placeholder 有占位文字“TODO”，补上内容；还没有的，删去这个键或这一句'],
  ],
  [
    '待补充 in the body',
    body('膜的寿命待补充。'),
    ['technologies/mbr.md:24:5 placeholder 有占位文字“待补充”，补上内容；还没有的，删去这个键或这一句'],
  ],
  [
    'space around',
    edit('technologies/mbr.md', 'title: 膜生物反应器', 'title: "膜生物反应器 "'),
    [
      'technologies/mbr.md:2:8 surrounding-space “膜生物反应器”前后有空格或换行，去掉空格，写作 "膜生物反应器"',
    ],
  ],
  [
    'block with a line break',
    edit('technologies/mbr.md', 'typicalUses: 用地紧张的提标改造', 'typicalUses: |\n  用地紧张的提标改造'),
    [
      'technologies/mbr.md:10:14 surrounding-space “用地紧张的提标改造”前后有空格或换行，把 | 改成 |-，> 改成 >-',
    ],
  ],
  [
    'full-width number',
    edit('policies/rule-2023.md', '生态环境部令第30号', '生态环境部令第３０号'),
    ['policies/rule-2023.md:4:15 full-width “３０”是全角字符，写作 30'],
  ],
  [
    'full-width in the body',
    body('按ＧＢ　１８９１８执行。'),
    [
      'technologies/mbr.md:24:2 full-width “ＧＢ　１８９１８”是全角字符，写作 GB 18918',
      'technologies/mbr.md:24:4 invisible-characters “按ＧＢ”后面有看不见的字符 全角空格（U+3000），改成普通空格或删去',
    ],
  ],
  [
    'zero width',
    body('膜把\u200b活性污泥留住。'),
    ['technologies/mbr.md:24:3 invisible-characters “膜把”后面有看不见的字符 零宽空格（U+200B），删去它'],
  ],
  [
    'bidi',
    edit('technologies/mbr.md', 'title: 膜生物反应器', 'title: 膜\u202e生物反应器'),
    ['technologies/mbr.md:2:9 invisible-characters “膜”后面有看不见的字符 控制字符（U+202E），删去它'],
  ],
  [
    'ideographic space',
    body('　　膜把活性污泥留住。'),
    [
      'technologies/mbr.md:24:1 invisible-characters “”后面有看不见的字符 全角空格（U+3000），改成普通空格或删去',
      'technologies/mbr.md:24:2 invisible-characters “”后面有看不见的字符 全角空格（U+3000），改成普通空格或删去',
    ],
  ],
  [
    'half-width comma',
    body('膜把污泥留住,只让水出去。'),
    [
      'technologies/mbr.md:24:7 half-width-punctuation “污泥留住,只让水出”用了半角标点，写作“污泥留住，只让水出”',
    ],
  ],
  [
    'half-width brackets',
    edit('technologies/mbr.md', '占地小。', '占地小(地下式)。'),
    [
      'technologies/mbr.md:4:28 half-width-punctuation “，占地小(地下式)。”用了半角标点，写作“，占地小（地下式）。”',
    ],
  ],
  [
    'sample without 示例',
    edit('demands/sample-dyeing.md', 'title: 示例：印染', 'title: 印染'),
    [
      'demands/sample-dyeing.md:2:8 demand-sample 示例需求的标题“印染废水总氮超标”没有标明是示例，写作“示例：印染废水总氮超标”',
    ],
  ],
  [
    'real demand without source',
    edit('demands/sample-dyeing.md', 'title: 示例：印染废水总氮超标\n', 'title: 印染废水总氮超标\n') && {
      'demands/sample-dyeing.md': sound('demands/sample-dyeing.md')
        .replace('示例：', '')
        .replace('sample: true', 'sample: false'),
    },
    ['demands/sample-dyeing.md:15:10 demand-sample 真实需求没有来源，在 sources 里写明由谁提出、何时收到'],
  ],
  [
    '示例 but not a sample',
    edit('demands/sample-dyeing.md', 'sample: true', 'sample: false'),
    ['demands/sample-dyeing.md:4:9 demand-sample 标题写明是示例，sample 却是 false，改为 sample: true'],
  ],
  [
    'a comma that cuts an item of a list in two',
    edit('technologies/mbr.md', '[ 出水好 ]', '[ 省地, 出水好,可以回用 ]'),
    [
      'technologies/mbr.md:14:23 list-comma “出水好,可以回用”中间是半角逗号，成了两项，是一句话的，把逗号改成“，”；确是两项的，逗号后面加一个空格',
    ],
  ],
];

it.each(CASES)('%s', (_, change, problems) => {
  expect(problemsAfter(change)).toEqual(problems);
});
