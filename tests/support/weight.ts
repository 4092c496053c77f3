import { gzipSync } from 'node:zlib';
import { fileAt, follow, type Page, readBytes, readText } from './site.ts';

/** What the browser transfers to show a page for the first time: bytes, gzipped. */
export interface Weight {
  readonly total: number;
  readonly scripts: number;
}

const sizes = new Map<string, number>();

/** Weighs a page with its icon, its stylesheets and its scripts and all that these import at once. */
export function weigh(page: Page): Weight {
  const styles = page
    .all('link')
    .filter((link) => ['stylesheet', 'icon', 'preload'].includes(link.get('rel') ?? ''))
    .flatMap((link) => link.get('href') ?? []);
  const modules = page.all('link').filter((link) => link.get('rel') === 'modulepreload');
  const scripts = withImports(
    [
      ...page.all('script').flatMap((script) => script.get('src') ?? []),
      ...modules.flatMap((link) => link.get('href') ?? []),
    ].map((href) => fileOf(href, page.address)),
  );
  const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + sizeOf(file), 0);
  const other = new Set(styles.map((href) => fileOf(href, page.address)));
  return {
    scripts: sum(scripts),
    total: gzipSync(page.html).length + sum(other) + sum(scripts),
  };
}

/** The scripts with everything they import statically, each once. */
function withImports(scripts: readonly string[]): Set<string> {
  const found = new Set(scripts);
  for (const script of found)
    for (const [, href = ''] of readText(script).matchAll(
      /(?<!["'`])\b(?:from|import)\s*["'`]([^"'`]+)["'`]/g,
    ))
      found.add(fileOf(href, `/${script}`));
  return found;
}

function fileOf(href: string, from: string): string {
  const target = follow(href, from);
  const file = target.kind === 'here' ? fileAt(target.address) : undefined;
  if (file === undefined) throw new Error(`${from}: ${href} is no file of this site`);
  return file;
}

function sizeOf(file: string): number {
  const size = sizes.get(file) ?? gzipSync(readBytes(file)).length;
  sizes.set(file, size);
  return size;
}
