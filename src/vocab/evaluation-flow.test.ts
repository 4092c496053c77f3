import { expect, it } from 'vitest';
import { codesOf } from './codes.ts';
import { EVALUATION_FLOW, type EvaluationState, statesAfter } from './evaluation-flow.ts';
import { EVALUATION_STATES } from './terms.ts';

const states = codesOf(EVALUATION_STATES);

/** States that some way leads to. */
function reached(): Set<EvaluationState> {
  const found = new Set(states.filter((state) => EVALUATION_FLOW[state].first));
  for (const state of found) for (const next of statesAfter(state)) found.add(next);
  return found;
}

it('every state can be reached, and every state can be left', () => {
  expect([...reached()].sort()).toEqual([...states].sort());
  expect(states.filter((state) => statesAfter(state).length === 0)).toEqual([]);
});

it('recommended is reached from evaluated alone, and decided by the operator alone', () => {
  expect(states.filter((state) => statesAfter(state).includes('recommended'))).toEqual(['evaluated']);
  expect(EVALUATION_FLOW.recommended.by).toEqual(['operator']);
});

it('nobody evaluates what is their own', () => {
  expect(states.filter((state) => EVALUATION_FLOW[state].by.includes('applicant'))).toEqual([
    'submitted',
    'withdrawn',
  ]);
  expect(EVALUATION_FLOW.evaluated.basis).not.toContain('application');
});

it('says of every state who decides it', () => {
  expect(states.filter((state) => EVALUATION_FLOW[state].by.length === 0)).toEqual([]);
  expect(states.filter((state) => !/。$/.test(EVALUATION_FLOW[state].who))).toEqual([]);
});
