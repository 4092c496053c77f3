import { expect, it } from 'vitest';
import { body, type Change, edit, problemsAfter } from './testing.ts';

const A = 'technologies/a2o.md';

/** What is done to the sound library, and everything the check then says. */
const CASES: readonly [string, Change, readonly string[]][] = [
  [
    'javascript',
    body('[点这里](javascript:alert(1))看。'),
    [
      'technologies/mbr.md:24:1 link-scheme 链接用了“javascript:”，换成 https:// 开头的网址或站内的 /…/，没有就去掉链接',
    ],
  ],
  [
    'data',
    body('[点这里](data:text/html,x)看。'),
    [
      'technologies/mbr.md:24:1 link-scheme 链接用了“data:”，换成 https:// 开头的网址或站内的 /…/，没有就去掉链接',
    ],
  ],
  [
    'no scheme',
    body('[点这里](//evil.example/)看。'),
    ['technologies/mbr.md:24:1 link-scheme 链接“//evil.example/”缺少协议，写作 https://evil.example/'],
  ],
  [
    'missing entry',
    body('见[标准](/standards/gb-18918-2020/)。'),
    [
      'technologies/mbr.md:24:2 link-target 链接“/standards/gb-18918-2020/”没有去处：标准里没有“gb-18918-2020”，是不是“gb-18918-2002”（城镇污水处理厂污染物排放标准）？',
    ],
  ],
  [
    'entry elsewhere',
    body('见[标准](/policies/gb-18918-2002/)。'),
    [
      'technologies/mbr.md:24:2 link-target 链接“/policies/gb-18918-2002/”没有去处：政策里没有“gb-18918-2002”，它在 standards（标准）里，改到那一栏',
    ],
  ],
  [
    'no slash at the end',
    body('见[标准](/standards/gb-18918-2002)。'),
    [
      'technologies/mbr.md:24:2 link-target 链接“/standards/gb-18918-2002”的写法不对，写作 /standards/gb-18918-2002/',
    ],
  ],
  [
    'file instead of address',
    body('见[标准](../standards/gb-18918-2002.md#一)。'),
    [
      'technologies/mbr.md:24:2 link-target 链接“../standards/gb-18918-2002.md#一”的写法不对，写作 /standards/gb-18918-2002/#一',
    ],
  ],
  [
    'moved',
    body('见[目录](/policies/tech-2020/)。'),
    ['technologies/mbr.md:24:2 link-target /policies/tech-2020/ 已经搬走，写作 /catalogues/tech-2020/'],
  ],
  [
    'unknown pollutant page',
    body('见[总氮](/pollutants/tnn/)。'),
    [
      'technologies/mbr.md:24:2 link-target 链接“/pollutants/tnn/”没有去处：词表里没有“tnn”，写作 /pollutants/tn/',
    ],
  ],
  [
    'misspelt collection',
    body('见[标准](/standard/gb-18918-2002/)。'),
    [
      'technologies/mbr.md:24:2 link-target 链接“/standard/gb-18918-2002/”没有去处：没有 /standard/ 这一页，写作 /standards/gb-18918-2002/',
    ],
  ],
  [
    'folder of the pages',
    body('见[关于](/pages/about/)。'),
    [
      'technologies/mbr.md:24:2 link-target 链接“/pages/about/”没有去处：说明页的地址里没有 pages，写作 /about/',
    ],
  ],
  [
    'definition',
    body('见[标准][s]。\n\n[s]: /standards/gb-1/'),
    [
      'technologies/mbr.md:26:1 link-target 链接“/standards/gb-1/”没有去处：标准里没有“gb-1”，是不是“gb-18918-2002”（城镇污水处理厂污染物排放标准）？',
    ],
  ],
  [
    'picture without words',
    body('![](/media/a2o/flow.svg)'),
    [
      'technologies/mbr.md:24:1 image-alt 图片“/media/a2o/flow.svg”没有像样的文字说明，写作 ![画面里有什么、说明什么](/media/a2o/flow.svg)，至少 4 个字',
    ],
  ],
  [
    'picture from elsewhere',
    body('![三池依次相连](https://example.com/flow.svg)'),
    [
      'technologies/mbr.md:24:1 image-source 图片“https://example.com/flow.svg”不在本站的图片文件夹里，放到 public/media/mbr/，写作 /media/mbr/flow.svg',
    ],
  ],
  [
    'missing picture',
    body('![三池依次相连](/media/a2o/flaw.svg)'),
    ['technologies/mbr.md:24:1 image-source 没有 public/media/a2o/flaw.svg 这个文件，是不是“flow.svg”？'],
  ],
  [
    'missing media file',
    edit(A, 'file: flow.svg', 'file: flaw.svg'),
    ['technologies/a2o.md:28:26 media-missing 没有 public/media/a2o/flaw.svg 这个文件，是不是“flow.svg”？'],
  ],
  [
    'redirect to nowhere',
    edit('redirects.json', '"/catalogues/tech-2020/"', '"/catalogues/tech-2021/"'),
    [
      'redirects.json:2:27 redirects-valid 新地址 /catalogues/tech-2021/ 不存在，是不是“tech-2020”（2020年国家先进污染防治技术目录）？',
    ],
  ],
  [
    'redirect from an entry',
    edit('redirects.json', '"/policies/tech-2020/"', '"/policies/rule-2010/"'),
    [
      'redirects.json:2:3 redirects-valid 旧地址 /policies/rule-2010/ 还有条目，永远到不了新地址，删去这一行，或给那个条目改名',
    ],
  ],
  [
    'redirect without slash',
    edit('redirects.json', '"/catalogues/tech-2020/"', '"catalogues/tech-2020"'),
    ['redirects.json:2:27 redirects-valid 新地址“catalogues/tech-2020”写法不对，写作 /catalogues/tech-2020/'],
  ],
  [
    'redirect chain',
    edit('redirects.json', 'tech-2020/"\n', 'tech-2020/",\n  "/policies/older/": "/policies/tech-2020/"\n'),
    [
      'redirects.json:3:23 redirects-valid 新地址 /policies/tech-2020/ 自己又转到 /catalogues/tech-2020/，直接写作 /catalogues/tech-2020/',
    ],
  ],
  [
    'redirect syntax',
    edit('redirects.json', 'tech-2020/"\n', 'tech-2020/",\n'),
    [
      'redirects.json:3:1 redirects-valid JSON 语法错误，检查引号和逗号：最后一项后面没有逗号，前面各项后面都有',
    ],
  ],
];

it.each(CASES)('%s', (_, change, problems) => {
  expect(problemsAfter(change)).toEqual(problems);
});
