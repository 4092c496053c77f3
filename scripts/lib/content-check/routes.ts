import { COLLECTIONS, ENTRY_COLLECTIONS, type EntryCollection } from '../../../src/vocab/collections.ts';
import { FIELDS } from '../../../src/vocab/fields.ts';
import { INDUSTRIES } from '../../../src/vocab/industries.ts';
import { POLLUTANTS } from '../../../src/vocab/pollutants.ts';
import { REGIONS } from '../../../src/vocab/regions.ts';
import { type DeadLink, deadLink } from './links.ts';
import { nearest } from './nearest.ts';
import type { Library } from './types.ts';

/** Pages made from a vocabulary: `/pollutants/<code>/`. */
const HUBS: Readonly<Record<string, readonly string[]>> = {
  fields: Object.keys(FIELDS),
  industries: INDUSTRIES.map(({ code }) => code),
  pollutants: POLLUTANTS.map(({ code }) => code),
  regions: REGIONS.map(({ code }) => code),
};

/** Pages that stand where an entry would. */
const FIXED = ['demands/new'];

/**
 * Why an address on this site leads nowhere; undefined when it leads somewhere, or to a page that only the built
 * site knows of.
 * @param steps the address without slashes
 */
export function deadRoute(library: Library, steps: readonly string[]): DeadLink | undefined {
  const [folder = '', id] = steps;
  if (FIXED.includes(steps.join('/'))) return undefined;
  if ((ENTRY_COLLECTIONS as readonly string[]).includes(folder))
    return id === undefined ? undefined : deadLink(library, folder as EntryCollection, id);
  const codes = HUBS[folder];
  if (codes) return id === undefined || codes.includes(id) ? undefined : deadCode(folder, id, codes);
  if (folder === 'pages') return { what: '说明页的地址里没有 pages', fix: `写作 /${id ?? 'about'}/` };
  const pages = [...(library.byId.get('pages')?.keys() ?? [])];
  const meant = pages.includes(folder)
    ? undefined
    : nearest(folder, [...Object.keys(COLLECTIONS), ...Object.keys(HUBS), ...pages]);
  if (!meant || meant === folder) return undefined;
  return { what: `没有 /${folder}/ 这一页`, fix: `写作 /${[meant, ...steps.slice(1)].join('/')}/` };
}

function deadCode(folder: string, id: string, codes: readonly string[]): DeadLink {
  const meant = nearest(id, codes);
  return {
    what: `词表里没有“${id}”`,
    fix: meant ? `写作 /${folder}/${meant}/` : `代码见 src/vocab/${folder}.ts`,
  };
}
