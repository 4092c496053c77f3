/** The parts of a link's address that the rules ask about. */
export interface Address {
  /** `https`, `mailto`, …; absent for addresses on this site */
  readonly scheme?: string;
  /** steps of the path, without `.md`; empty for the home page and for anchors */
  readonly steps: readonly string[];
  /** the path as it should be written, with slashes around */
  readonly proper: string;
  /** query and anchor */
  readonly tail: string;
}

/**
 * Takes a link's address apart.
 * @param url as written
 * @param from folder of the page it is written on, for addresses that do not start at the root
 */
export function addressOf(url: string, from: string): Address {
  // Browsers skip blanks and control characters in front of a scheme.
  const [, scheme] = /^[\s\p{Cc}]*([a-z][a-z0-9+.-]*):/iu.exec(url) ?? [];
  if (scheme || url.startsWith('//'))
    return { scheme: (scheme ?? '').toLowerCase(), steps: [], proper: url, tail: '' };
  const [, written = '', tail = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  const steps: string[] = [];
  for (const step of (written.startsWith('/') ? written : `${from}/${written}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step.replace(/\.mdx?$/, ''));
  }
  return { steps, proper: steps.length === 0 ? '/' : `/${steps.join('/')}/`, tail };
}
