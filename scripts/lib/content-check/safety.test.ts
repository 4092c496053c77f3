import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFolders } from './read.ts';
import { checkContent } from './run.ts';
import { isTangled } from './tangle.ts';
import { body, type Change, edit, problemsAfter, sound, TODAY } from './testing.ts';

const TERM = 'glossary/bod5.md';

/** What is done to the sound library, and everything the check then says. */
const CASES: readonly [string, Change, readonly string[]][] = [
  [
    'entry of a size that no text has',
    { 'glossary/tn.md': '长'.repeat(70_000) },
    ['glossary/tn.md:1:1 file-size 文件有 70 KB，没有读它，缩短到 64 KB 以内，或分成几个条目'],
  ],
  [
    'name that Windows keeps',
    { 'glossary/nul.md': sound(TERM).replace('五日', '七日'), [TERM]: null },
    ['glossary/nul.md:1:1 file-portable “nul.md”在 Windows 上不能用作文件名，换一个名字'],
  ],
  [
    'fence of another tool in frontmatter',
    edit(TERM, 'kind: indicator', '+++: x\nkind: indicator'),
    [
      'glossary/bod5.md:4:1 frontmatter-cut frontmatter 里有以“+++”开头的行，删去这一行；是文字的话，整个值用英文双引号括起来写在一行',
      'glossary/bod5.md:4:1 unknown-key 没有“+++”这个键，可用的键：title、summary、asks、confidence、review、doubt、sources、relations、citations、kind、en、abbr、synonyms、colloquial、broader、narrower、pollutant、industry',
    ],
  ],
  [
    'merge key',
    edit('cases/south-river.md', '  technologies: [ a2o ]', '  <<: { technologies: [ a2o ] }'),
    [
      'cases/south-river.md:21:3 unknown-key 没有“<<”这个键，可用的键：technologies、cases、policies、standards、training、institutions、glossary、reviews、catalogues、events、demands、finance',
      'cases/south-river.md:21:3 yaml-plain 用了键 <<，删去它，把内容写全',
    ],
  ],
  [
    'number that is no plain one',
    edit(TERM, 'synonyms: []', 'synonyms: [ 1e999 ]'),
    [
      'glossary/bod5.md:6:13 value-type synonyms 第 1 项 应是文字，现在是数字 Infinity，加上引号，写作 "Infinity"',
      'glossary/bod5.md:6:13 yaml-limits 数字“1e999”的写法不对，写普通的十进制数；是文字的话加英文双引号',
    ],
  ],
  [
    'levels without end',
    edit(TERM, 'synonyms: []', `synonyms: ${'['.repeat(12)}${']'.repeat(12)}`),
    [
      'glossary/bod5.md:6:12 value-type synonyms 第 1 项 应是文字，现在是列表，只写一个值，去掉“- ”或方括号',
      'glossary/bod5.md:6:20 yaml-limits 套了 10 层以上，减少层数',
    ],
  ],
  [
    'address with a password',
    edit(
      'events/environment-day.md',
      '{ title: 六五环境日 }',
      '{ title: 六五环境日, url: "https://a:b@e.example/" }',
    ),
    ['events/environment-day.md:13:26 url-safe 网址里带有用户名或密码，删去 @ 和它前面的部分，只留域名'],
  ],
  [
    'letters of two alphabets',
    body('采用M\u0412R工艺。'),
    [
      'technologies/mbr.md:24:3 mixed-letters “M\u0412R”里的“\u0412”不是拉丁字母，切换到英文输入，重新写这个词',
    ],
  ],
  [
    'more marks than a parser can bear',
    body('['.repeat(900)),
    [
      'technologies/mbr.md:23:1 body-tangle 正文里的标记或行太多，或缩进太深，没有检查它，删去重复的 * [ > ~ 和多余的缩进，或分成几个条目',
    ],
  ],
  [
    'code without end',
    body('先看代码。\n\n```\n后面全是代码。'),
    ['technologies/mbr.md:26:1 code-fence 代码块没有结束，在代码后面另起一行写 ```'],
  ],
  [
    'event in a heading',
    body('## 膜 {onclick=alert(1)}\n\n只让水出去。'),
    [
      'technologies/mbr.md:24:1 output-safe <h2> 有不许可的属性 onclick，标题后的花括号里只许写 #名称，其余删去',
    ],
  ],
  [
    'direction written as an entity',
    body('膜把&#x202e;水留住。'),
    [
      'technologies/mbr.md:24:1 invisible-characters 用转义写了看不见的字符 控制字符（U+202E），删去它，直接写文字',
    ],
  ],
  [
    'formula in a limit table',
    edit('standards/gb-18918-2002.limits.csv', '一级A', '=1+1'),
    [
      'standards/gb-18918-2002.limits.csv:2:12 limits-formula “=1+1”会被当成公式，改写成文字，不用 = + - @ 开头',
    ],
  ],
];

it.each(CASES)('%s', (_, change, problems) => {
  expect(problemsAfter(change)).toEqual(problems);
});

it('judges every redirect, however many there are', () => {
  const many = Array.from({ length: 1500 }, (_, at) => `  "/policies/old-${at}/": "/catalogues/tech-2020/"`);
  const text = (last: string) => `{\n${[...many, last].join(',\n')}\n}\n`;
  expect(problemsAfter({ 'redirects.json': text('  "/old/": "/catalogues/tech-2020/"') })).toEqual([]);
  expect(problemsAfter({ 'redirects.json': text('  "/old/": "javascript:alert(1)"') })).toEqual([
    'redirects.json:1502:12 redirects-valid 新地址“javascript:alert(1)”写法不对，写作 /javascript:alert(1)/',
  ]);
});

it('says what is no ordinary file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'strays-'));
  mkdirSync(join(folder, 'content/glossary/a/b/c'), { recursive: true });
  mkdirSync(join(folder, 'media'));
  writeFileSync(join(folder, 'content/glossary/.x.md'), 'x');
  writeFileSync(join(folder, 'content/glossary/a/b/c/x.md'), 'x');
  symlinkSync('/etc/passwd', join(folder, 'media/x.png'));
  const input = readFolders(join(folder, 'content'), join(folder, 'media'));
  rmSync(folder, { recursive: true });
  const problems = checkContent({ ...input, today: TODAY }).map(
    ({ file, rule, what }) => `${file} ${rule} ${what}`,
  );
  expect(problems).toEqual([
    'glossary/.x.md file-kind 文件名以点开头',
    'glossary/a/b/c file-kind 文件夹套得太深',
    'public/media/x.png file-kind 这是一个链接，不是文件',
  ]);
});

it('does not follow a folder that is a link itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'strays-'));
  symlinkSync('/etc', join(folder, 'media'));
  const input = readFolders(join(folder, 'nothing'), join(folder, 'media'));
  rmSync(folder, { recursive: true });
  expect(input).toEqual({ files: [], media: [], strays: [{ path: 'public/media/.', kind: 'link' }] });
});

it.each([
  ['the longest review there is, ten times', '**重点**见[标准](/a/)。'.repeat(100), false],
  ['one mark too many', '*'.repeat(801), true],
  ['one line too many', '甲\n'.repeat(1000), true],
  ['a deep list', `- 甲\n${' '.repeat(41)}- 乙`, true],
])('%s', (_, text, tangled) => {
  expect(isTangled(text)).toBe(tangled);
});
