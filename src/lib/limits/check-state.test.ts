import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankEntry, type CheckState, readCheck, writeCheck } from './check-state.ts';

const nothing: CheckState = readCheck('');

describe('the state in the address', () => {
  it('is empty where nothing was chosen', () => {
    expect(writeCheck(nothing)).toBe('');
    expect(nothing).toMatchObject({ industry: '', plant: '', several: 'worst', entries: [] });
  });
  it('restores exactly', () => {
    const text = fc.string({ maxLength: 20 }).map((made) => made.replaceAll('~', '').toWellFormed().trim());
    const state: fc.Arbitrary<CheckState> = fc.record({
      industry: fc.constantFrom('', 'urban-sewage'),
      medium: fc.constantFrom('', 'water', 'air'),
      region: fc.constantFrom('', 'jiangsu'),
      plant: fc.constantFrom('', 'new', 'existing'),
      standard: text,
      class: text,
      local: text,
      localClass: text,
      oxygen: text,
      reference: text,
      several: fc.constantFrom('worst', 'mean'),
      entries: fc.array(
        fc.record({
          pollutant: fc.constantFrom('tn', 'cod', 'nh3-n'),
          amount: text,
          unit: text,
          situation: text,
          localSituation: text,
        }),
        { maxLength: 5 },
      ),
    });
    fc.assert(
      fc.property(state, (made) => {
        expect(readCheck(writeCheck(made))).toEqual(made);
      }),
    );
  });
  it('passes over what is not known', () => {
    const state = readCheck('?industry=nonsense&medium=fire&plant=old&v=nothing~5&v=tn~22');
    expect(state).toEqual({
      ...nothing,
      entries: [{ ...blankEntry('tn'), amount: '22' }],
    });
  });
  it('takes pollutants without values from links', () => {
    expect(
      readCheck('?pollutants=tn,cod,nonsense&v=tn~22').entries.map(({ pollutant }) => pollutant),
    ).toEqual(['tn', 'cod']);
  });
  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readCheck(text)));
  });
});
