import { expect, it } from 'vitest';
import { STEP_IDS, selectSteps } from './steps.ts';

it('selects all steps by default', () => {
  expect(selectSteps({})).toEqual({ steps: STEP_IDS });
});

it('keeps the order of the run, whatever the order of --only', () => {
  expect(selectSteps({ only: 'site, unit' })).toEqual({ steps: ['unit', 'site'] });
});

it('starts at --from', () => {
  expect(selectSteps({ from: 'build' })).toEqual({ steps: ['build', 'site', 'e2e'] });
});

it.each([{ only: 'unit,typo' }, { from: 'typo' }])('names an unknown step: %o', (options) => {
  expect(selectSteps(options)).toEqual({ unknown: 'typo' });
});
