import type { EvaluationRole, EvaluationState } from '../../vocab/evaluation-flow.ts';
import { EVALUATION_BASES, EVALUATION_ROLES, EVALUATION_STATES } from '../../vocab/terms.ts';

interface Decision {
  readonly state: EvaluationState;
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly by: EvaluationRole;
  readonly basis?: readonly (keyof typeof EVALUATION_BASES)[] | undefined;
  readonly evidence?: readonly string[] | undefined;
  readonly reason?: string | undefined;
}

/** One decision about a technology as it is shown. */
export interface DecisionView {
  readonly on: string;
  readonly state: string;
  readonly by: string;
  /** bases and documents in a line; empty where none were given */
  readonly grounds: string;
  /** empty where none was given */
  readonly reason: string;
}

/** The decisions about a technology in words, in the order given. */
export function decisionViews(history: readonly Decision[]): DecisionView[] {
  return history.map(({ state, on, by, basis = [], evidence = [], reason = '' }) => ({
    on,
    state: EVALUATION_STATES[state],
    by: EVALUATION_ROLES[by],
    grounds: [...basis.map((one) => EVALUATION_BASES[one]), ...evidence].join('；'),
    reason,
  }));
}
