import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/lib/paths.ts';
import { Finder } from '../../src/lib/match/find.ts';
import { makeFinderIndex } from '../../src/lib/match/make-index.ts';
import { readProblem } from '../../src/lib/match/read-problem.ts';
import { library } from '../support/content.ts';
import { expectNone } from '../support/report.ts';

/** A problem as somebody would type it, judged by who saw the technologies and not the finder; see tests/match/README.md. */
interface Scenario {
  readonly id: string;
  readonly set: 'dev' | 'holdout';
  readonly q: string;
  /** any of them in the first five is a good answer */
  readonly acceptable: readonly string[];
  /** one of them has to be in the first three */
  readonly must?: readonly string[];
  readonly absurd: readonly string[];
  /** nothing may be offered */
  readonly none?: boolean;
}

const read = (name: string) =>
  JSON.parse(readFileSync(fromRoot(`tests/match/${name}`), 'utf8')) as readonly Scenario[];
const scenarios = [...read('scenarios.json'), ...read('scenarios-more.json')];

const yaml = (file: typeof library.combinations) =>
  Object.entries((file?.data ?? {}) as Record<string, never>).map(([id, data]) => ({ id, data }));

const finder = new Finder(
  makeFinderIndex(
    {
      technologies: library.entries
        .filter(({ collection }) => collection === 'technologies')
        .map(({ id, data }) => ({ id, data: data as never })),
      combinations: yaml(library.combinations),
      symptoms: yaml(library.symptoms),
    },
    () => [],
  ),
);

const answered = new Map(
  scenarios.map((scenario) => [
    scenario,
    finder.find(readProblem(scenario.q)).matches.map(({ candidate }) => candidate.id),
  ]),
);
const of = (set: Scenario['set']) => scenarios.filter((scenario) => scenario.set === set && !scenario.none);
const tell = ({ id, q }: Scenario, found: readonly string[]) => `${id} ${q}: ${found.join(', ') || '（无）'}`;
const share = (list: readonly Scenario[], good: (scenario: Scenario, found: readonly string[]) => boolean) =>
  list.filter((scenario) => good(scenario, answered.get(scenario) ?? [])).length / list.length;

const acceptable = ({ acceptable: good }: Scenario, found: readonly string[]) =>
  found.slice(0, 5).some((id) => good.includes(id));
const must = ({ must: needed }: Scenario, found: readonly string[]) =>
  !needed?.length || found.slice(0, 3).some((id) => needed.includes(id));
const sober = ({ absurd }: Scenario, found: readonly string[]) => !found.some((id) => absurd.includes(id));

describe('problems in plain words', () => {
  it('have an acceptable technology in the first five', () => {
    expect(of('dev').length).toBeGreaterThanOrEqual(30);
    expect(share(of('dev'), acceptable)).toBeGreaterThanOrEqual(0.97);
  });
  it('are not answered at all where the library has nothing to say', () => {
    const none = scenarios.filter((scenario) => scenario.none);
    expect(none.length).toBeGreaterThanOrEqual(10);
    expectNone(
      none.flatMap((scenario) => {
        const found = answered.get(scenario) ?? [];
        return found.length === 0 ? [] : [tell(scenario, found)];
      }),
    );
  });
  it('have what every expert would name in the first three', () => {
    expect(share(of('dev'), must)).toBeGreaterThanOrEqual(0.85);
  });
  it('have nothing absurd among what is offered', () => {
    const figures = [acceptable, must, sober].map((good) => share(of('dev'), good).toFixed(3));
    console.log(`tuned problems: acceptable ${figures[0]}, must ${figures[1]}, sober ${figures[2]}`);
    expect(share(of('dev'), sober)).toBeGreaterThanOrEqual(0.9);
  });
  it('are answered nearly as well where nothing was tuned on them', () => {
    const unseen = of('holdout');
    const figures = [acceptable, must, sober].map((good) => share(unseen, good));
    console.log(`unseen problems: acceptable ${figures[0]}, must ${figures[1]}, sober ${figures[2]}`);
    expect(figures[0]).toBeGreaterThanOrEqual(0.9);
    expect(figures[1]).toBeGreaterThanOrEqual(0.75);
    expect(figures[2]).toBeGreaterThanOrEqual(0.85);
  });
});
