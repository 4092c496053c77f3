import { expect } from 'vitest';

/** More would only be scrolled past: the first ones show what kind of mistake it is. */
const SHOWN = 20;

/** Fails when there are problems, and names them: one line each, `page: what is wrong`. */
export function expectNone(problems: readonly string[]): void {
  const distinct = [...new Set(problems)];
  if (distinct.length === 0) return;
  const more = distinct.length > SHOWN ? [`… and ${distinct.length - SHOWN} more`] : [];
  expect.fail([`Problems found: ${distinct.length}`, ...distinct.slice(0, SHOWN), ...more].join('\n  '));
}
