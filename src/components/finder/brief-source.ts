import { AROUND_KINDS, type Around, type AroundKind, aroundOf, fieldOf } from '../../lib/match/around.ts';
import { briefOf } from '../../lib/match/brief.ts';
import { Finder } from '../../lib/match/find.ts';
import { limitsFor } from '../../lib/match/limits-for.ts';
import { readProblem } from '../../lib/match/read-problem.ts';
import { readFinderState } from '../../lib/match/state.ts';
import type { BriefSource } from '../brief/source.ts';
import { FinderData } from './data.ts';

export interface BriefSite {
  readonly name: string;
  /** absolute address of the home page */
  readonly url: string;
  /** day of the build */
  readonly version: string;
}

/**
 * Makes the brief of a finder's address.
 * @param root address of the finder's data, with a slash at the end
 */
export function finderBrief(root: string, site: BriefSite): BriefSource {
  const data = new FinderData(root);
  return async (params) => {
    const state = readFinderState(`?${params}`);
    const [index, records] = await Promise.all([data.index(), data.limits()]);
    const finder = new Finder(index);
    const answer = finder.find(readProblem(state.query, state));
    const field = fieldOf(answer);
    const [details, routes, items, more] = await Promise.all([
      Promise.all(
        [...answer.matches, ...answer.excluded].map(
          async ({ candidate }) => [candidate.id, await data.technology(candidate.id)] as const,
        ),
      ),
      Promise.all(answer.routes.map(({ route }) => data.route(route.id))),
      field && answer.matches.length ? data.around(field) : [],
      field && answer.matches.length ? data.more(field) : {},
    ]);
    const nothing = Object.fromEntries(AROUND_KINDS.map((kind) => [kind, []])) as unknown as Record<
      AroundKind,
      readonly Around[]
    >;
    return briefOf({
      query: state.query,
      answer,
      details: new Map(details),
      routes,
      around: items.length ? aroundOf(items, answer, finder.relevance) : nothing,
      more,
      limits: limitsFor(answer.problem, state, records, site.version),
      site: { ...site, url: new URL(site.url, location.href).href },
      address: location.href,
      made: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()),
    });
  };
}
