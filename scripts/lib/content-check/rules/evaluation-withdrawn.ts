import { EVALUATION_FLOW } from '../../../../src/vocab/evaluation-flow.ts';
import { EVALUATION_STATES } from '../../../../src/vocab/terms.ts';
import { eachOf } from '../check.ts';
import { evaluationOf } from '../evaluation.ts';
import { valuePlace } from '../places.ts';
import type { Finding, Rule } from '../types.ts';

export const evaluationWithdrawn: Rule = {
  id: 'evaluation-withdrawn',
  title: '撤回要写原因',
  why: '不写原因，读者分不清是材料不实还是只是过期。',
  check: eachOf(['technologies'], (entry) =>
    (evaluationOf(entry)?.history ?? []).flatMap(({ state, reason, path }): Finding[] => {
      if (!state || reason || !EVALUATION_FLOW[state].reason) return [];
      return [
        {
          at: valuePlace(entry, ...path),
          what: `“${EVALUATION_STATES[state]}”没有写原因`,
          fix: '写 reason，如 reason: 验证声明 2026 年到期，没有更新',
        },
      ];
    }),
  ),
};
