import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage } from '../../../integrations/search/read-page.ts';
import { readIndex } from '../search-eval/index-reader.ts';

/** A page as a reader sees it. */
export interface PageShot {
  readonly title: string;
  /** readable lines, lists of other entries included */
  readonly lines: readonly string[];
  /** of the HTML */
  readonly bytes: number;
}

/** What two builds are compared by. */
export interface Snapshot {
  /** address without the base path → page */
  readonly pages: ReadonlyMap<string, PageShot>;
  /** titles, numbers, names and phrasings that lead to an entry */
  readonly terms: ReadonlySet<string>;
  /** group of files → bytes */
  readonly weight: ReadonlyMap<string, number>;
}

/** Groups of files by the beginning of their path, the first that fits. */
const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['页面', /\.html$/],
  ['检索索引', /^search-index\//],
  ['脚本与样式', /^_astro\/|\.(?:js|css)$/],
  ['数据', /^data\//],
  ['图片与视频', /\.(?:svg|png|jpg|webp|avif|mp4|webm)$/],
  ['其他', /./],
];

/**
 * Reads a built site.
 * @param folder `dist`, or a copy of one
 * @throws Error in Chinese where there is no build with an index
 */
export async function readSnapshot(folder: string): Promise<Snapshot> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} 里没有构建好的网站`);
  const { docs } = await readIndex(folder);
  const pages = new Map<string, PageShot>();
  const weight = new Map<string, number>(GROUPS.map(([name]) => [name, 0]));
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const path = join(item.parentPath, item.name).slice(join(folder, '/').length).replaceAll('\\', '/');
    const content = readFileSync(join(folder, path));
    const group = GROUPS.find(([, pattern]) => pattern.test(path))?.[0] ?? '其他';
    weight.set(group, (weight.get(group) ?? 0) + content.length);
    if (!path.endsWith('.html')) continue;
    const address = `/${path.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
    // Pages that ask not to be indexed hold no knowledge of their own.
    const page = readPage(content.toString('utf8'), address);
    if (!page) continue;
    const lines = [...page.sections.map(({ text }) => text), page.around].flatMap((text) => text.split('\n'));
    pages.set(address, { title: page.title, lines: lines.filter(Boolean), bytes: content.length });
  }
  const terms = docs.flatMap(({ title, number, names, asks }) => [
    title,
    ...(number ? [number] : []),
    ...names,
    ...asks,
  ]);
  return { pages, terms: new Set(terms), weight };
}
