import { expect, it } from 'vitest';
import { decisionViews } from './steps.ts';

it('tells each decision in words, in order', () => {
  expect(
    decisionViews([
      { state: 'submitted', on: '2025-03-01', by: 'applicant', basis: ['application'] },
      {
        state: 'evaluated',
        on: '2026-01-10',
        by: 'editor',
        basis: ['catalogue', 'bat-guide'],
        evidence: ['2020年国家先进污染防治技术目录'],
      },
      { state: 'withdrawn', on: '2026-05-01', by: 'operator', reason: '目录已废止' },
      { state: 'in-evaluation', on: '2026-06-01', by: 'panel' },
    ]),
  ).toEqual([
    { on: '2025-03-01', state: '申报待评', by: '申报单位', grounds: '申报材料', reason: '' },
    {
      on: '2026-01-10',
      state: '已评估',
      by: '编辑',
      grounds: '列入国家目录；列入可行技术指南；2020年国家先进污染防治技术目录',
      reason: '',
    },
    { on: '2026-05-01', state: '撤回', by: '运营单位', grounds: '', reason: '目录已废止' },
    { on: '2026-06-01', state: '评估中', by: '评审专家组', grounds: '', reason: '' },
  ]);
});
