import type { Condition, Effect, Scale, Stage, Subject } from '../../vocab/fit.ts';
import type { MATURITY } from '../../vocab/terms.ts';

/** A technology as the finder weighs it: codes and words; what is read is fetched with its detail. */
export interface Candidate {
  readonly id: string;
  readonly maturity: keyof typeof MATURITY;
  /** label of its evaluation state, absent where it was not evaluated */
  readonly evaluation?: string;
  readonly pollutants: readonly string[];
  readonly industries: readonly string[];
  /** empty where nobody has said what it treats: it is then never offered */
  readonly subjects: readonly Subject[];
  readonly stages: readonly Stage[];
  readonly scales: readonly Scale[];
  readonly conditions: readonly (readonly [Condition, Effect])[];
  /** its names, folded, one a line */
  readonly names: string;
  /** how people ask for it, one question a line, in the words that count (see profile.ts) */
  readonly asks: string;
  /** sourced removal in per cent by pollutant: lowest and highest figure */
  readonly removals: readonly Removal[];
}

export interface Removal {
  readonly pollutant: string;
  readonly low: number;
  readonly high: number;
}

/** A route of several technologies, as the finder weighs it. */
export interface Route {
  readonly id: string;
  readonly subjects: readonly Subject[];
  readonly industries: readonly string[];
  readonly pollutants: readonly string[];
  readonly asks: string;
  readonly steps: readonly { readonly stage: Stage; readonly technologies: readonly string[] }[];
}

/** A sign of trouble, and the technologies its causes lead to, the commonest cause first. */
export interface Sign {
  readonly asks: string;
  readonly technologies: readonly string[];
}

/** Everything the finder needs for its first answer. */
export interface FinderIndex {
  readonly candidates: readonly Candidate[];
  readonly routes: readonly Route[];
  readonly signs: readonly Sign[];
}

/** What the reader wants done, beside treating something. */
export type Intent = 'monitoring' | 'management' | 'emergency';

/** A problem as the finder understands it; everything in it is shown and can be corrected. */
export interface Problem {
  /** the reader's words, folded */
  readonly said: string;
  /** those of them that count */
  readonly text: string;
  /** what is to be treated, 1 for what was said plainest; empty when nothing was said */
  readonly subjects: ReadonlyMap<Subject, number>;
  readonly pollutants: readonly string[];
  readonly industries: readonly string[];
  readonly region?: string;
  readonly scale?: Scale;
  readonly conditions: readonly Condition[];
  readonly intents: ReadonlySet<Intent>;
  /** per cent to remove by pollutant, from a check of measured values */
  readonly need: ReadonlyMap<string, number>;
}

/** One reason for or against a technology; `amount` is what it added to the score. */
export type Reason =
  | { readonly kind: 'words'; readonly amount: number }
  | { readonly kind: 'called'; readonly name: string; readonly amount: number }
  | { readonly kind: 'subject'; readonly subject: Subject; readonly amount: number }
  | { readonly kind: 'pollutant'; readonly pollutants: readonly string[]; readonly amount: number }
  | { readonly kind: 'pollutant-missing'; readonly pollutants: readonly string[]; readonly amount: number }
  | { readonly kind: 'industry'; readonly industry: string; readonly amount: number }
  | {
      readonly kind: 'condition';
      readonly condition: Condition;
      readonly effect: Effect;
      readonly amount: number;
    }
  | { readonly kind: 'scale'; readonly scale: Scale; readonly amount: number }
  | { readonly kind: 'sign'; readonly amount: number }
  | { readonly kind: 'route'; readonly route: string; readonly amount: number }
  | { readonly kind: 'removal'; readonly removal: Removal; readonly need: number; readonly amount: number }
  | { readonly kind: 'stage'; readonly stage: Stage; readonly amount: number }
  | { readonly kind: 'maturity'; readonly amount: number }
  | { readonly kind: 'evaluation'; readonly amount: number };

/** A technology with its score and everything that made it. */
export interface Match {
  readonly candidate: Candidate;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** A technology that would be offered but for a condition that rules it out. */
export interface Excluded {
  readonly candidate: Candidate;
  readonly condition: Condition;
}

export interface RouteMatch {
  readonly route: Route;
  readonly score: number;
}

/** What the finder answers. */
export interface Answer {
  readonly problem: Problem;
  /** best first; empty when the library has nothing that fits */
  readonly matches: readonly Match[];
  readonly excluded: readonly Excluded[];
  readonly routes: readonly RouteMatch[];
}
