import { treatsPollutant } from './families.ts';
import { pairsOf } from './profile.ts';
import { Relevance } from './relevance.ts';
import { type RouteStanding, rankRoutes, standingIn } from './routes.ts';
import { scoreOf } from './score.ts';
import type { Answer, Candidate, Excluded, FinderIndex, Match, Problem } from './types.ts';
import { CUT } from './weights.ts';

/** Finds technologies and routes for problems: a pure function of the index, the problem and the weights. */
export class Finder {
  readonly #index: FinderIndex;
  /** the same measure of likeness for what stands around the answer */
  readonly relevance: Relevance;

  constructor(index: FinderIndex) {
    this.#index = index;
    this.relevance = new Relevance(index);
  }

  /** What fits a problem, best first; nothing where the library has nothing to go by. */
  find(problem: Problem): Answer {
    const words = pairsOf(problem.text);
    const routes = rankRoutes(this.#index.routes, problem, words, this.relevance);
    if (!this.#understood(problem)) return { problem, matches: [], excluded: [], routes: [] };
    const signs = this.#signs(words);
    const weighed = this.#withKnownPollutants(problem);
    const excluded: { match: Match; excluded: Excluded }[] = [];
    const matches: Match[] = [];
    for (const candidate of this.#index.candidates) {
      const called = calledIn(candidate, problem.said);
      if (!called && !treats(candidate, problem)) continue;
      const route: RouteStanding | undefined = standingIn(routes, candidate.id);
      const match = scoreOf(candidate, weighed, {
        words: this.relevance.of(candidate, words),
        sign: signs.get(candidate.id) ?? 0,
        ...(called && { called }),
        ...(route && { route }),
      });
      const ruledOut = candidate.conditions.find(
        ([condition, effect]) => effect === 'excludes' && problem.conditions.includes(condition),
      );
      if (ruledOut) excluded.push({ match, excluded: { candidate, condition: ruledOut[0] } });
      else matches.push(match);
    }
    const byScore = (a: Match, b: Match) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1);
    matches.sort(byScore);
    const least = problem.subjects.size > 0 ? CUT.least : CUT.leastWords;
    const bar = Math.max(least, (matches[0]?.score ?? 0) * CUT.ofBest);
    const shown = matches.filter(({ score }) => score >= bar).slice(0, CUT.matches);
    return {
      problem,
      matches: shown,
      excluded: excluded
        .sort((a, b) => byScore(a.match, b.match))
        .filter(({ match }) => match.score >= bar)
        .slice(0, CUT.excluded)
        .map((one) => one.excluded),
      routes: shown.length ? routes.slice(0, CUT.routes) : [],
    };
  }

  /** Without pollutants that nothing for the subject is recorded against: missing them says nothing of a technology. */
  #withKnownPollutants(problem: Problem): Problem {
    const rivals = this.#index.candidates.filter((candidate) => treats(candidate, problem));
    const known = (code: string) => rivals.some(({ pollutants }) => treatsPollutant(pollutants, code, 1) > 0);
    return { ...problem, pollutants: problem.pollutants.filter(known) };
  }

  /** Something was named, or the words are such as the library knows. */
  #understood({ text, subjects, pollutants, industries }: Problem): boolean {
    return (
      subjects.size > 0 ||
      pollutants.length > 0 ||
      industries.length > 0 ||
      this.relevance.known(text) >= CUT.words
    );
  }

  /** How surely the signs described lead to each technology. */
  #signs(words: ReadonlySet<string>): Map<string, number> {
    const found = new Map<string, number>();
    for (const { asks, technologies } of this.#index.signs) {
      const likeness = this.relevance.closest(asks, words);
      if (likeness < SIGN_LEAST) continue;
      technologies.forEach((id, rank) => {
        found.set(id, Math.max(found.get(id) ?? 0, likeness / (rank + 1) ** 0.5));
      });
    }
    return found;
  }
}

/** Less likeness than this is chance. */
const SIGN_LEAST = 0.3;

/** The longest name of a technology that stands in a folded text. */
function calledIn({ names }: Candidate, said: string): string | undefined {
  return names
    .split('\n')
    .filter((name) => name.length > 1 && holds(said, name))
    .sort((a, b) => b.length - a.length)[0];
}

/** Latin names count as whole words only. */
function holds(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  const cut = (a: string | undefined, b: string | undefined) =>
    /[a-z0-9]/.test(a ?? '') && /[a-z0-9]/.test(b ?? '');
  return !cut(text[at - 1], name[0]) && !cut(name.at(-1), text[at + name.length]);
}

/** Where the subject is known only what treats it counts. */
function treats({ subjects }: Candidate, problem: Problem): boolean {
  if (subjects.length === 0) return false;
  return problem.subjects.size === 0 || subjects.some((subject) => problem.subjects.has(subject));
}
