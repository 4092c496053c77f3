import type { Choice } from './facets.ts';

/** Orders of results. */
export const SORTS = { match: '按匹配', date: '按日期', maturity: '按成熟度' } as const;
export type Sort = keyof typeof SORTS;

/** What is asked. */
export interface Request {
  readonly query: string;
  /** parts of the query to be searched only as typed; the whole query switches everything off */
  readonly only: readonly string[];
  readonly choice: Choice;
  readonly sort: Sort;
}

/** True where something is chosen. */
export function hasChoice(choice: Choice): boolean {
  return Object.values(choice).some((values) => values.length > 0);
}
