import { EVALUATION_STATES } from '../../../../src/vocab/terms.ts';
import { eachOf } from '../check.ts';
import { evaluationOf } from '../evaluation.ts';
import { valuePlace } from '../places.ts';
import type { Rule } from '../types.ts';

export const evaluationState: Rule = {
  id: 'evaluation-state',
  title: '评估经过的最后一步就是现在的状态',
  why: '经过和现状说法不一，读者不知道信哪个。',
  check: eachOf(['technologies'], (entry) => {
    const { state, history } = evaluationOf(entry) ?? {};
    const last = history?.at(-1);
    if (!state || !last?.state || last.state === state) return undefined;
    return {
      at: valuePlace(entry, 'evaluation', 'state'),
      what: `现在的状态写“${EVALUATION_STATES[state]}”，经过的最后一步却是“${EVALUATION_STATES[last.state]}”`,
      fix: `改为 state: ${last.state}，或在 history 末尾补上到“${EVALUATION_STATES[state]}”的一步`,
    };
  }),
};
