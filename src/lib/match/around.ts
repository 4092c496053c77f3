import type { Field } from '../../vocab/fields.ts';
import { pairsOf } from './profile.ts';
import type { Relevance } from './relevance.ts';
import { TOPICS } from './topics.ts';
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
  /** true where the field is its first */
  readonly main?: boolean;
  /** technologies that it is linked with */
  readonly technologies?: readonly string[];
  readonly regions?: readonly string[];
}

/** The field of the plainest subject of a problem; of the best match where nothing was said. */
export function fieldOf({ problem, matches }: Answer): Field | undefined {
  const [subject] = [...problem.subjects.keys(), ...(matches[0]?.candidate.subjects ?? [])];
  return subject && TOPICS[subject].field;
}

/** What only a document says of a case or a fund. */
export interface AroundMore {
  readonly problem?: string;
  readonly result?: string;
  readonly whoMayApply?: string;
  readonly basis?: readonly string[];
}

const WEIGHTS = { words: 0.5, topics: 0.5, technologies: 0.4, region: 0.3, main: 0.1 } as const;

/** Most of a kind that is shown, and the least it must have to be shown. */
const SHOWN: Readonly<Record<AroundKind, { readonly most: number; readonly least: number }>> = {
  cases: { most: 4, least: 0.2 },
  policies: { most: 5, least: 0.15 },
  finance: { most: 3, least: 0 },
  training: { most: 3, least: 0.15 },
  institutions: { most: 4, least: 0 },
  reviews: { most: 2, least: 0.2 },
};

/** What stands around an answer, by kind, best first. */
export function aroundOf(
  items: readonly Around[],
  { problem, matches }: Answer,
  relevance: Relevance,
): Readonly<Record<AroundKind, readonly Around[]>> {
  const words = pairsOf(problem.text);
  const topics = pairsOf([...problem.subjects.keys()].map((subject) => TOPICS[subject].words).join(' '));
  const best = matches[0]?.score ?? 1;
  const shares = new Map(matches.map(({ candidate, score }) => [candidate.id, score / best]));
  const scored = items.map((item) => ({
    item,
    score: scoreOf(item, problem, { words, topics, shares }, relevance),
  }));
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

interface Asked {
  readonly words: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  /** technologies offered, 1 for the best */
  readonly shares: ReadonlyMap<string, number>;
}

function scoreOf(
  item: Around,
  { region }: Problem,
  { words, topics, shares }: Asked,
  relevance: Relevance,
): number {
  const linked = Math.max(0, ...(item.technologies ?? []).map((id) => shares.get(id) ?? 0));
  const here = region && item.regions?.includes(region) ? 1 : 0;
  const text = pairsOf(item.words);
  return (
    WEIGHTS.words * relevance.share(words, text) +
    WEIGHTS.topics * relevance.share(topics, text) +
    WEIGHTS.technologies * linked +
    WEIGHTS.region * here +
    (item.main ? WEIGHTS.main : 0)
  );
}
