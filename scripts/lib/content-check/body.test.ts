import { expect, it } from 'vitest';
import { body, type Change, problemsAfter, sound } from './testing.ts';

/** What is done to the sound library, and everything the check then says. */
const CASES: readonly [string, Change, readonly string[]][] = [
  [
    'empty',
    body(''),
    ['technologies/mbr.md:22:1 body-empty 没有正文，在结束的 --- 下面空一行，用自己的话写一段'],
  ],
  [
    'colon inside bold',
    body('**注意：**后面的话。'),
    ['technologies/mbr.md:24:1 emphasis-marks “**注意：**后”的星号不会变成加粗，写作 **注意**：后'],
  ],
  [
    'quotes inside bold',
    body('这是**“重点”**内容。'),
    ['technologies/mbr.md:24:3 emphasis-marks “**“重点”**内”的星号不会变成加粗，写作 “**重点**”内'],
  ],
  [
    'spaces inside bold',
    body('这是** 重点 **内容。'),
    ['technologies/mbr.md:24:3 emphasis-marks “** 重点 **内”的星号不会变成加粗，写作 **重点**内'],
  ],
  [
    'bold link',
    body('见**[工艺](/technologies/a2o/)**一节。'),
    [
      'technologies/mbr.md:24:2 emphasis-marks “**[工艺](/technologies/a2o/)**一”的星号不会变成加粗，写作 [**工艺**](/technologies/a2o/)一',
    ],
  ],
  [
    'bold never closed',
    body('这是**重点内容。'),
    ['technologies/mbr.md:24:3 emphasis-marks “**重点内容。”处的星号没有配对，补上另一半，或写作 \\*\\*'],
  ],
  [
    'italic',
    body('这是*（重点）*内容。'),
    ['technologies/mbr.md:24:3 emphasis-marks “*（重点）*内”的星号不会变成加粗，写作 （*重点*）内'],
  ],
  [
    'underscores',
    body('这是__重点__内容。'),
    ['technologies/mbr.md:24:3 emphasis-marks “__重点__”的下划线不会变成加粗，写作 **重点**'],
  ],
  [
    'two slips that pair up wrongly',
    body('**注意：**后面**重点**'),
    ['technologies/mbr.md:24:1 emphasis-marks “**注意：**后”的星号不会变成加粗，写作 **注意**：后'],
  ],
  [
    'bare address',
    body('见https://www.mee.gov.cn/，然后核对。'),
    [
      'technologies/mbr.md:24:2 bare-url 网址“https://www.mee.gov.cn/”紧挨着中文，写作 <https://www.mee.gov.cn/>，或 [文字](https://www.mee.gov.cn/)',
    ],
  ],
  [
    'bare address behind a space',
    body('见 https://www.mee.gov.cn/，然后核对。'),
    [
      'technologies/mbr.md:24:3 bare-url 网址“https://www.mee.gov.cn/”紧挨着中文，写作 <https://www.mee.gov.cn/>，或 [文字](https://www.mee.gov.cn/)',
    ],
  ],
  [
    'www',
    body('见 www.mee.gov.cn。'),
    [
      'technologies/mbr.md:24:3 bare-url 网址“www.mee.gov.cn”紧挨着中文，写作 <https://www.mee.gov.cn>，或 [文字](https://www.mee.gov.cn)',
    ],
  ],
  [
    'line break',
    body('膜把活性污泥留在池里，\n只让水出去。'),
    [
      'technologies/mbr.md:24:12 paragraph-line 段落中间换了行，接成一行：“留在池里，只让水出去”；要分段就空一行',
    ],
  ],
  [
    'hard line break',
    body('膜把活性污泥留在池里，  \n只让水出去。'),
    [
      'technologies/mbr.md:24:12 paragraph-line 段落中间换了行，接成一行：“留在池里，只让水出去”；要分段就空一行',
    ],
  ],
  [
    'line break in a list',
    body('- 膜把活性污泥留在池里，\n  只让水出去。'),
    [
      'technologies/mbr.md:24:14 paragraph-line 段落中间换了行，接成一行：“留在池里，只让水出去”；要分段就空一行',
    ],
  ],
  [
    'level 1',
    body('# 膜\n\n只让水出去。'),
    ['technologies/mbr.md:24:1 heading-level 正文里有一级标题“膜”，写作 ## 膜'],
  ],
  [
    'level skipped',
    body('## 膜\n\n只让水出去。\n\n#### 清洗\n\n定期清洗。'),
    ['technologies/mbr.md:28:1 heading-level 标题“清洗”跳了级，写作 ### 清洗'],
  ],
  [
    'heading twice',
    body('## 膜\n\n只让水出去。\n\n## 膜\n\n定期清洗。'),
    ['technologies/mbr.md:28:1 heading-duplicate 标题“膜”和第 24 行重复，改成各自不同的标题，或合并两节'],
  ],
  [
    'empty heading',
    body('##\n\n只让水出去。'),
    ['technologies/mbr.md:24:1 heading-duplicate 标题是空的，补上标题文字，或删去这一行'],
  ],
  [
    'ragged',
    body('| 项 | 值 |\n| --- | --- |\n| 通量 | 20 | 30 |'),
    [
      'technologies/mbr.md:26:1 table-columns 表格这一行有 3 格，表头有 2 格，删去多余的 |；格子里的竖线写作 \\|',
    ],
  ],
  [
    'head and rule differ',
    body('| 项 | 值 |\n| --- |\n| 通量 | 20 |'),
    [
      'technologies/mbr.md:24:1 table-columns 表格不会显示成表格：表头和下面的横线行对不上，第二行写 2 组 ---：| --- | --- |',
    ],
  ],
  [
    'no rule',
    body('| 项 | 值 |\n| 通量 | 20 |'),
    [
      'technologies/mbr.md:24:1 table-columns 表格不会显示成表格：表头和下面的横线行对不上，表头下面加一行：| --- | --- |',
    ],
  ],
  [
    'br',
    body('膜把污泥留住。<br>只让水出去。'),
    ['technologies/mbr.md:24:8 raw-html 正文里有 HTML 标签“<br>”，另起一段：空一行'],
  ],
  [
    'script',
    body('<script>alert(1)</script>\n\n膜把污泥留住。'),
    [
      'technologies/mbr.md:24:1 raw-html 正文里有 HTML 标签“<script>alert(1)</script>”，删去标签；要印出尖括号，写作 \\<',
    ],
  ],
  [
    'comment',
    body('<!-- 删 -->\n\n膜把污泥留住。'),
    ['technologies/mbr.md:24:1 raw-html 正文里有 HTML 注释，删去；要说明的话写进提交说明'],
  ],
  [
    'mdx import',
    {
      'reviews/essay.mdx': sound('reviews/black-river.md')
        .replace('河道黑臭怎么治', '河道返黑怎么办')
        .replace('黑臭在水里', 'import X from "x"\n\n黑臭在水里'),
    },
    ['reviews/essay.mdx:19:1 mdx-safe 有 import 或 export 语句，删去；组件不用引入就能用'],
  ],
  [
    'mdx component',
    {
      'reviews/essay.mdx': sound('reviews/black-river.md')
        .replace('河道黑臭怎么治', '河道返黑怎么办')
        .replace('黑臭在水里', '<Chart data="x" />\n\n黑臭在水里'),
    },
    [
      'reviews/essay.mdx:19:1 mdx-safe “<Chart data="x" />”不是许可的组件写法，目前没有许可的组件，改用 Markdown；属性只写 名称="文字"',
    ],
  ],
  [
    'mdx expression',
    {
      'reviews/essay.mdx': sound('reviews/black-river.md')
        .replace('河道黑臭怎么治', '河道返黑怎么办')
        .replace('黑臭在水里', '{process.env}在水里'),
    },
    [
      'reviews/essay.mdx:19:1 mdx-safe 有花括号，MDX 会当成程序，删去，或写作 \\{ \\}',
      'reviews/essay.mdx:19:13 mdx-safe 有花括号，MDX 会当成程序，删去，或写作 \\{ \\}',
    ],
  ],
];

it.each(CASES)('%s', (_, change, problems) => {
  expect(problemsAfter(change)).toEqual(problems);
});
