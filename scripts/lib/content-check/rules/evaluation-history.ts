import { EVALUATION_FLOW } from '../../../../src/vocab/evaluation-flow.ts';
import { EVALUATION_STATES } from '../../../../src/vocab/terms.ts';
import { eachOf } from '../check.ts';
import { evaluationOf } from '../evaluation.ts';
import { valuePlace } from '../places.ts';
import type { Rule } from '../types.ts';

export const evaluationHistory: Rule = {
  id: 'evaluation-history',
  title: '标“推荐”和“撤回”的，写出评估经过',
  why: '“推荐”和“撤回”是本站作的决定，读者要能看到由谁、何时、凭什么定的。',
  check: eachOf(['technologies'], (entry) => {
    const { state, history } = evaluationOf(entry) ?? {};
    if (!state || history || !EVALUATION_FLOW[state].history) return undefined;
    return {
      at: valuePlace(entry, 'evaluation', 'state'),
      what: `状态是“${EVALUATION_STATES[state]}”，却没有写评估经过`,
      fix: '在 evaluation 里写 history，从早到晚一步一行，如 - { state: evaluated, on: 2026-05-01, by: editor, basis: [ catalogue ], evidence: [ 文件名称和编号 ] }',
    };
  }),
};
