import { EVALUATION_FLOW } from '../../../../src/vocab/evaluation-flow.ts';
import { EVALUATION_ROLES, EVALUATION_STATES } from '../../../../src/vocab/terms.ts';
import { eachOf } from '../check.ts';
import { evaluationOf } from '../evaluation.ts';
import { valuePlace } from '../places.ts';
import type { Finding, Rule } from '../types.ts';

export const evaluationRole: Rule = {
  id: 'evaluation-role',
  title: '评估状态由有权的一方来定',
  why: '申报单位不能评自己，推荐只由运营单位决定，读者才敢信。',
  check: eachOf(['technologies'], (entry) =>
    (evaluationOf(entry)?.history ?? []).flatMap(({ state, by, path }): Finding[] => {
      if (!state || !by || EVALUATION_FLOW[state].by.includes(by)) return [];
      const may = EVALUATION_FLOW[state].by.map((role) => `${EVALUATION_ROLES[role]}（${role}）`).join('或');
      return [
        {
          at: valuePlace(entry, ...path, 'by'),
          what: `“${EVALUATION_STATES[state]}”不能由${EVALUATION_ROLES[by]}来定`,
          fix: `由${may}决定后再写这一步`,
        },
      ];
    }),
  ),
};
