import { describe, expect, it } from 'vitest';
import { namesDocument } from './evaluation.ts';
import { type Change, edit, problemsAfter } from './testing.ts';

const A = 'technologies/a2o.md';

/** The technology with an evaluation; its block begins on line 11. */
function evaluated(...lines: string[]): Change {
  return edit(A, 'trl: 9\n', `trl: 9\nevaluation:\n${lines.map((line) => `  ${line}\n`).join('')}`);
}

const LISTED = ['basis: [ catalogue ]', 'evidence: [ 2020年国家先进污染防治技术目录 ]'];
const SUBMITTED = '{ state: submitted, on: 2025-03-01, by: applicant, basis: [ application ] }';
const TAKEN = '{ state: in-evaluation, on: 2025-06-01, by: panel }';
const EVALUATED =
  '{ state: evaluated, on: 2026-01-10, by: panel, basis: [ verification ], evidence: [ 验证声明（编号 T-1） ] }';
const RECOMMENDED =
  '{ state: recommended, on: 2026-03-01, by: operator, evidence: [ 推荐决定（编号 R-1） ] }';
const WITHDRAWN = '{ state: withdrawn, on: 2026-05-01, by: editor, reason: 验证声明到期没有更新 }';

/** An evaluation that came about by these steps; the first stands on line 15. */
function history(state: string, ...steps: string[]): Change {
  return evaluated(`state: ${state}`, ...LISTED, 'history:', ...steps.map((step) => `  - ${step}`));
}

/** What is done to the sound library, and everything the check then says. */
const CASES: readonly [string, Change, readonly string[]][] = [
  ['evaluated by a published list, no history', evaluated('state: evaluated', ...LISTED), []],
  [
    'submitted, no history',
    evaluated('state: submitted', 'basis: [ application ]', 'evidence: [ 中试情况 ]'),
    [],
  ],
  ['every step in turn', history('withdrawn', SUBMITTED, TAKEN, EVALUATED, RECOMMENDED, WITHDRAWN), []],
  [
    'a fresh start after a withdrawal',
    history('in-evaluation', EVALUATED, WITHDRAWN, '{ state: in-evaluation, on: 2026-09-01, by: operator }'),
    [],
  ],
  [
    'the state is not the last step',
    history('recommended', SUBMITTED, TAKEN),
    [
      'technologies/a2o.md:12:10 evaluation-state 现在的状态写“推荐”，经过的最后一步却是“评估中”，改为 state: in-evaluation，或在 history 末尾补上到“推荐”的一步',
    ],
  ],
  [
    'recommended out of nothing',
    evaluated('state: recommended', ...LISTED),
    [
      'technologies/a2o.md:12:10 evaluation-history 状态是“推荐”，却没有写评估经过，在 evaluation 里写 history，从早到晚一步一行，如 - { state: evaluated, on: 2026-05-01, by: editor, basis: [ catalogue ], evidence: [ 文件名称和编号 ] }',
    ],
  ],
  [
    'recommended at once',
    history('recommended', RECOMMENDED),
    [
      'technologies/a2o.md:16:16 evaluation-order 评估经过不能从“推荐”开始，在前面补上更早的步骤，第一步是“申报待评”（submitted）、“已评估”（evaluated）',
    ],
  ],
  [
    'recommended while it is being evaluated',
    history('recommended', SUBMITTED, TAKEN, RECOMMENDED),
    [
      'technologies/a2o.md:18:16 evaluation-order “评估中”之后不能直接是“推荐”，补上中间的步骤，“评估中”之后可以是“申报待评”（submitted）、“已评估”（evaluated）、“撤回”（withdrawn）',
    ],
  ],
  [
    'a step back in time',
    history('in-evaluation', SUBMITTED, TAKEN.replace('2025-06-01', '2025-02-28')),
    [
      'technologies/a2o.md:17:35 evaluation-dates 2025-02-28 早于上一步的 2025-03-01，核对日期，按从早到晚的次序排列',
    ],
  ],
  [
    'a step on the same day',
    history('in-evaluation', SUBMITTED, TAKEN.replace('2025-06-01', '2025-03-01')),
    [],
  ],
  [
    'a step tomorrow',
    history('in-evaluation', SUBMITTED, TAKEN.replace('2025-06-01', '2026-11-22')),
    [
      'technologies/a2o.md:17:35 evaluation-dates 评估经过里的 2026-11-22 还没到（今天是 2026-11-21），改成实际作出决定的日期，不晚于 2026-11-21',
    ],
  ],
  [
    'evaluated by itself',
    history('evaluated', SUBMITTED, TAKEN, EVALUATED.replace('by: panel', 'by: applicant')),
    [
      'technologies/a2o.md:18:47 evaluation-role “已评估”不能由申报单位来定，由评审专家组（panel）或编辑（editor）决定后再写这一步',
    ],
  ],
  [
    'recommended by the panel',
    history('recommended', EVALUATED, RECOMMENDED.replace('by: operator', 'by: panel')),
    [
      'technologies/a2o.md:17:49 evaluation-role “推荐”不能由评审专家组来定，由运营单位（operator）决定后再写这一步',
    ],
  ],
  [
    'evaluated on the strength of its own papers',
    history('evaluated', EVALUATED.replace('verification', 'application')),
    [
      'technologies/a2o.md:16:61 evaluation-evidence “已评估”没有申报材料以外的依据，在 basis 里写至少一种：engineering-spec（纳入国家或行业工程技术规范）、bat-guide（列入可行技术指南）、catalogue（列入国家目录）、verification（第三方技术验证（GB/T 24034））；都没有的，状态不能是“已评估”',
    ],
  ],
  [
    'the same without a history',
    evaluated('state: evaluated', 'basis: [ application ]', 'evidence: [ 中试检测报告 ]'),
    [
      'technologies/a2o.md:13:10 evaluation-evidence “已评估”没有申报材料以外的依据，在 basis 里写至少一种：engineering-spec（纳入国家或行业工程技术规范）、bat-guide（列入可行技术指南）、catalogue（列入国家目录）、verification（第三方技术验证（GB/T 24034））；都没有的，状态不能是“已评估”',
    ],
  ],
  [
    'recommended without a document',
    history('recommended', EVALUATED, '{ state: recommended, on: 2026-03-01, by: operator }'),
    [
      'technologies/a2o.md:17:7 evaluation-evidence “推荐”没有写明依据文件，在 evidence 里写文件的编号和名称，如 HJ 576-2010 厌氧-缺氧-好氧活性污泥法污水处理工程技术规范',
    ],
  ],
  [
    'withdrawn without a word',
    history('withdrawn', EVALUATED, '{ state: withdrawn, on: 2026-05-01, by: operator }'),
    [
      'technologies/a2o.md:17:7 evaluation-withdrawn “撤回”没有写原因，写 reason，如 reason: 验证声明 2026 年到期，没有更新',
    ],
  ],
];

it.each(CASES)('%s', (_, change, problems) => {
  expect(problemsAfter(change)).toEqual(problems);
});

describe('a document is named', () => {
  it.each([
    'HJ 576-2010 厌氧-缺氧-好氧活性污泥法',
    'GB/T 24034—2019',
    '《水泥工业污染防治可行技术指南》',
    '环境保护部公告2014年第75号',
    '轻中度污染耕地安全利用与治理修复推荐技术名录（2019年版）',
  ])('by %s', (text) => expect(namesDocument(text)).toBe(true));

  it.each(['效果良好，用户满意', '专家一致认可', 'MBR 工程应用'])('but not by %s', (text) =>
    expect(namesDocument(text)).toBe(false),
  );
});
