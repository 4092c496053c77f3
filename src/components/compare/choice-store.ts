import { readChoice } from '../../lib/compare/choice.ts';

const KEY = 'luqiao:compare';
/** Told to this page; other tabs hear `storage`. */
const CHANGED = 'luqiao:compare';
let unkept = '';

/** The technologies chosen on this device; for this page alone where nothing can be kept. */
export function chosen(): string[] {
  try {
    return readChoice(localStorage.getItem(KEY) ?? unkept);
  } catch {
    return readChoice(unkept);
  }
}

export function choose(ids: readonly string[]) {
  unkept = ids.join(',');
  try {
    localStorage.setItem(KEY, unkept);
  } catch {
    // Kept for this page; the address of the comparison holds it anyway.
  }
  window.dispatchEvent(new Event(CHANGED));
}

/** Calls back when the choice changes here or in another tab. */
export function onChoice(run: () => void) {
  window.addEventListener(CHANGED, run);
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY) run();
  });
}
