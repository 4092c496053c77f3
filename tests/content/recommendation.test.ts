import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFolders } from '../../scripts/lib/content-check/read.ts';
import { sentence } from '../../scripts/lib/content-check/report.ts';
import { checkContent } from '../../scripts/lib/content-check/run.ts';
import { fromRoot } from '../../scripts/lib/paths.ts';
import { complaintsOf, type Recommendation } from '../../src/lib/recommend/draft.ts';
import { recommendationFile } from '../../src/lib/recommend/file.ts';

const TODAY = '2026-11-28';
const folders = readFolders(fromRoot('src/content'), fromRoot('public/media'));

const filled: Recommendation = {
  field: 'water',
  maturity: 'demonstration',
  pollutants: ['tn', 'nh3-n'],
  industries: ['urban-sewage'],
  answers: {
    title: '低温污水强化脱氮填料',
    id: 'cold-nitrogen-carrier',
    summary: '在好氧池投加悬浮填料,提高低温期硝化能力',
    typicalUses: '北方县城污水处理厂冬季脱氮',
    principle: '填料上的生物膜泥龄长, 低温时仍有硝化菌。\n# 不是标题 | 不是表格 <b>不是标记</b>',
    applicability: '水温不低于 6 ℃；进水悬浮物要先去除。',
    process: '预处理\n好氧池投加填料\n二沉池',
    performance: '氨氮去除率 | 90% | 水温 8 ℃，中试 6 个月 | 某检测报告（编号 X-1）',
    limitations: '填料磨损要补\n拦截网会堵',
    secondary: '剩余污泥',
    evidence: '中试检测报告（编号 X-1，2026 年）',
    sources: '某期刊论文：低温脱氮中试',
  },
};

/** What the content check says of the file beside others, the whole library when not given. */
function problems(recommendation: Recommendation, among: typeof folders.files = folders.files): string[] {
  const path = `technologies/${recommendation.answers.id}.md`;
  const files = [...among, { path, content: recommendationFile(recommendation, TODAY) }];
  return checkContent({ ...folders, files, today: TODAY })
    .filter(({ file }) => file === path)
    .map((problem) => `${problem.line}:${problem.column} ${sentence(problem)}`);
}

it('a recommendation makes a file that the content check passes', () => {
  expect([...complaintsOf(filled)]).toEqual([]);
  expect(problems(filled)).toEqual([]);
});

it('the file is evaluated by nobody yet', () => {
  expect(recommendationFile(filled, TODAY)).toMatch(/state: submitted\n {2}basis: \[application\]/);
});

it('no text breaks the file', () => {
  const hostile = fc.constantFrom(
    'a: b',
    '"引号"',
    "'单'",
    '# 井',
    '- 横',
    '{括}',
    '[方]',
    '反\\斜',
    '换\t行',
    '&锚',
    '*星',
    '% 百',
    '@人',
    '全角：冒号',
    '---',
  );
  fc.assert(
    fc.property(hostile, hostile, (one, other) => {
      const text = `名称${one}与${other}`;
      const { answers } = filled;
      const found = problems(
        {
          ...filled,
          answers: { ...answers, title: text, limitations: `${one}局限\n${other}局限`, principle: text },
        },
        [],
      );
      // What a sentence holds is for editors; the file has to be read.
      expect(
        found.filter((line) =>
          /yaml|frontmatter|value-type|missing-key|unknown-key|raw-html|heading/.test(line),
        ),
      ).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
