import type { Candidate, FinderIndex, Removal, Route, Sign } from './types.ts';

/** The index as it is sent: every code once in a table, lists as places in it. */
export interface PackedIndex {
  readonly codes: readonly string[];
  readonly candidates: readonly PackedCandidate[];
  readonly routes: readonly PackedRoute[];
  readonly signs: readonly (readonly [asks: string, technologies: readonly number[]])[];
}

type Places = readonly number[];
type PackedCandidate = readonly [
  id: number,
  maturity: number,
  evaluation: number,
  pollutants: Places,
  industries: Places,
  subjects: Places,
  stages: Places,
  scales: Places,
  /** condition, effect, condition, effect … */
  conditions: Places,
  names: string,
  asks: string,
  removals: readonly Removal[],
];
type PackedRoute = readonly [
  id: number,
  subjects: Places,
  industries: Places,
  pollutants: Places,
  asks: string,
  /** stage, then its technologies */
  steps: readonly Places[],
];

/** No code. */
const NONE = -1;

/** Packs an index to about two thirds; `unpackIndex` is the way back. */
export function packIndex({ candidates, routes, signs }: FinderIndex): PackedIndex {
  const places = new Map<string, number>();
  const one = (code: string | undefined) => {
    if (code === undefined) return NONE;
    const place = places.get(code) ?? places.size;
    places.set(code, place);
    return place;
  };
  const all = (codes: readonly string[]) => codes.map(one);
  const packed = {
    candidates: candidates.map(
      (candidate): PackedCandidate => [
        one(candidate.id),
        one(candidate.maturity),
        one(candidate.evaluation),
        all(candidate.pollutants),
        all(candidate.industries),
        all(candidate.subjects),
        all(candidate.stages),
        all(candidate.scales),
        all(candidate.conditions.flat()),
        candidate.names,
        candidate.asks,
        candidate.removals,
      ],
    ),
    routes: routes.map(
      (route): PackedRoute => [
        one(route.id),
        all(route.subjects),
        all(route.industries),
        all(route.pollutants),
        route.asks,
        route.steps.map(({ stage, technologies }) => all([stage, ...technologies])),
      ],
    ),
    signs: signs.map(({ asks, technologies }) => [asks, all(technologies)] as const),
  };
  return { codes: [...places.keys()], ...packed };
}

/** The index as it was before it was packed. */
export function unpackIndex({ codes, candidates, routes, signs }: PackedIndex): FinderIndex {
  const one = (place: number) => codes[place] ?? '';
  const all = <T extends string>(places: Places) => places.map((place) => one(place) as T);
  return {
    candidates: candidates.map(
      ([
        id,
        maturity,
        evaluation,
        pollutants,
        industries,
        subjects,
        stages,
        scales,
        conditions,
        names,
        asks,
        removals,
      ]): Candidate => ({
        id: one(id),
        maturity: one(maturity) as Candidate['maturity'],
        ...(evaluation !== NONE && { evaluation: one(evaluation) }),
        pollutants: all(pollutants),
        industries: all(industries),
        subjects: all(subjects),
        stages: all(stages),
        scales: all(scales),
        conditions: pairs(all(conditions)) as Candidate['conditions'],
        names,
        asks,
        removals,
      }),
    ),
    routes: routes.map(
      ([id, subjects, industries, pollutants, asks, steps]): Route => ({
        id: one(id),
        subjects: all(subjects),
        industries: all(industries),
        pollutants: all(pollutants),
        asks,
        steps: steps.map(([stage = NONE, ...technologies]) => ({
          stage: one(stage) as Route['steps'][number]['stage'],
          technologies: all(technologies),
        })),
      }),
    ),
    signs: signs.map(([asks, technologies]): Sign => ({ asks, technologies: all(technologies) })),
  };
}

function pairs(flat: readonly string[]): (readonly [string, string])[] {
  return Array.from(
    { length: flat.length / 2 },
    (_, at) => [flat[at * 2] ?? '', flat[at * 2 + 1] ?? ''] as const,
  );
}
