import { fileOfPath } from '../../../src/lib/pack/paths.ts';

/** What a page needs to know of the edition it becomes part of. */
export interface Surroundings {
  /** base path of the site, with slashes at both ends */
  readonly base: string;
  /** script that makes the rest run, from the folder */
  readonly start: string;
  /** whether a file is in the edition, from the folder */
  readonly has: (file: string) => boolean;
  /** first folders of the site that are in the edition; links of code are held against it */
  readonly folders: readonly string[];
}

/** Attributes that hold an address of the site; what code makes of the others it asks for through `start`. */
const ADDRESS = /(?<=\s(?:href|src|action|poster)=")(\/[^"]*)(?=")/g;

/** Where links lead whose page is not in the edition. */
const MISSING = 'offline/index.html';

/**
 * A page of the site as one that opens from a folder: relative addresses, classic scripts, no policy (browsers do not
 * know `'self'` there) and no service worker.
 * @param html the built page
 * @param path of the page in the folder: `standards/x/index.html`
 */
export function pageForFolder(
  html: string,
  path: string,
  { base, start, has, folders }: Surroundings,
): string {
  const up = '../'.repeat(path.split('/').length - 1);
  const relative = (address: string) => {
    if (!address.startsWith(base) || address.startsWith('//')) return address;
    const file = fileOfPath(address.slice(base.length));
    return up + (has(file.replace(/[?#].*$/s, '')) ? file : MISSING);
  };
  return html
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '')
    .replace(/<link rel="(?:canonical|sitemap|manifest|alternate|modulepreload)"[^>]*>/g, '')
    .replace(/ data-service-worker="[^"]*"/, '')
    .replace(/<script type="module" src=/g, '<script defer src=')
    .replace(ADDRESS, relative)
    .replace(
      '<head>',
      `<head><script src="${up}${start}" data-base="${base}" data-folders="${folders.join(' ')}"></script>`,
    );
}
