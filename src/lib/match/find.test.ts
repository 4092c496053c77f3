import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CONDITIONS,
  type Condition,
  EFFECTS,
  type Effect,
  SCALES,
  type Scale,
  SUBJECTS,
  type Subject,
} from '../../vocab/fit.ts';
import { MATURITY } from '../../vocab/terms.ts';
import { Finder } from './find.ts';
import { candidate, indexOf, problem, route } from './testing.ts';
import type { Candidate, Problem } from './types.ts';
import { CUT } from './weights.ts';

const ids = (candidates: readonly Candidate[], asked: Problem) =>
  new Finder(indexOf(candidates)).find(asked).matches.map((match) => match.candidate.id);

describe('what is offered', () => {
  it('is only what treats the subject', () => {
    const both = [candidate('a'), candidate('b', { subjects: ['noise'], asks: '污水 总氮' })];
    expect(ids(both, problem({ text: '污水 总氮' }))).toEqual(['a']);
  });
  it('is never what a condition rules out; that is told apart', () => {
    const wet = candidate('wet', { conditions: [['low-temperature', 'excludes']] });
    const answer = new Finder(indexOf([wet, candidate('dry')])).find(
      problem({ conditions: ['low-temperature'] }),
    );
    expect(answer.matches.map((match) => match.candidate.id)).toEqual(['dry']);
    expect(answer.excluded).toEqual([{ candidate: wet, condition: 'low-temperature' }]);
  });
  it('is nothing where the words mean nothing to the library', () => {
    const one = candidate('a', { asks: '总氮 超标' });
    expect(ids([one], problem({ subjects: new Map(), text: '感冒 吃药' }))).toEqual([]);
  });
  it('is what is called by name, whatever its subject', () => {
    const rto = candidate('rto', { subjects: ['vocs'], names: 'rto\n蓄热燃烧' });
    expect(ids([rto], problem({ said: 'rto选型', text: 'rto' }))).toEqual(['rto']);
    expect(ids([rto], problem({ said: 'torto选型', text: 'torto' }))).toEqual([]);
  });
});

describe('the order', () => {
  it('puts what removes the pollutant before what does not', () => {
    const list = [candidate('a', { pollutants: ['ss'] }), candidate('b', { pollutants: ['tn'] })];
    expect(ids(list, problem({ pollutants: ['tn'] }))[0]).toBe('b');
  });
  it('counts a family for less than the pollutant itself', () => {
    const list = [
      candidate('family', { pollutants: ['heavy-metals'] }),
      candidate('itself', { pollutants: ['cd'] }),
      candidate('other', { pollutants: ['tn'] }),
    ];
    expect(ids(list, problem({ pollutants: ['cd'] })).slice(0, 2)).toEqual(['itself', 'family']);
  });
  it('puts treatment before watching, unless watching was asked for', () => {
    const list = [candidate('watch', { stages: ['monitoring'] }), candidate('treat')];
    expect(ids(list, problem())[0]).toBe('treat');
    expect(ids(list, problem({ intents: new Set(['monitoring']) }))[0]).toBe('watch');
  });
  it('trusts a removal that reaches what is needed', () => {
    const removal = (high: number) => ({ removals: [{ pollutant: 'tn', low: 40, high }] });
    const list = [candidate('short', removal(50)), candidate('enough', removal(85))];
    expect(ids(list, problem({ need: new Map([['tn', 70]]) }))[0]).toBe('enough');
  });
  it('lifts the first choices of a route that fits', () => {
    const index = indexOf([candidate('a'), candidate('z')], {
      routes: [route('r', ['z'], { asks: '污水 总氮', industries: ['urban-sewage'] })],
    });
    const answer = new Finder(index).find(problem({ text: '污水 总氮', industries: ['urban-sewage'] }));
    expect(answer.matches[0]?.candidate.id).toBe('z');
    expect(answer.routes.map((one) => one.route.id)).toEqual(['r']);
  });
  it('follows the sign that was described to its cause', () => {
    const index = indexOf([candidate('a'), candidate('cause')], {
      signs: [{ asks: '河水 冒泡 发黑', technologies: ['cause'] }],
    });
    expect(new Finder(index).find(problem({ text: '河水 冒泡 发黑' })).matches[0]?.candidate.id).toBe(
      'cause',
    );
  });
});

const keys = <T extends string>(table: Readonly<Record<T, string>>) => Object.keys(table) as T[];
const some = <T>(values: readonly T[], maxLength = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength });
const anyCandidate = fc
  .record({
    maturity: fc.constantFrom(...keys(MATURITY)),
    pollutants: some(['tn', 'tp', 'cod', 'heavy-metals', 'cd']),
    industries: some(['urban-sewage', 'food', 'steel']),
    subjects: some<Subject>(keys(SUBJECTS)),
    scales: some<Scale>(keys(SCALES)),
    conditions: fc.array(
      fc.tuple(fc.constantFrom<Condition>(...keys(CONDITIONS)), fc.constantFrom<Effect>(...keys(EFFECTS))),
      { maxLength: 3 },
    ),
    asks: fc.constantFrom('', '污水 总氮', '河水 发黑', '镉 超标'),
  })
  .map((rest) => (id: string) => candidate(id, rest));
const anyIndex = fc
  .array(anyCandidate, { maxLength: 12 })
  .map((makers) => makers.map((make, index) => make(`t${index}`)));
const anyProblem = fc
  .record({
    text: fc.constantFrom('', '污水 总氮', '河水 发黑'),
    subjects: some<Subject>(keys(SUBJECTS)).map((list) => new Map(list.map((one) => [one, 1]))),
    pollutants: some(['tn', 'tp', 'cd']),
    industries: some(['urban-sewage', 'food']),
    conditions: some<Condition>(keys(CONDITIONS)),
  })
  .map((rest) => problem(rest));

describe('whatever the library and the problem', () => {
  it('the score is the sum of its reasons, the order is by score, and no more is shown than the cut allows', () => {
    fc.assert(
      fc.property(anyIndex, anyProblem, (candidates, asked) => {
        const { matches } = new Finder(indexOf(candidates)).find(asked);
        expect(matches.length).toBeLessThanOrEqual(CUT.matches);
        matches.forEach((match, index) => {
          const sum = match.reasons.reduce((total, { amount }) => total + amount, 0);
          expect(match.score).toBeCloseTo(sum, 9);
          expect(match.score).toBeLessThanOrEqual(matches[index - 1]?.score ?? Number.POSITIVE_INFINITY);
        });
      }),
    );
  });
  it('nothing ruled out, and nothing for another subject, is ever offered', () => {
    fc.assert(
      fc.property(anyIndex, anyProblem, (candidates, asked) => {
        for (const { candidate: one } of new Finder(indexOf(candidates)).find(asked).matches) {
          if (asked.subjects.size > 0)
            expect(one.subjects.some((subject) => asked.subjects.has(subject))).toBe(true);
          for (const [condition, effect] of one.conditions)
            expect(effect === 'excludes' && asked.conditions.includes(condition)).toBe(false);
        }
      }),
    );
  });
  it('the order of the library does not matter', () => {
    fc.assert(
      fc.property(anyIndex, anyProblem, (candidates, asked) => {
        expect(ids([...candidates].reverse(), asked)).toEqual(ids(candidates, asked));
      }),
    );
  });
  it('one more condition that speaks against a technology never lifts it', () => {
    fc.assert(
      fc.property(
        anyCandidate,
        anyProblem,
        fc.constantFrom<Condition>(...keys(CONDITIONS)),
        (make, asked, condition) => {
          const plain = candidate('t', { ...make('t'), conditions: [] });
          const doubted = { ...plain, conditions: [[condition, 'caution'] as const] };
          const scoreOf = (one: Candidate) => new Finder(indexOf([one])).find(asked).matches[0]?.score ?? 0;
          expect(scoreOf(doubted)).toBeLessThanOrEqual(scoreOf(plain));
        },
      ),
    );
  });
});
