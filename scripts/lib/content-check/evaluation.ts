import type { EvaluationRole, EvaluationState } from '../../../src/vocab/evaluation-flow.ts';
import { EVALUATION_ROLES, EVALUATION_STATES } from '../../../src/vocab/terms.ts';
import { dateOf } from './check.ts';
import type { Entry } from './types.ts';

/** What an entry says of its evaluation, read without judging: a part of the wrong type is left out. */
export interface Evaluation {
  readonly state?: EvaluationState;
  readonly basis: readonly string[];
  readonly evidence: readonly string[];
  /** oldest first; absent where the entry does not tell how its state came about */
  readonly history?: readonly Step[];
}

/** One decision in the history of an evaluation. */
export interface Step {
  /** keys from the top of the frontmatter to the step */
  readonly path: readonly [string, string, number];
  readonly state?: EvaluationState;
  readonly on?: string;
  readonly by?: EvaluationRole;
  readonly basis: readonly string[];
  readonly evidence: readonly string[];
  readonly reason?: string;
}

/** The evaluation of a technology; undefined where there is none. */
export function evaluationOf(entry: Entry): Evaluation | undefined {
  const data = record(entry.data['evaluation']);
  if (!data) return undefined;
  const { history } = data;
  return {
    ...stated(data),
    ...(Array.isArray(history) && history.length > 0
      ? { history: history.map((step, at) => stepOf(record(step) ?? {}, at)) }
      : {}),
  };
}

/** Whether a text names a document that can be looked up: by number, by title or by what it is. */
export function namesDocument(text: string): boolean {
  return /[A-Z]{2,}(\/[A-Z]+)?\s?\d|《[^》]+》|第\s?\d+\s?号|规范|标准|指南|目录|名录|公告|报告|声明|决定|纪要|记录/u.test(
    text,
  );
}

function stepOf(data: Record<string, unknown>, at: number): Step {
  const on = dateOf(data['on']);
  const by = keyOf(EVALUATION_ROLES, data['by']);
  const reason = data['reason'];
  return {
    path: ['evaluation', 'history', at],
    ...stated(data),
    ...(on ? { on } : {}),
    ...(by ? { by } : {}),
    ...(typeof reason === 'string' && reason ? { reason } : {}),
  };
}

function stated(data: Record<string, unknown>) {
  const state = keyOf(EVALUATION_STATES, data['state']);
  return { ...(state ? { state } : {}), basis: texts(data['basis']), evidence: texts(data['evidence']) };
}

function keyOf<T extends object>(table: T, value: unknown): (keyof T & string) | undefined {
  return typeof value === 'string' && Object.hasOwn(table, value) ? (value as keyof T & string) : undefined;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
