import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONDITIONS, SCALES, SUBJECTS } from '../../vocab/fit.ts';
import { asksForSolution, type FinderState, readFinderState, writeFinderState } from './state.ts';

const some = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });

const anyState = fc
  .record({
    query: fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.trim()),
    subjects: some(Object.keys(SUBJECTS)),
    pollutants: some(['cod', 'tn', 'tp']),
    conditions: some(Object.keys(CONDITIONS)),
    industry: fc.constantFrom('', 'steel', 'urban-sewage'),
    region: fc.constantFrom('', 'beijing'),
    scale: fc.constantFrom('', ...Object.keys(SCALES)),
    not: some(['subject:odor', 'pollutant:cod', 'region:hebei']),
    need: some(['tn', 'cod']).map((codes) => new Map(codes.map((code, index) => [code, 35.5 + index]))),
  })
  .map(({ query, subjects, pollutants, conditions, industry, region, scale, not, need }) => ({
    query,
    ...(subjects.length && { subjects }),
    ...(pollutants.length && { pollutants }),
    ...(conditions.length && { conditions }),
    ...(industry && { industry }),
    ...(region && { region }),
    ...(scale && { scale }),
    ...(not.length && { not: new Set(not) }),
    ...(need.size && { need }),
  })) as unknown as fc.Arbitrary<FinderState>;

describe('the address', () => {
  it('gives back every state', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(readFinderState(writeFinderState(state))).toEqual(state);
      }),
    );
  });
  it('passes over what it does not know', () => {
    expect(
      readFinderState(
        '?q=%20x%20&subject=love&pollutants=nothing&industry=none&need=tn:200,xx:5,cod:abc&scale=huge',
      ),
    ).toEqual({ query: 'x' });
  });
  it('takes the medium of a check for its subjects, unless something plainer was said', () => {
    expect(readFinderState('?medium=groundwater&pollutants=tn').subjects).toEqual(['groundwater']);
    expect(readFinderState('?medium=groundwater&q=河').subjects).toBeUndefined();
    expect(readFinderState('?medium=groundwater&subject=sludge').subjects).toEqual(['sludge']);
  });
});

it('asks for nothing when it only narrows', () => {
  expect(asksForSolution(readFinderState('?region=beijing'))).toBe(false);
  expect(asksForSolution(readFinderState('?pollutants=tn'))).toBe(true);
});
