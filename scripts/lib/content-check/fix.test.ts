import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fixed, fixContent } from './fix.ts';
import { fixReport } from './fix-report.ts';
import { RULES } from './rules/index.ts';
import { checkContent } from './run.ts';
import { body, type Change, edit, filesAfter, MEDIA, SOUND, sound, TODAY } from './testing.ts';
import type { Input } from './types.ts';

const A = 'technologies/a2o.md';
const MBR = 'technologies/mbr.md';
const LIMITS = 'standards/gb-18918-2002.limits.csv';

function inputAfter(change: Change): Input {
  return { files: filesAfter(change), media: MEDIA, today: TODAY };
}

function fixAfter(change: Change): Fixed {
  return fixContent(inputAfter(change));
}

/** A change of one file, and what --fix makes of it: the rules that repair, and the text that then stands there. */
const CASES: readonly [string, string, Change, string, string][] = [
  ['comma in a body', 'half-width-punctuation', body('先截污,再清淤。'), MBR, '先截污，再清淤。'],
  ['brackets in a body', 'half-width-punctuation', body('占地小(地下式)。'), MBR, '占地小（地下式）。'],
  [
    'punctuation in a plain value',
    'half-width-punctuation',
    edit(MBR, '出水清澈，占地小', '出水清澈;占地小'),
    MBR,
    'summary: 以膜分离代替二沉池，出水清澈；占地小。\n',
  ],
  [
    'punctuation in a quoted value',
    'half-width-punctuation',
    edit(MBR, '[ 出水好 ]', "[ '出水好,占地小' ] # 优点,"),
    MBR,
    "advantages: [ '出水好，占地小' ] # 优点,\n",
  ],
  [
    'punctuation in a folded value',
    'half-width-punctuation',
    edit(MBR, 'typicalUses: 用地紧张的提标改造', 'typicalUses: >-\n  用地紧张的\n  提标,改造'),
    MBR,
    'typicalUses: >-\n  用地紧张的\n  提标，改造\n',
  ],
  ['full-width letters', 'full-width', body('按ＧＢ１８９１８执行。'), MBR, '按GB18918执行。'],
  [
    'full-width in a value',
    'full-width',
    edit(MBR, '[ 出水好 ]', '[ 出水ＣＯＤ低 ]'),
    MBR,
    'advantages: [ 出水COD低 ]\n',
  ],
  [
    'spaces around a value',
    'surrounding-space',
    edit(MBR, '[ 出水好 ]', '[ " 出水好 " ]'),
    MBR,
    'advantages: [ "出水好" ]\n',
  ],
  [
    'line break behind a value',
    'surrounding-space',
    edit(MBR, 'typicalUses: 用地紧张的提标改造', 'typicalUses: |\n  用地紧张的提标改造'),
    MBR,
    'typicalUses: |-\n  用地紧张的提标改造\n',
  ],
  [
    'date with slashes',
    'date-format',
    edit(A, 'reviewedOn: 2026-06-01', 'reviewedOn: 2026/1/5'),
    A,
    'review: { reviewedOn: 2026-01-05, dueOn: 2027-06-01 }\n',
  ],
  [
    'quoted Chinese date',
    'date-format',
    edit(A, 'reviewedOn: 2026-06-01', 'reviewedOn: "2026年1月5日"'),
    A,
    'review: { reviewedOn: "2026-01-05", dueOn: 2027-06-01 }\n',
  ],
  ['emphasis', 'emphasis-marks', body('**注意：**先截污。'), MBR, '**注意**：先截污。'],
  ['emphasis by underscores', 'emphasis-marks', body('先__截污__再清淤。'), MBR, '先**截污**再清淤。'],
  [
    'comma that cuts a value in two',
    'unknown-key',
    edit(A, 'cause: 碳源不足, remedy', 'cause: 碳源不足, 水温低,投加少, remedy'),
    A,
    '{ sign: 出水总氮升高, cause: 碳源不足，水温低，投加少, remedy: 核算碳氮比后投加碳源 }',
  ],
  ['link to a file', 'link-target', body('见[工艺](a2o.md#b)。'), MBR, '见[工艺](/technologies/a2o/#b)。'],
  [
    'link to an old address',
    'link-target',
    body('见[目录](/policies/tech-2020/ "目录")。'),
    MBR,
    '见[目录](/catalogues/tech-2020/ "目录")。',
  ],
  ['BOM', 'file-bom', { [MBR]: `\uFEFF${sound(MBR)}` }, MBR, '---\ntitle: 膜生物反应器\n'],
  [
    'Windows line ends',
    'file-line-endings',
    { [MBR]: sound(MBR).replaceAll('\n', '\r\n') },
    MBR,
    '---\ntitle: 膜生物反应器\n',
  ],
  ['bare address', 'bare-url', body('见https://a.cn/x。'), MBR, '见<https://a.cn/x>。'],
  [
    'bare address without scheme',
    'bare-url',
    body('见www.a.cn，再看。'),
    MBR,
    '见<https://www.a.cn>，再看。',
  ],
  [
    'bare address in MDX',
    'bare-url',
    {
      'reviews/essay.mdx': sound('reviews/black-river.md')
        .replace('河道黑臭怎么治', '河道返黑怎么办')
        .replace('黑臭在水里', '见https://a.cn/x，黑臭在水里'),
    },
    'reviews/essay.mdx',
    '见[https://a.cn/x](https://a.cn/x)，黑臭在水里',
  ],
  [
    'full stop twice',
    'summary-end',
    edit(MBR, '占地小。', '占地小。。'),
    MBR,
    'summary: 以膜分离代替二沉池，出水清澈，占地小。\n',
  ],
  [
    'half-width full stop',
    'summary-end',
    edit(MBR, '占地小。', '占地小.'),
    MBR,
    'summary: 以膜分离代替二沉池，出水清澈，占地小。\n',
  ],
  ['unit', 'unit', edit(A, 'unit: mg/L', 'unit: 毫克/升'), A, 'value: 15, unit: mg/L, source'],
  [
    'unit of a limit',
    'unit',
    edit(LIMITS, ',50,,,mg/L,', ',50,,,mg/l,'),
    LIMITS,
    'cod,,water,一级A,≤,50,,,mg/L,日均值',
  ],
  [
    'label for a code',
    'vocabulary',
    edit(A, '[ cod, tn', '[ 化学需氧量, tn'),
    A,
    'pollutants: [ cod, tn, tp ]\n',
  ],
  [
    'label of a maturity',
    'vocabulary',
    edit(MBR, 'maturity: pilot', 'maturity: 中试 # 见目录'),
    MBR,
    'maturity: pilot # 见目录\n',
  ],
  [
    'pollutant of a limit',
    'vocabulary',
    edit(LIMITS, 'tn,总氮', '总氮,总氮'),
    LIMITS,
    '\ntn,总氮（以N计）,water,一级A,≤,15',
  ],
  [
    'order of keys',
    'key-order',
    {
      [MBR]: sound(MBR)
        .replace('kind: technology\n', '')
        .replace('confidence: known\n', '# 先看目录\nkind: technology # 治理技术\nconfidence: known\n'),
    },
    MBR,
    '占地小。\n# 先看目录\nkind: technology # 治理技术\nfields: [ water ]\n',
  ],
];

describe('repairs', () => {
  it.each(CASES)('%s: %s', (_, rule, change, path, text) => {
    expect(checkContent(inputAfter(change)).map((problem) => problem.rule)).toContain(rule);
    const fixed = fixAfter(change);
    expect(fixed.problems).toEqual([]);
    expect([...fixed.files.keys()]).toEqual([path]);
    expect(fixed.files.get(path)).toContain(text);
    expect(fixed.repaired.get(path)?.map((problem) => problem.rule)).toContain(rule);
  });

  it('are tried out for every rule that has them, and only those have them', () => {
    const tried = new Set(CASES.map(([, rule]) => rule));
    expect([...tried].sort()).toEqual(
      RULES.filter(({ repairs }) => repairs)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('changes nothing but the slip', () => {
    const odd = sound(MBR).replace(
      'title: 膜生物反应器',
      "title:   '膜生物反应器'   # 名称, 见目录\n\n#  空行留着",
    );
    const slip = odd.replace('占地小', '占地小,省地');
    expect(fixAfter({ [MBR]: slip }).files.get(MBR)).toBe(odd.replace('占地小', '占地小，省地'));
  });

  it('leave the sound library alone', () => {
    expect(fixAfter({})).toEqual({ files: new Map(), repaired: new Map(), refused: new Map(), problems: [] });
  });
});

/** What looks mechanical but asks for a decision: the file stays as it is. */
const LEFT: readonly [string, Change][] = [
  ['a code that is only nearly right', edit(A, '[ cod, tn', '[ codd, tn')],
  ['a unit that is only nearly right', edit(A, 'unit: mg/L', 'unit: mg/LL')],
  ['a day that does not exist', edit(A, 'reviewedOn: 2026-06-01', 'reviewedOn: 2026/2/30')],
  ['half of a pair of marks', body('**注意：**先**截污。')],
  ['a bracket that may belong to the address', body('见https://a.cn/x_(y)。')],
  ['full-width digits that would be a number', edit(A, 'trl: 9', 'trl: ９')],
  ['full-width digits that would make a list', body('１． 先截污')],
  ['a summary that breaks off', edit(MBR, '占地小。', '占地小，')],
  [
    'a file whose name cannot be printed',
    {
      'glossary/a\u200bb.md': sound('glossary/bod5.md')
        .replace('五日', '七日')
        .replace('耗去的氧', '耗去,的氧'),
    },
  ],
  ['bytes that are no UTF-8', { 'glossary/gbk.md': Buffer.from([0xef, 0xbb, 0xbf, 0x2d, 0xce, 0xe5]) }],
];

it.each(LEFT)('leaves %s', (_, change) => {
  const fixed = fixAfter(change);
  expect(fixed.files.size).toBe(0);
  expect(fixed.problems.length).toBeGreaterThan(0);
});

describe('a repair that would bring an error', () => {
  const change = {
    [MBR]: sound(MBR)
      .replace('reviewedOn: 2026-06-01', 'reviewedOn: 2026/12/5')
      .replace('占地小', '占地小,省地'),
  };

  it('is not made, the others are', () => {
    const { files, problems, refused } = fixAfter(change);
    expect(files.get(MBR)).toBe(
      sound(MBR).replace('reviewedOn: 2026-06-01', 'reviewedOn: 2026/12/5').replace('占地小', '占地小，省地'),
    );
    expect(problems.map(({ rule }) => rule)).toEqual(['date-format']);
    expect(refused.get(MBR)?.map(({ rule }) => rule)).toEqual(['future-date']);
  });

  it('is named with its reason', () => {
    const report = fixReport(fixAfter(change), (path) => `src/content/${path}`).split('\n');
    expect(report).toEqual([
      '已修复 src/content/technologies/mbr.md：1 处（half-width-punctuation 1）',
      expect.stringMatching(
        /^没有全改 src\/content\/technologies\/mbr\.md：.*核对日期 2026-12-05 还没到.* \[future-date\]$/,
      ),
      '修复 1 个文件里的 1 处',
    ]);
  });
});

it('touches only the files asked for', () => {
  const change = { ...body('先截污,再清淤。'), ...edit('pages/about.md', '公开的', '公开,长久的') };
  const fixed = fixContent(inputAfter(change), (path) => path === MBR);
  expect([...fixed.files.keys()]).toEqual([MBR]);
  expect(fixed.problems.map(({ file }) => file)).toEqual(['pages/about.md']);
});

it('does not spend its time on a file of nothing but slips, and is done after some rounds', () => {
  const slips = body('先截污,再清淤。'.repeat(1000));
  const problems = checkContent(inputAfter(slips));
  const repairs = problems.filter(({ edit }) => edit);
  expect(problems).toHaveLength(1000);
  expect(repairs.length).toBeGreaterThan(100);
  expect(repairs.length).toBeLessThan(problems.length);
  expect(fixAfter(slips).problems).toEqual([]);
});

it('repairs a file with all of it at once', () => {
  const messy = sound(MBR)
    .replace('占地小。', '占地小,出水好(可回用).')
    .replace('maturity: pilot', 'maturity: 中试')
    .replace('reviewedOn: 2026-06-01', 'reviewedOn: 2026.6.1')
    .replace('只让水出去。', '只让水出去,再**注意：**见https://a.cn/x。')
    .replaceAll('\n', '\r\n');
  const { files, problems } = fixAfter({ [MBR]: `\uFEFF${messy}` });
  expect(problems).toEqual([]);
  expect(files.get(MBR)).toBe(
    sound(MBR)
      .replace('占地小。', '占地小，出水好（可回用）。')
      .replace('只让水出去。', '只让水出去，再**注意**：见<https://a.cn/x>。'),
  );
});

const scrap = fc.oneof(
  fc.constantFrom(
    ',',
    '(',
    ')',
    '**',
    '：',
    '，',
    '。',
    '１',
    'Ａ',
    ' ',
    '\n',
    '\r\n',
    '\uFEFF',
    '"',
    "'",
    '#',
    '- ',
    '|',
    '2026/1/5',
    '总氮',
    '毫克/升',
    'https://a.cn/x',
    '__',
    '](',
    '**',
  ),
  fc.string({ maxLength: 3 }),
);

it('is done after one go, whatever is done to a file, and never makes it worse', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SOUND.map(({ path }) => path)),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 6 }), scrap), { minLength: 1, maxLength: 4 }),
      (path, changes) => {
        const broken = changes.reduce((text, [at, length, insert]) => {
          const from = at % (text.length + 1);
          return text.slice(0, from) + insert + text.slice(from + length);
        }, sound(path));
        const input = inputAfter({ [path]: broken });
        const once = fixContent(input);
        const files = input.files.map((file) => ({
          ...file,
          content: once.files.get(file.path) ?? file.content,
        }));
        const again = fixContent({ ...input, files });
        expect([...again.files]).toEqual([]);
        const errors = (problems: Fixed['problems']) =>
          problems.filter(({ level }) => level === 'error').length;
        expect(errors(once.problems)).toBeLessThanOrEqual(errors(checkContent(input)));
      },
    ),
    { seed: 3, numRuns: 60 },
  );
}, 600_000);
