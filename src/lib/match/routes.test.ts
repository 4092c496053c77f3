import { describe, expect, it } from 'vitest';
import { pairsOf } from './profile.ts';
import { Relevance } from './relevance.ts';
import { rankRoutes, standingIn } from './routes.ts';
import { candidate, indexOf, problem, route } from './testing.ts';
import type { Problem, Route } from './types.ts';

const rank = (routes: readonly Route[], asked: Problem) =>
  rankRoutes(routes, asked, pairsOf(asked.text), new Relevance(indexOf([candidate('a')], { routes })));

describe('rankRoutes', () => {
  const dyeing = route('dyeing', ['a', 'b'], { industries: ['textile-dyeing'], asks: '染缸水 颜色深' });
  it('offers the route of the trade', () => {
    const food = route('food', ['a'], { industries: ['food'], asks: '染缸水 颜色深' });
    const asked = problem({ text: '染缸水 颜色深', industries: ['textile-dyeing'] });
    expect(rank([food, dyeing], asked).map((one) => one.route.id)[0]).toBe('dyeing');
  });
  it('offers no route for another subject', () => {
    const asked = problem({ text: '染缸水 颜色深', subjects: new Map([['noise', 1]]) });
    expect(rank([dyeing], asked)).toEqual([]);
  });
  it('offers no route that little speaks for', () => {
    expect(rank([dyeing], problem({ text: '猪场 粪水', industries: ['livestock'] }))).toEqual([]);
  });
});

describe('standingIn', () => {
  const two = route('r', ['a'], {
    steps: [{ stage: 'main', technologies: ['a', 'b'] }],
  });
  it('is full for the first choice of a step, half for the next, none for strangers', () => {
    const ranked = [{ route: two, score: 0.9 }];
    expect(standingIn(ranked, 'a')).toEqual({ id: 'r', share: 1 });
    expect(standingIn(ranked, 'b')).toEqual({ id: 'r', share: 0.5 });
    expect(standingIn(ranked, 'c')).toBeUndefined();
  });
  it('is less where the route itself hardly fits', () => {
    expect(standingIn([{ route: two, score: 0.3 }], 'a')?.share).toBeLessThan(1);
  });
});
