import { EVALUATION_FLOW, type EvaluationState, statesAfter } from '../../../../src/vocab/evaluation-flow.ts';
import { EVALUATION_STATES } from '../../../../src/vocab/terms.ts';
import { eachOf } from '../check.ts';
import { evaluationOf, type Step } from '../evaluation.ts';
import { valuePlace } from '../places.ts';
import type { Entry, Finding, Rule } from '../types.ts';

export const evaluationOrder: Rule = {
  id: 'evaluation-order',
  title: '评估状态一步一步走，不跳步：推荐之前必须已评估',
  why: '跳过评估直接推荐，等于没有人看过证据。',
  check: eachOf(['technologies'], (entry) => {
    const history = evaluationOf(entry)?.history ?? [];
    return history.flatMap((step, at) => check(entry, step, history[at - 1], at) ?? []);
  }),
};

function check(entry: Entry, step: Step, before: Step | undefined, at: number): Finding | undefined {
  const { state } = step;
  if (!state) return undefined;
  const place = valuePlace(entry, ...step.path, 'state');
  if (at === 0)
    return EVALUATION_FLOW[state].first
      ? undefined
      : {
          at: place,
          what: `评估经过不能从“${EVALUATION_STATES[state]}”开始`,
          fix: `在前面补上更早的步骤，第一步是${choice(STARTS)}`,
        };
  if (!before?.state || EVALUATION_FLOW[state].after.includes(before.state)) return undefined;
  return {
    at: place,
    what: `“${EVALUATION_STATES[before.state]}”之后不能直接是“${EVALUATION_STATES[state]}”`,
    fix: `补上中间的步骤，“${EVALUATION_STATES[before.state]}”之后可以是${choice(statesAfter(before.state))}`,
  };
}

const STARTS = (Object.keys(EVALUATION_FLOW) as EvaluationState[]).filter(
  (state) => EVALUATION_FLOW[state].first,
);

function choice(states: readonly EvaluationState[]): string {
  return states.map((state) => `“${EVALUATION_STATES[state]}”（${state}）`).join('、');
}
