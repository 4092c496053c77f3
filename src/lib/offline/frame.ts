/**
 * What is the same on page after page and changes with every build: header, footer with its date, policy, names of
 * scripts and styles, the day of access in
 * citations, how long a demand has waited. A pack keeps a page with signs in their place, so that a new build changes only the parts of
 * pages that say something new, and a kept page always gets the scripts that are kept with it.
 */
export type Frame = Readonly<Record<string, string>>;

/** Signs: a key between two characters that no page may contain. */
const OPEN = '\u0001';
const CLOSE = '\u0002';
const SIGN = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'g');

const BLOCKS = [
  { key: 'policy', pattern: /<meta http-equiv="content-security-policy"[^>]*>/ },
  { key: 'header', pattern: /<header class="site-head[\s\S]*?<\/header>/ },
  { key: 'footer', pattern: /<footer class="site-foot[\s\S]*?<\/footer>/ },
] as const;
/** The section that a header marks as the reader's; headers differ in nothing else. */
const CURRENT = /href="([^"]*)" aria-current/;
/** How long a demand has waited, which a page says as of the day it was built. */
const WAITED = /\d+ 天（至构建日 (?:<[^>]*>)?[\d-]+(?:<[^>]*>)?）/g;
/** Address of a script or style whose name changes with its content. */
const ASSET = /(?<=["'])[^"'\s]*\/_astro\/[^"'\s]+\.(?:js|css)(?=["'])/g;

/** The name of an asset without what changes: `/_astro/Base.Xm_W.js` → `Base.js`. */
export function plainName(asset: string): string {
  const file = asset.slice(asset.lastIndexOf('/') + 1);
  return file.replace(/[.-][\w-]{8}(?=\.(?:js|css)$)/, '');
}

/** Takes pages apart, and knows the frame of all that it took apart. */
export class Framer {
  readonly #frame = new Map<string, string>();
  readonly #assets = new Map<string, string>();
  readonly #days: ReadonlyMap<string, string>;

  /**
   * @param assets names of all files in `_astro`; those that share a plain name are told apart by first use
   * @param built day of the build, `YYYY-MM-DD`
   */
  constructor(assets: readonly string[], built: string) {
    // Only where the day is that of the build: a law of the same day keeps its date.
    this.#days = new Map([
      // As GB/T 7714 writes the day of access.
      ['accessed', `[${built}]`],
      ['today', `data-today="${built}"`],
      ['version', `"version":"${built}"`],
    ]);
    for (const names of Map.groupBy(assets, plainName).values())
      if (names.length === 1 && names[0] !== undefined) this.#assets.set(names[0], plainName(names[0]));
  }

  /**
   * The page with signs in place of what belongs to the frame.
   * @param address of the page inside the site
   * @throws where the page contains a character that signs are made of
   */
  take(html: string, address: string): string {
    if (html.includes(OPEN) || html.includes(CLOSE))
      throw new Error(`${address}: a control character in a page`);
    let rest = html;
    for (const { key, pattern } of BLOCKS)
      rest = rest.replace(pattern, (text) =>
        this.#sign(text, key === 'header' ? `${key} ${CURRENT.exec(text)?.[1] ?? ''}` : key),
      );
    for (const [key, day] of this.#days) rest = rest.replaceAll(day, (text) => this.#sign(text, key));
    let waiting = 0;
    rest = rest.replace(WAITED, (text) => this.#sign(text, `waited ${address} ${waiting++}`));
    return rest.replace(ASSET, (path) => {
      const file = path.slice(path.lastIndexOf('/') + 1);
      const key = this.#assets.get(file) ?? `${plainName(file)} ${address}`;
      this.#assets.set(file, key);
      return this.#sign(path, key);
    });
  }

  /** All that was taken out so far. */
  get frame(): Frame {
    return Object.fromEntries([...this.#frame].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** A sign for the text; the text itself where its key already stands for another. */
  #sign(text: string, key: string): string {
    const known = this.#frame.get(key) ?? text;
    this.#frame.set(key, known);
    // Scripts and styles inside a block have signs of their own only where the block has none.
    return known === text ? OPEN + key + CLOSE : text;
  }
}

/**
 * The page whole again.
 * @param frame of the site as it is kept now; what it no longer has is left out
 */
export function putBack(page: string, frame: Frame): string {
  return page.replace(SIGN, (_, key: string) => frame[key] ?? '');
}
