import type { Condition, Effect, Scale, Stage, Subject } from '../../vocab/fit.ts';
import { EVALUATION_STATES, type MATURITY } from '../../vocab/terms.ts';
import { foldSigns } from '../search/fold-signs.ts';
import { wordsOf } from './profile.ts';
import type { Candidate, FinderIndex, Removal } from './types.ts';

/** What the index takes from a technology's frontmatter. */
export interface TechnologyData {
  readonly title: string;
  readonly aliases: readonly string[];
  readonly asks?: readonly string[] | undefined;
  readonly maturity: keyof typeof MATURITY;
  readonly evaluation?: { readonly state: keyof typeof EVALUATION_STATES } | undefined;
  readonly pollutants: readonly string[];
  readonly industries: readonly string[];
  readonly fit?:
    | {
        readonly subjects: readonly Subject[];
        readonly stages: readonly Stage[];
        readonly scales: readonly Scale[];
        readonly conditions: readonly { readonly when: Condition; readonly effect: Effect }[];
      }
    | undefined;
}

export interface CombinationData {
  readonly title: string;
  readonly asks: readonly string[];
  readonly subjects: readonly Subject[];
  readonly industries: readonly string[];
  readonly pollutants: readonly string[];
  readonly steps: readonly { readonly stage: Stage; readonly technologies: readonly string[] }[];
}

export interface SymptomData {
  readonly asks: readonly string[];
  readonly causes: readonly { readonly see: { readonly technologies?: readonly string[] | undefined } }[];
}

interface Content {
  readonly technologies: readonly { readonly id: string; readonly data: TechnologyData }[];
  readonly combinations: readonly { readonly id: string; readonly data: CombinationData }[];
  readonly symptoms: readonly { readonly data: SymptomData }[];
}

/**
 * The finder's index of the library.
 * @param removalsOf sourced removal of a technology in per cent
 */
export function makeFinderIndex(
  content: Content,
  removalsOf: (id: string) => readonly Removal[],
): FinderIndex {
  return {
    candidates: content.technologies.flatMap(({ id, data }): Candidate[] => {
      const { title, aliases, asks = [], maturity, evaluation, pollutants, industries, fit } = data;
      if (!fit) return [];
      return [
        {
          id,
          maturity,
          ...(evaluation && { evaluation: EVALUATION_STATES[evaluation.state] }),
          pollutants,
          industries,
          subjects: fit.subjects,
          stages: fit.stages,
          scales: fit.scales,
          conditions: fit.conditions.map(({ when, effect }) => [when, effect] as const),
          names: [...new Set([title.replace(/（[^）]*）$/, ''), ...aliases].map(foldSigns))].join('\n'),
          asks: linesOf(asks.slice(0, ASKS.technologies)),
          removals: removalsOf(id),
        },
      ];
    }),
    routes: content.combinations.map(({ id, data: { asks, steps, ...rest } }) => ({
      id,
      subjects: rest.subjects,
      industries: rest.industries,
      pollutants: rest.pollutants,
      asks: linesOf(asks.slice(0, ASKS.routes)),
      steps: steps.map(({ stage, technologies }) => ({ stage, technologies })),
    })),
    signs: content.symptoms.flatMap(({ data }) => {
      const technologies = [...new Set(data.causes.flatMap(({ see }) => see.technologies ?? []))];
      return technologies.length ? [{ asks: linesOf(data.asks.slice(0, ASKS.signs)), technologies }] : [];
    }),
  };
}

/**
 * Questions that go along of each. With all twelve of every technology the index weighs a third more, and the judged
 * scenarios come out the same.
 */
const ASKS = { technologies: 5, routes: 4, signs: 3 } as const;

/** Questions one a line, each no more than its words that count. */
function linesOf(asks: readonly string[]): string {
  return asks
    .map(wordsOf)
    .filter((words) => words)
    .join('\n');
}
