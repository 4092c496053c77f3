import type { Finding, Problem } from '../content-check/types.ts';

/** A finding of the import as an error that its reports can print. */
export function problemOf(rule: string, { at, what, fix }: Finding): Problem {
  return { ...at, rule, level: 'error', what, fix };
}
