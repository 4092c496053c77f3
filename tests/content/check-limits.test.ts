import { describe, expect, it } from 'vitest';
import { assess } from '../../src/lib/limits/assess.ts';
import { unpackCatalogue } from '../../src/lib/limits/catalogue.ts';
import { readCheck, writeCheck } from '../../src/lib/limits/check-state.ts';
import { notesOf, removalText } from '../../src/lib/limits/check-text.ts';
import { endsOf } from '../../src/lib/limits/judge.ts';
import { candidatesOf, classesOf, likeliest, situationOf } from '../../src/lib/limits/scene.ts';
import { packedLimits } from '../support/limits.ts';
import { expectNone } from '../support/report.ts';

const today = '2026-11-28';
const packed = packedLimits(today);
const library = { records: unpackCatalogue(packed), standards: packed.standards };

function judged(search: string) {
  const state = readCheck(search);
  const rows = library.records.filter(
    ({ standard, medium }) => standard.id === state.standard && (!state.medium || medium === state.medium),
  );
  return state.entries.map((entry) => assess(entry, { library, state, rows, today }));
}
const verdicts = (search: string) => judged(search).map(({ verdict }) => verdict);

describe('measured values against the standards', () => {
  it('a sewage works by class A', () => {
    const found = judged(
      '?standard=gb-18918-2002&medium=water&class=一级A&v=nh3-n~6.2&v=tn~22&v=ph~7.2&v=cod~48',
    );
    expect(found.map(({ verdict }) => verdict)).toEqual(['fail', 'fail', 'pass', 'near']);
    expect(found[0]).toMatchObject({ assumed: true, own: { record: { value: 5, condition: '水温>12℃' } } });
    const judgement = found[1]?.own?.judgement;
    expect(judgement && removalText(judgement)).toMatch('至少再去除 31.9%');
  });
  it('a poison that has a table of its own, beside whatever class', () => {
    expect(judged('?standard=gb-8978-1996&class=一级&v=cr6~0.6')[0]?.own?.record.class).toBe('第一类污染物');
    expect(judged('?standard=gb-18918-2002&medium=water&class=三级&v=tn~14')[0]?.options).toEqual([]);
  });
  it('a gas boiler at reference oxygen, and the stricter limit of a city', () => {
    const own = '?standard=gb-13271-2014&class=燃气锅炉 特别排放限值&o2=6&v=nox~40';
    expect(judged(own)[0]?.own?.judgement?.value).toBeCloseTo(46.667, 3);
    expect(verdicts(own)).toEqual(['pass']);
    const [tianjin] = judged(`${own}&region=tianjin`);
    expect(tianjin).toMatchObject({ binding: 'local', verdict: 'near' });
    expect(tianjin && notesOf(tianjin).join()).toMatch('DB12/151-2020');
  });
  it('a class of a province that the reader chose', () => {
    const own = '?standard=gb-18918-2002&medium=water&class=一级A&v=tn~14';
    expect(verdicts(own)).toEqual(['near']);
    expect(judged(`${own}&region=jiangsu`)[0]?.localOpen.length).toBeGreaterThan(2);
    expect(verdicts(`${own}&region=jiangsu&local=db32-4440-2022&localclass=A标准`)).toEqual(['fail']);
  });
  it('a dye works, new or existing, while one standard follows another', () => {
    const of = (plant: 'new' | 'existing') =>
      likeliest(candidatesOf(library, { industry: 'textile-dyeing', medium: 'water', plant, today }))?.id;
    expect([of('new'), of('existing')]).toEqual(['gb-4287-2026', 'gb-4287-2012']);
  });
});

describe('every row of the library', () => {
  it('is told from the others of its pollutant by its situation', () => {
    const groups = Map.groupBy(library.records, (row) =>
      [row.standard.id, row.medium, row.pollutant, row.unit, situationOf(row)].join(' '),
    );
    expectNone([...groups].filter(([, rows]) => rows.length > 1).map(([key]) => key));
  });
  it('is reached by its class and situation, and judges a value at its limit', () => {
    const byTable = Map.groupBy(library.records, ({ standard, medium }) => `${standard.id} ${medium}`);
    const missed: string[] = [];
    for (const rows of byTable.values())
      for (const name of classesOf(rows))
        for (const row of rows.filter((one) => one.class === name)) {
          const { low, high, closed } = endsOf(row);
          const end = high ?? low;
          if (end === undefined) continue;
          const state = readCheck(
            writeCheck({
              ...readCheck(''),
              standard: row.standard.id,
              class: name,
              entries: [
                {
                  pollutant: row.pollutant,
                  amount: String(end),
                  unit: row.unit,
                  situation: situationOf(row),
                  localSituation: '',
                },
              ],
            }),
          );
          const [entry] = state.entries;
          const found = entry && assess(entry, { library, state, rows, today });
          const expected = closed ? ['near', 'pass'] : ['fail'];
          if (found?.own?.record !== row || !expected.includes(found.verdict ?? ''))
            missed.push(`${row.standard.id} ${row.label} ${situationOf(row)}: ${found?.verdict}`);
        }
    expectNone(missed);
  });
});
