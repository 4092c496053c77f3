import { readHistory, remember } from '../../lib/search/history.ts';

const KEY = 'luqiao:searches';

/** Earlier queries, kept on this device and nowhere else. */
export function loadHistory(): string[] {
  try {
    return readHistory(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

/** Puts a query on top; a device that keeps nothing is left alone. */
export function saveQuery(query: string): void {
  store(remember(loadHistory(), query));
}

/** Takes one query out, or all of them. */
export function forget(query?: string): void {
  store(query === undefined ? [] : loadHistory().filter((other) => other !== query));
}

function store(history: readonly string[]): void {
  try {
    if (history.length > 0) localStorage.setItem(KEY, JSON.stringify(history));
    else localStorage.removeItem(KEY);
  } catch {
    // Private windows may refuse to store; searching works without.
  }
}
