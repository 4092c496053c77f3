import type { Candidate, FinderIndex, Problem, Route } from './types.ts';

/** A technology that treats sewage and nothing is known of besides. */
export function candidate(id: string, rest: Partial<Candidate> = {}): Candidate {
  return {
    id,
    maturity: 'promotion',
    pollutants: [],
    industries: [],
    subjects: ['sewage'],
    stages: ['main'],
    scales: ['small', 'medium', 'large'],
    conditions: [],
    names: '',
    asks: '',
    removals: [],
    ...rest,
  };
}

/** A route for sewage. */
export function route(id: string, technologies: readonly string[], rest: Partial<Route> = {}): Route {
  return {
    id,
    subjects: ['sewage'],
    industries: [],
    pollutants: [],
    asks: '',
    steps: technologies.map((technology) => ({ stage: 'main', technologies: [technology] })),
    ...rest,
  };
}

/** An index of candidates. */
export function indexOf(candidates: readonly Candidate[], rest: Partial<FinderIndex> = {}): FinderIndex {
  return { candidates, routes: [], signs: [], ...rest };
}

/** A problem with sewage. */
export function problem(rest: Partial<Problem> = {}): Problem {
  return {
    said: '',
    text: '',
    subjects: new Map([['sewage', 1]]),
    pollutants: [],
    industries: [],
    conditions: [],
    intents: new Set(),
    need: new Map(),
    ...rest,
  };
}
