import type { Condition, Effect, Stage } from '../../vocab/fit.ts';

/** Limitations that are told of a technology; its page has them all. */
export const LIMITATIONS_TOLD = 3;

/** What a result says of a technology besides what it is ranked by; fetched only for what is shown. */
export interface TechnologyDetail {
  readonly title: string;
  readonly url: string;
  readonly summary: string;
  readonly conditions: readonly {
    readonly when: Condition;
    readonly effect: Effect;
    readonly because: string;
    /** absent where it is the editors' judgement */
    readonly source?: string;
  }[];
  readonly performance: readonly {
    readonly text: string;
    readonly condition?: string;
    readonly source: string;
    readonly doubt?: string;
  }[];
  /** the first of them, which is all that answers and briefs tell */
  readonly limitations: readonly string[];
  readonly secondaryPollution: readonly string[];
  readonly cost?: { readonly text: string; readonly note: string };
  /** where it was done */
  readonly cases: number;
  readonly standards: readonly LinkedStandard[];
  readonly sources: readonly { readonly title: string; readonly publisher?: string; readonly url?: string }[];
}

export interface LinkedStandard {
  readonly number: string;
  readonly title: string;
  readonly url: string;
  readonly state: string;
}

/** What a route says of its steps; fetched only for what is shown. */
export interface RouteDetail {
  readonly title: string;
  readonly summary: string;
  readonly steps: readonly {
    readonly stage: Stage;
    readonly technologies: readonly { readonly id: string; readonly title: string; readonly url: string }[];
    readonly why: string;
  }[];
  /** true where the route was compared with its source */
  readonly checked: boolean;
  readonly sources: readonly { readonly title: string; readonly publisher?: string; readonly url?: string }[];
}
