import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SUBJECTS } from '../../vocab/fit.ts';
import { readProblem } from './read-problem.ts';

const subjects = (text: string) => [...readProblem(text).subjects.keys()];

describe('what is to be treated', () => {
  it.each([
    ['老县城河道又黑又臭，雨天溢流', ['sewer', 'water-body']],
    ['污水厂臭味周边投诉', ['odor']],
    ['臭氧超标怎么管', ['ambient-air']],
    ['河水发黑发臭', ['water-body']],
    ['电镀厂污水六价铬', ['industrial-wastewater']],
    ['燃气锅炉氮氧化物超标', ['flue-gas']],
    ['工地扬尘', ['fugitive-dust']],
    ['木工车间粉尘', ['dust']],
    ['酸洗槽酸雾呛人', ['process-gas']],
    ['湖南稻谷镉超标', ['farmland-soil']],
    ['垃圾渗滤液总氮', ['leachate']],
    ['虾塘尾水发黑', ['aquaculture-water']],
    ['污水厂污泥没处去', ['sludge']],
    ['村里没管网，生活污水咋办', ['sewage']],
    ['楼上空调震得地板抖', ['vibration']],
  ])('%s', (text, expected) => expect(subjects(text)).toEqual(expected));

  it('is told by trade and pollutant where no word tells it', () => {
    expect(subjects('印染厂COD超标')).toEqual(['industrial-wastewater']);
    expect(subjects('非甲烷总烃不达标')).toEqual(['vocs']);
  });

  it('is nothing where nothing of the kind is said', () => expect(subjects('感冒怎么治')).toEqual([]));
});

describe('the rest of a problem', () => {
  it('names pollutants, also those of one character, trades, places and conditions', () => {
    const problem = readProblem('无锡印染厂废水锑超标，冬天水温低，厂里没地方');
    expect(problem.pollutants).toContain('sb');
    expect(problem.industries).toContain('textile-dyeing');
    expect(problem.region).toBe('jiangsu');
    expect(problem.conditions).toEqual(expect.arrayContaining(['low-temperature', 'tight-land']));
  });
  it('tells who seeks a source from who wants a cure', () => {
    expect([...readProblem('园区夜里有怪味，找不到是谁排的').intents]).toContain('monitoring');
    expect([...readProblem('园区异味怎么治').intents]).not.toContain('monitoring');
  });
  it('lets choices replace words and takes out what the reader does not mean', () => {
    expect([...readProblem('河道黑臭', { subjects: ['sludge'] }).subjects.keys()]).toEqual(['sludge']);
    const without = readProblem('老城区河道黑臭', {
      not: new Set(['subject:water-body', 'condition:old-town']),
    });
    expect([...without.subjects.keys()]).not.toContain('water-body');
    expect(without.conditions).not.toContain('old-town');
  });
});

it('makes something of any text, and the plainest subject counts 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const { subjects: found } = readProblem(text);
      for (const [subject, weight] of found) {
        expect(Object.hasOwn(SUBJECTS, subject)).toBe(true);
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(1);
      }
      if (found.size > 0) expect(Math.max(...found.values())).toBe(1);
    }),
  );
});
