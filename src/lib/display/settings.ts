/** How the reader wants pages shown. */
export interface Display {
  readonly theme: 'auto' | 'light' | 'dark';
  readonly size: 'normal' | 'large';
  readonly contrast: 'normal' | 'high';
}

interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

interface Root {
  readonly dataset: Record<string, string | undefined>;
}

const KEY = 'luqiao:display';
const DEFAULT: Display = { theme: 'auto', size: 'normal', contrast: 'normal' };

/** The stored choice; anything unreadable counts as none. */
export function readDisplay(store: Pick<Store, 'getItem'>): Display {
  try {
    const stored = JSON.parse(store.getItem(KEY) ?? '{}') as Partial<Display>;
    return {
      theme: stored.theme === 'light' || stored.theme === 'dark' ? stored.theme : DEFAULT.theme,
      size: stored.size === 'large' ? 'large' : DEFAULT.size,
      contrast: stored.contrast === 'high' ? 'high' : DEFAULT.contrast,
    };
  } catch {
    return DEFAULT;
  }
}

/** Keeps the choice; a device that refuses storage just forgets it. */
export function writeDisplay(store: Pick<Store, 'setItem'>, display: Display): void {
  try {
    store.setItem(KEY, JSON.stringify(display));
  } catch {
    // Private windows may have no storage: the choice then holds for this page only.
  }
}

/**
 * Sets `data-theme`, `data-size` and `data-contrast`, which the tokens are keyed to.
 * @param dark whether the device prefers dark
 */
export function applyDisplay(root: Root, display: Display, dark: boolean): void {
  root.dataset['theme'] = display.theme === 'auto' ? (dark ? 'dark' : 'light') : display.theme;
  root.dataset['size'] = display.size;
  root.dataset['contrast'] = display.contrast;
}
