import { expect, it } from 'vitest';
import { readFinderState } from '../match/state.ts';
import { assess } from './assess.ts';
import { blankEntry, readCheck } from './check-state.ts';
import { waysOn } from './check-ways-on.ts';
import { limitFixture, standardFixture } from './records.fixture.ts';

const standard = standardFixture('GB 18918-2002');
const rows = [limitFixture(standard, 15), limitFixture(standard, 50, { pollutant: 'cod', n: 2 })];
const state = {
  ...readCheck('?medium=water&region=jiangsu&class=一级A'),
  standard: standard.id,
  entries: [
    { ...blankEntry('tn'), amount: '22' },
    { ...blankEntry('cod'), amount: '30' },
  ],
};
const results = state.entries.map((entry) => ({
  name: entry.pollutant,
  assessment: assess(entry, {
    library: { records: rows, standards: [standard] },
    state,
    rows,
    today: '2026-11-28',
  }),
}));

it('tells the finder what fails and how much has to be removed, in its own words', () => {
  const { finder } = waysOn(state, standard, results);
  expect(finder).toBe(
    '?pollutants=tn&industry=urban-sewage&medium=water&region=jiangsu&standard=gb-18918-2002&class=%E4%B8%80%E7%BA%A7A&need=tn%3A31.9',
  );
  expect(readFinderState(finder)).toMatchObject({
    pollutants: ['tn'],
    industry: 'urban-sewage',
    region: 'jiangsu',
    need: new Map([['tn', 31.9]]),
    standard: 'gb-18918-2002',
    class: '一级A',
  });
});
it('writes a problem for whoever asks a human', () => {
  const { ask, limits } = waysOn(state, standard, results);
  expect(new URLSearchParams(ask).get('problem')).toBe(
    '按 GB 18918-2002 一级A自查：tn 22 mg/L（限值 ≤ 15 mg/L，超标）',
  );
  expect(limits).toBe('?standard=gb-18918-2002&pollutant=tn&region=jiangsu');
});
it('goes on with everything where nothing fails', () => {
  const [, cod] = results;
  const { finder, ask } = waysOn(state, standard, cod ? [cod] : []);
  expect(finder).not.toMatch('need');
  expect(finder).toMatch('pollutants=cod');
  expect(new URLSearchParams(ask).has('problem')).toBe(false);
});
