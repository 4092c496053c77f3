import type { Field } from '../../vocab/fields.ts';
import type { Subject } from '../../vocab/fit.ts';
import { pairsOf } from './profile.ts';
import type { Relevance } from './relevance.ts';
import type { Answer, Problem } from './types.ts';

/** Kinds of entries that stand around a solution. */
export const AROUND_KINDS = ['cases', 'policies', 'finance', 'training', 'institutions', 'reviews'] as const;

export type AroundKind = (typeof AROUND_KINDS)[number];

/** Something that belongs to a solution without being one. */
export interface Around {
  readonly kind: AroundKind;
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** document number */
  readonly number?: string;
  /** what one needs to know before opening it: place and years, who may apply, state */
  readonly note: string;
  /** its title, names and questions in the words that count */
  readonly words: string;
  /** technologies that it is linked with */
  readonly technologies?: readonly string[];
  readonly regions?: readonly string[];
}

/** The field in which a subject is looked up. */
export const SUBJECT_FIELD: Readonly<Record<Subject, Field>> = {
  sewage: 'water',
  'industrial-wastewater': 'water',
  'water-body': 'water',
  'farm-runoff': 'rural',
  'aquaculture-water': 'rural',
  groundwater: 'soil',
  'drinking-water': 'water',
  sewer: 'water',
  'flue-gas': 'air',
  vocs: 'air',
  odor: 'air',
  'process-gas': 'air',
  dust: 'air',
  'fugitive-dust': 'air',
  'ambient-air': 'air',
  'mobile-exhaust': 'air',
  'site-soil': 'soil',
  'farmland-soil': 'soil',
  sludge: 'solid-waste',
  'domestic-waste': 'solid-waste',
  leachate: 'water',
  'industrial-waste': 'solid-waste',
  'hazardous-waste': 'solid-waste',
  'agricultural-waste': 'rural',
  noise: 'noise',
  vibration: 'noise',
  marine: 'marine',
  ecosystem: 'ecology',
  'greenhouse-gas': 'climate',
  radiation: 'nuclear',
  emergency: 'monitoring',
  management: 'management',
};

/** The field of the plainest subject of a problem; of the best match where nothing was said. */
export function fieldOf({ problem, matches }: Answer): Field | undefined {
  const [subject] = [...problem.subjects.keys(), ...(matches[0]?.candidate.subjects ?? [])];
  return subject && SUBJECT_FIELD[subject];
}

const WEIGHTS = { words: 0.5, technologies: 0.4, region: 0.3 } as const;

/** Most of a kind that is shown, and the least it must have to be shown. */
const SHOWN: Readonly<Record<AroundKind, { readonly most: number; readonly least: number }>> = {
  cases: { most: 4, least: 0.12 },
  policies: { most: 5, least: 0.06 },
  finance: { most: 3, least: 0 },
  training: { most: 3, least: 0.05 },
  institutions: { most: 4, least: 0 },
  reviews: { most: 2, least: 0.12 },
};

/** What stands around an answer, by kind, best first. */
export function aroundOf(
  items: readonly Around[],
  { problem, matches }: Answer,
  relevance: Relevance,
): Readonly<Record<AroundKind, readonly Around[]>> {
  const words = pairsOf(problem.text);
  const best = matches[0]?.score ?? 1;
  const shares = new Map(matches.map(({ candidate, score }) => [candidate.id, score / best]));
  const scored = items.map((item) => ({ item, score: scoreOf(item, problem, words, shares, relevance) }));
  const pick = (kind: AroundKind) =>
    scored
      .filter(({ item, score }) => item.kind === kind && score >= SHOWN[kind].least)
      .sort((a, b) => b.score - a.score)
      .slice(0, SHOWN[kind].most)
      .map(({ item }) => item);
  return {
    cases: pick('cases'),
    policies: pick('policies'),
    finance: pick('finance'),
    training: pick('training'),
    institutions: pick('institutions'),
    reviews: pick('reviews'),
  };
}

function scoreOf(
  item: Around,
  { region }: Problem,
  words: ReadonlySet<string>,
  shares: ReadonlyMap<string, number>,
  relevance: Relevance,
): number {
  const linked = Math.max(0, ...(item.technologies ?? []).map((id) => shares.get(id) ?? 0));
  const here = region && item.regions?.includes(region) ? 1 : 0;
  return (
    WEIGHTS.words * relevance.share(words, pairsOf(item.words)) +
    WEIGHTS.technologies * linked +
    WEIGHTS.region * here
  );
}
