import { fileOfPath } from '../../../src/lib/pack/paths.ts';

/** Attributes that hold an address of the site. */
/** What code makes of the others it asks for through `start.js`. */
const ADDRESS = /(?<=\s(?:href|src|action|poster)=")(\/[^"]*)(?=")/g;

/**
 * A page of the site as one that opens from a folder: relative addresses, classic scripts, no policy (browsers do not
 * know `'self'` there) and no service worker.
 * @param html the built page
 * @param path of the page in the folder: `standards/x/index.html`
 * @param base base path of the site, with slashes at both ends
 * @param start script that makes the rest run, from the folder
 */
export function pageForFolder(html: string, path: string, base: string, start: string): string {
  const up = '../'.repeat(path.split('/').length - 1);
  const relative = (address: string) =>
    address.startsWith(base) && !address.startsWith('//')
      ? up + fileOfPath(address.slice(base.length)) || './'
      : address;
  return html
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '')
    .replace(/<link rel="(?:canonical|sitemap|manifest)"[^>]*>/g, '')
    .replace(/<link rel="modulepreload"[^>]*>/g, '')
    .replace(/ data-service-worker="[^"]*"/, '')
    .replace(/<script type="module" src=/g, '<script defer src=')
    .replace(/(?<=<head>)/, `<script src="${base}${start}" data-base="${base}"></script>`)
    .replace(ADDRESS, relative);
}
