import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from '../../scripts/lib/paths.ts';
import { SITE_BASE } from '../../scripts/lib/site-base.ts';
import site from '../../site.config.ts';
import type { ListItem } from '../../src/lib/list/types.ts';
import type { Row } from '../../src/lib/view/types.ts';
import type { EntryCollection } from '../../src/vocab/collections.ts';
import { type Element, parseHtml } from './html.ts';

/** Where the site is deployed, as astro.config.mjs decides it. */
const ORIGIN = new URL(process.env['SITE_URL'] || site.url).origin;

/** A built page. */
export class Page {
  /** inside the site, without the base path: `/technologies/a2o/` */
  readonly address: string;
  readonly html: string;
  #elements: readonly Element[] | undefined;

  constructor(address: string, html: string) {
    this.address = address;
    this.html = html;
  }

  /** All elements in their order. */
  get elements(): readonly Element[] {
    this.#elements ??= this.#parse();
    return this.#elements;
  }

  /** The elements of one tag name. */
  all(tag: string): Element[] {
    return this.elements.filter((element) => element.tag === tag);
  }

  /** Content of `<meta name>`, `<meta property>` or `<meta http-equiv>`. */
  meta(name: string): string | undefined {
    const keys = ['name', 'property', 'http-equiv'];
    return this.all('meta')
      .find((meta) => keys.some((key) => meta.get(key) === name))
      ?.get('content');
  }

  /** Address in `<link rel>`. */
  link(rel: string): string | undefined {
    return this.all('link')
      .find((link) => link.get('rel') === rel)
      ?.get('href');
  }

  /** Full address as in canonical links and the sitemap. */
  get url(): string {
    return urlOf(this.address);
  }

  /** Asks search engines to leave it out. */
  get hidden(): boolean {
    return this.meta('robots')?.includes('noindex') ?? false;
  }

  /** Where a moved address leads, as written: the page is nothing but a signpost. */
  get movedTo(): string | undefined {
    return this.meta('refresh')?.replace(/^0; url=/, '');
  }

  /** Collection and `data-id` of an entry page. */
  get entry(): { readonly kind: string; readonly id: string } | undefined {
    const main = this.elements.find((element) => element.tag === 'main');
    const kind = main?.get('data-kind');
    return kind === undefined ? undefined : { kind, id: main?.get('data-id') ?? '' };
  }

  #parse(): Element[] {
    try {
      return parseHtml(this.html);
    } catch (error) {
      throw new Error(`${this.address}: ${(error as Error).message}`);
    }
  }
}

if (!existsSync(join(DIST, 'index.html')))
  throw new Error('There is no built site: run npm run build first.');

/** Every file of the built site, as its path from dist with forward slashes. */
export const files: ReadonlySet<string> = new Set(
  readdirSync(DIST, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(DIST.length).replaceAll('\\', '/'))
    .map((path) => path.replace(/^\//, '')),
);

/** Handouts that were published beside the pages are files to download. */
const HANDOUT = /^downloads\/luqiao-.*\.html$/;

/** Every built page by its address, in the order of the addresses. */
export const pages: ReadonlyMap<string, Page> = new Map(
  [...files]
    .filter((path) => path.endsWith('.html') && !HANDOUT.test(path))
    .map((path) => [`/${path.replace(/(^|\/)index\.html$/, '$1')}`, readText(path)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, html]) => [address, new Page(address, html)]),
);

/** Text of a file of the built site. */
export function readText(path: string): string {
  return readFileSync(join(DIST, path), 'utf8');
}

/** Bytes of a file of the built site. */
export function readBytes(path: string): Buffer {
  return readFileSync(join(DIST, path));
}

/** Rows of a collection's list as a browser fetches them to filter and sort. */
export function rowsToFilter(collection: EntryCollection): Row[] {
  const items: ListItem[] = JSON.parse(readText(`data/lists/${collection}.json`));
  return items.map(({ row }) => row);
}

/** Full address of an address inside the site. */
function urlOf(address: string): string {
  return ORIGIN + SITE_BASE + address.slice(1);
}

/** Where a link leads. */
export type Target =
  | { readonly kind: 'elsewhere'; readonly url: URL }
  | { readonly kind: 'outside base'; readonly url: URL }
  | {
      readonly kind: 'here';
      readonly address: string;
      readonly hash: string;
      readonly query: URLSearchParams;
    };

/**
 * Follows a link as a browser would.
 * @param href as written
 * @param from address of the page or file it is written in
 */
export function follow(href: string, from: string): Target {
  const url = new URL(href, urlOf(from));
  if (url.origin !== ORIGIN) return { kind: 'elsewhere', url };
  if (!url.pathname.startsWith(SITE_BASE)) return { kind: 'outside base', url };
  return {
    kind: 'here',
    address: `/${decodeURIComponent(url.pathname.slice(SITE_BASE.length))}`,
    hash: decodeURIComponent(url.hash.slice(1)),
    query: url.searchParams,
  };
}

/** The file that answers an address, if there is one: `/technologies/` → `technologies/index.html`. */
export function fileAt(address: string): string | undefined {
  const path = address.slice(1) + (address.endsWith('/') ? 'index.html' : '');
  return files.has(path) ? path : undefined;
}
