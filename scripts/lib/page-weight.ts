import { gzipSync } from 'node:zlib';

/** Transferred size of one page. */
export interface PageWeight {
  path: string;
  /** Bytes of the HTML, gzipped. */
  html: number;
  /** Bytes of the HTML with its stylesheets and scripts, gzipped. */
  total: number;
}

/** Weights of the pages of one kind. */
export interface KindWeight {
  kind: string;
  pages: number;
  median: PageWeight;
  worst: PageWeight;
}

/** Paths of the stylesheets and scripts that a page loads from its own site, each once. */
export function pageAssets(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const paths = tags
    .filter((tag) => tag.startsWith('<script') || /rel="?(?:stylesheet|modulepreload)/.test(tag))
    .map((tag) => /\s(?:src|href)="?(\/[^"\s>?]+)/.exec(tag)?.[1]);
  return [...new Set(paths.filter((path) => path !== undefined))];
}

/** Weighs a page; `sizeOf` tells the gzipped size of an asset by its path. */
export function weighPage(path: string, html: string, sizeOf: (path: string) => number): PageWeight {
  const own = gzipSync(html).length;
  return { path, html: own, total: pageAssets(html).reduce((sum, asset) => sum + sizeOf(asset), own) };
}

/** Kind of a page: its first folder, with the list page told apart from the pages below it. */
export function pageKind(path: string): string {
  const folders = path.split('/').slice(0, -1);
  if (folders.length === 0) return path;
  return folders.length === 1 ? `${folders[0]}/` : `${folders[0]}/*`;
}

/** Median and worst page of each kind, the heaviest kind first. */
export function weighKinds(weights: readonly PageWeight[]): KindWeight[] {
  const groups = Map.groupBy(weights, ({ path }) => pageKind(path));
  return [...groups]
    .flatMap(([kind, group]) => {
      const sorted = group.toSorted((a, b) => a.total - b.total);
      const median = sorted[Math.floor((sorted.length - 1) / 2)];
      const worst = sorted.at(-1);
      return median && worst ? [{ kind, pages: sorted.length, median, worst }] : [];
    })
    .sort((a, b) => b.worst.total - a.worst.total);
}
