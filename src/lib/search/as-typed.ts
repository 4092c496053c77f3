import { fold } from './fold.ts';

/** A stretch of a folded query as it was typed, where it can be found in it. */
export function asTyped(query: string, folded: string): string {
  const whole = fold(query);
  const at = whole.indexOf(folded);
  return at >= 0 && whole.length === query.length ? query.slice(at, at + folded.length) : folded;
}
