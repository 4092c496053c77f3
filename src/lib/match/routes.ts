import type { Relevance } from './relevance.ts';
import type { Problem, Route, RouteMatch } from './types.ts';
import { CUT } from './weights.ts';

/** Where a technology stands in the best route it belongs to, 0 to 1. */
export interface RouteStanding {
  readonly id: string;
  readonly share: number;
}

/** What a route is made to answer: parts add up to 1 where the reader said all of them. */
const PARTS = { words: 0.4, subject: 0.2, industry: 0.25, pollutant: 0.15 } as const;

/** Routes that fit a problem, best first. */
export function rankRoutes(
  routes: readonly Route[],
  problem: Problem,
  words: ReadonlySet<string>,
  relevance: Relevance,
): RouteMatch[] {
  return routes
    .flatMap((route): RouteMatch[] => {
      const all = [...problem.subjects.values()].reduce((sum, weight) => sum + weight, 0);
      const treated = route.subjects.reduce((sum, one) => sum + (problem.subjects.get(one) ?? 0), 0);
      const subject = all ? treated / all : 0;
      if (problem.subjects.size > 0 && subject === 0) return [];
      const sameIndustry = problem.industries.some((code) => route.industries.includes(code));
      // A route for another trade is no route for this one, however alike the words are.
      if (
        problem.industries.length > 0 &&
        route.industries.length > 0 &&
        !sameIndustry &&
        !route.subjects.some((one) => problem.subjects.get(one) === 1)
      )
        return [];
      const met = problem.pollutants.filter((code) => route.pollutants.includes(code)).length;
      const score =
        PARTS.words * Math.min(1, relevance.closest(`${route.asks}`, words) * 1.6) +
        PARTS.subject * subject +
        PARTS.industry * (problem.industries.length ? Number(sameIndustry) : 0) +
        PARTS.pollutant * (problem.pollutants.length ? met / problem.pollutants.length : 0);
      return score >= CUT.route * possible(problem) ? [{ route, score }] : [];
    })
    .sort((a, b) => b.score - a.score || (a.route.id < b.route.id ? -1 : 1));
}

/** The most a route could get from what the reader said. */
function possible({ subjects, industries, pollutants }: Problem): number {
  return (
    PARTS.words +
    (subjects.size ? PARTS.subject : 0) +
    (industries.length ? PARTS.industry : 0) +
    (pollutants.length ? PARTS.pollutant : 0)
  );
}

/** The standing of a technology in the best two routes: full for the first choice of a step of the best route. */
export function standingIn(routes: readonly RouteMatch[], technology: string): RouteStanding | undefined {
  const best = routes[0]?.score ?? 0;
  for (const { route, score } of routes.slice(0, CUT.routes)) {
    const choice = Math.min(
      ...route.steps.map(({ technologies }) => {
        const at = technologies.indexOf(technology);
        return at < 0 ? Number.POSITIVE_INFINITY : at;
      }),
    );
    if (Number.isFinite(choice))
      return {
        id: route.id,
        share: (score / best) * (choice === 0 ? 1 : 0.5) * Math.min(1, score / 0.6),
      };
  }
  return undefined;
}
