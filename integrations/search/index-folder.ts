import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { SearchCard, Symptom } from '../../src/lib/search/card.ts';
import type { Manifest } from '../../src/lib/search/format.ts';
import { type IndexSource, type Layout, makeIndex } from '../../src/lib/search/index-files.ts';
import type { Concept } from '../../src/lib/search/lexicon.ts';
import type { PageText } from '../../src/lib/search/page.ts';
import { isMarkedPage, readPage } from './read-page.ts';
import { syllablesOf } from './syllables.ts';

/** Folder of the index inside the folder of the pages. */
export const INDEX_FOLDER = 'search-index';

/** What the site's own build leaves for the indexer; a folder of other pages may have none of it. */
const DATA = {
  cards: 'data/search/cards.json',
  concepts: 'data/search/concepts.json',
  symptoms: 'data/search/symptoms.json',
};

export interface IndexReport {
  readonly build: string;
  readonly entries: number;
  /** pages without text, or that ask not to be indexed */
  readonly skipped: number;
  readonly files: number;
  readonly bytes: number;
}

export interface IndexOptions {
  /** told how far the work is */
  readonly onProgress?: (step: string, done: number, all: number) => void;
  /** file with concepts for folders that bring none */
  readonly concepts?: string;
  /** an earlier index to share as many files with as one can */
  readonly like?: Layout;
}

/**
 * Indexes a folder of built HTML pages and writes the index into it, replacing an older one only when the new one is whole.
 * @param folder the site's root
 * @throws Error with a message for the reader where there is no page, or an entry of the site has no page
 */
export async function indexFolder(folder: string, options: IndexOptions = {}): Promise<IndexReport> {
  const { onProgress = () => {} } = options;
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`没有这个文件夹：${folder}`);
  const cards = await readJson<SearchCard[]>(join(folder, DATA.cards));
  const concepts =
    (await readJson<Concept[]>(join(folder, DATA.concepts))) ??
    (options.concepts ? await readJson<Concept[]>(options.concepts) : undefined) ??
    [];
  const symptoms = (await readJson<Symptom[]>(join(folder, DATA.symptoms))) ?? [];
  const { entries, skipped } = cards
    ? { entries: await ownPages(folder, cards, onProgress), skipped: 0 }
    : await anyPages(folder, onProgress);
  if (entries.length === 0)
    throw new Error(
      `没有可检索的页面：${folder} 里没有带文字的 .html 文件${skipped ? `（跳过 ${skipped} 个）` : ''}。先构建网站，或换一个文件夹。`,
    );
  onProgress('建立索引', 0, 1);
  const { files, layout } = makeIndex({
    ...{ entries, concepts, symptoms, syllables: syllablesOf },
    ...(options.like ? { like: options.like } : {}),
  });
  onProgress('建立索引', 1, 1);
  const { build, bytes } = await write(join(folder, INDEX_FOLDER), files, layout, onProgress);
  return { build, entries: entries.length, skipped, files: files.size, bytes };
}

type Progress = NonNullable<IndexOptions['onProgress']>;
type Entries = IndexSource['entries'];

/** The pages of the site's own entries; each of them must be there. */
async function ownPages(
  folder: string,
  cards: readonly SearchCard[],
  onProgress: Progress,
): Promise<Entries> {
  const root = commonBase(cards);
  const entries: { card: SearchCard; page: PageText }[] = [];
  const broken: string[] = [];
  for (const card of cards) {
    const path = join(folder, card.url.slice(root.length), 'index.html');
    const html = await readFile(path, 'utf8').catch(() => undefined);
    const page = html === undefined ? undefined : readPage(html, card.url);
    if (page) entries.push({ card, page });
    else broken.push(card.url);
    if (entries.length % 200 === 0) onProgress('读取页面', entries.length, cards.length);
  }
  if (broken.length > 0)
    throw new Error(
      `有 ${broken.length} 个条目没有页面或页面没有文字，索引不完整，没有写入：${broken.slice(0, 5).join('、')}${broken.length > 5 ? ' 等' : ''}。请重新构建网站。`,
    );
  onProgress('读取页面', cards.length, cards.length);
  return entries;
}

/** The base path that all addresses begin with, without the slash of the first folder. */
function commonBase(cards: readonly SearchCard[]): string {
  const [first] = cards;
  return first ? first.url.slice(0, first.url.length - `/${first.key}/`.length) : '';
}

/** All pages below a folder that bring no cards of their own. */
async function anyPages(
  folder: string,
  onProgress: Progress,
): Promise<{ entries: Entries; skipped: number }> {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile() && /\.html?$/i.test(item.name))
    .map((item) => relative(folder, join(item.parentPath, item.name)).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith(`${INDEX_FOLDER}/`))
    .sort();
  const texts = await Promise.all(
    paths.map(async (path) => ({ path, html: await readFile(join(folder, path), 'utf8') })),
  );
  // Where some pages mark their text, the others are navigation.
  const marked = new Set(texts.filter(({ html }) => isMarkedPage(html)).map(({ path }) => path));
  const entries: { card: SearchCard; page: PageText }[] = [];
  let skipped = 0;
  for (const [done, { path, html }] of texts.entries()) {
    if (done % 200 === 0) onProgress('读取页面', done, texts.length);
    const url = `/${path
      .replace(/(^|\/)index\.html?$/i, '$1')
      .split('/')
      .map(encodeURIComponent)
      .join('/')}`;
    const page = marked.size === 0 || marked.has(path) ? readPage(html, url) : undefined;
    if (page) entries.push({ card: cardOf(page, path), page });
    else skipped += 1;
  }
  onProgress('读取页面', texts.length, texts.length);
  return { entries, skipped };
}

/** A card made of what a page says of itself. */
function cardOf(page: PageText, path: string): SearchCard {
  const key = path.replace(/\.html?$/i, '');
  const [kind = '', ...rest] = key.replace(/\/index$/i, '').split('/');
  const first = page.sections
    .flatMap(({ text }) => text.split('\n'))
    .find((line) => line !== page.title && line.length > 15);
  const nested = rest.length > 0;
  return {
    key,
    url: page.url,
    kind: nested ? kind : 'pages',
    id: nested ? rest.join('/') : kind,
    title: page.title || key,
    summary: first?.slice(0, 120) ?? '',
    badges: [],
    names: [],
    asks: [],
    tags: [`kind:${nested ? kind : 'pages'}`],
    date: '',
    worth: 1,
    maturity: 0,
    related: [],
  };
}

async function write(
  target: string,
  files: ReadonlyMap<string, Uint8Array | string>,
  layout: Omit<Manifest, 'build'>,
  onProgress: Progress,
): Promise<{ build: string; bytes: number }> {
  const digest = createHash('sha256');
  for (const [name, content] of files) digest.update(name).update(content);
  const build = digest.digest('hex').slice(0, 10);
  const draft = `${target}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(join(draft, build), { recursive: true });
  let bytes = 0;
  let done = 0;
  for (const [name, content] of files) {
    // Compressed here, because many static hosts only compress what they know by its extension.
    const packed = gzipSync(content, { level: 9 });
    bytes += packed.length;
    await writeFile(join(draft, build, `${name}.bin`), packed);
    done += 1;
    if (done % 200 === 0) onProgress('写入索引', done, files.size);
  }
  const manifest: Manifest = { ...layout, build };
  await writeFile(join(draft, 'manifest.json'), JSON.stringify(manifest));
  await rm(target, { recursive: true, force: true });
  await rename(draft, target);
  onProgress('写入索引', files.size, files.size);
  return { build, bytes };
}

async function readJson<T>(path: string): Promise<T | undefined> {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch (error) {
    throw new Error(
      `${path} 不是完整的 JSON，请重新构建网站（${error instanceof Error ? error.message : error}）`,
    );
  }
}
