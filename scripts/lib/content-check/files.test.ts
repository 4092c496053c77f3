import { expect, it } from 'vitest';
import { type Change, problemsAfter, sound } from './testing.ts';

/** What is done to the sound library, and everything the check then says. */
const CASES: readonly [string, Change, readonly string[]][] = [
  [
    'stray file on top',
    { 'notes.txt': 'x' },
    [
      'notes.txt:1:1 file-place 内容文件夹的最上层不放这个文件，移到所属集合的文件夹：technologies、cases、policies、standards、training、institutions、glossary、reviews、catalogues、events、demands、finance、assistance、pages',
    ],
  ],
  [
    'unknown folder',
    { 'technology/x.md': sound('technologies/mbr.md') },
    ['technology/x.md:1:1 file-place 没有“technology”这个集合，移到 technologies/'],
  ],
  [
    'folder in folder',
    { 'technologies/water/ao.md': 'x' },
    ['technologies/water/ao.md:1:1 file-place 集合的文件夹里不再分文件夹，移到 technologies/ao.md'],
  ],
  [
    'wrong extension',
    { 'technologies/ao.markdown': 'x' },
    ['technologies/ao.markdown:1:1 file-place “ao.markdown”的扩展名不对，改名为 ao.md'],
  ],
  [
    'picture among content',
    { 'technologies/ao.png': 'x' },
    ['technologies/ao.png:1:1 file-place 图片和视频不放在内容文件夹里，移到 public/media/<条目编号>/ao.png'],
  ],
  [
    'limits outside standards',
    { 'technologies/a2o.limits.csv': sound('standards/gb-18918-2002.limits.csv') },
    ['technologies/a2o.limits.csv:1:1 file-place 限值表只属于标准，移到 standards/a2o.limits.csv'],
  ],
  [
    'csv without .limits',
    { 'standards/gb-18918-2002.csv': 'x' },
    [
      'standards/gb-18918-2002.csv:1:1 file-place 限值表的文件名应以 .limits.csv 结尾，改名为 gb-18918-2002.limits.csv',
    ],
  ],
  [
    'upper case',
    { 'glossary/BOD5.md': sound('glossary/bod5.md'), 'glossary/bod5.md': null },
    ['glossary/BOD5.md:1:1 file-name 文件名“BOD5”只能用小写字母、数字和连字符，改名为 bod5.md'],
  ],
  [
    'Chinese',
    { 'glossary/生化需氧量.md': sound('glossary/bod5.md'), 'glossary/bod5.md': null },
    [
      'glossary/生化需氧量.md:1:1 file-name 文件名“生化需氧量”只能用小写字母、数字和连字符，改用英文或拼音，如 black-odorous-river.md',
    ],
  ],
  [
    'too long',
    { [`glossary/${'a'.repeat(81)}.md`]: sound('glossary/bod5.md'), 'glossary/bod5.md': null },
    [
      'glossary/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.md:1:1 file-name 文件名有 81 个字符，缩短到 80 个以内',
    ],
  ],
  [
    'not UTF-8',
    {
      'glossary/bod5.md': Buffer.concat([
        Buffer.from('---\ntitle: '),
        Buffer.from([0xce, 0xe5, 0xc8, 0xd5]),
        Buffer.from(
          sound('glossary/bod5.md')
            .slice(4)
            .replace(/title: .*\n/, '\n'),
        ),
      ]),
    },
    ['glossary/bod5.md:1:1 file-utf8 文件不是 UTF-8 编码，在编辑器里另存为 UTF-8（不带 BOM）'],
  ],
  [
    'BOM',
    { 'glossary/bod5.md': `\uFEFF${sound('glossary/bod5.md')}` },
    ['glossary/bod5.md:1:1 file-bom 文件开头有 BOM，在编辑器里另存为“UTF-8”，不要选“带 BOM 的 UTF-8”'],
  ],
  [
    'CRLF',
    { 'glossary/bod5.md': sound('glossary/bod5.md').replaceAll('\n', '\r\n') },
    ['glossary/bod5.md:1:4 file-line-endings 换行是 Windows 的 CRLF，在编辑器里把行尾改为 LF 后保存'],
  ],
  [
    'empty',
    { 'glossary/tn.md': '\n' },
    ['glossary/tn.md:1:1 file-empty 文件是空的，补上内容，或删去这个文件'],
  ],
  [
    'same id twice',
    { 'glossary/bod5.mdx': sound('glossary/bod5.md').replace('title: 五日', 'title: 五天') },
    [
      'glossary/bod5.mdx:1:1 duplicate-id 编号“bod5”和 glossary/bod5.md 重复，两个文件合成一个，或改一个文件名',
    ],
  ],
];

it.each(CASES)('%s', (_, change, problems) => {
  expect(problemsAfter(change)).toEqual(problems);
});
