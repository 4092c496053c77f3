import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { divide } from '../../src/lib/offline/buckets.ts';
import type { Catalogue } from '../../src/lib/offline/catalogue.ts';
import { Framer } from '../../src/lib/offline/frame.ts';
import { FIELD_PACKS, PACKS, packOf, REGION_PACKS, slicesOf } from '../../src/lib/offline/packs.ts';
import { partFile } from '../../src/lib/offline/store.ts';
import { packFiles } from '../../src/lib/offline/table.ts';
import type { SearchCard } from '../../src/lib/search/card.ts';
import type { Manifest } from '../../src/lib/search/format.ts';
import { INDEX_FOLDER } from '../search/index-folder.ts';
import type { Facts } from './worker/scope.ts';

/** Scripts that few readers ask for and that weigh as much as all others together: the writer of Word files. */
const ON_DEMAND = /^docx\b/;
/** The most bytes of a part: what a killed download loses, a quarter of a minute on 300 kbit/s. */
const PART_BYTES = 512 * 1024;
/** The first four bytes and a table of some hundred names. */
const TABLE_BYTES = 32 * 1024;

/** What `writeOffline` wrote. */
export interface Written {
  /** bytes of the index in one file */
  readonly search: number;
  /** bytes of all packs */
  readonly packs: number;
  readonly parts: number;
}

/**
 * Writes what the installed site needs into a built site: the index in one file, the packs with their list, the frame
 * of their pages and the service worker. Writing over what it wrote before gives the same.
 * @param root folder of the built site, with its search index
 * @param base path of the site, with slashes around it
 * @param built day of the build, `YYYY-MM-DD`
 * @param worker source of the service worker: `bundleWorker()`
 */
export async function writeOffline(
  root: string,
  { base, built, worker }: { readonly base: string; readonly built: string; readonly worker: string },
): Promise<Written> {
  const search = await writeSearch(root);
  const assets = (await readdir(join(root, '_astro'))).sort();
  const packs = await writePacks(root, built, assets);
  const shell = [
    ...['', 'search/', 'limits/', 'check/', 'demands/new/', 'offline/'],
    ...['data/limits.json', 'data/check/performance.json', 'data/search/facets.json'],
    ...['offline/packs.json', 'offline/frame.json', 'display.js', 'favicon.svg', 'manifest.webmanifest'],
    ...assets
      .filter((name) => /\.(?:js|css)$/.test(name) && !ON_DEMAND.test(name))
      .map((name) => `_astro/${name}`),
  ];
  const digest = createHash('sha256').update(search.build).update(worker);
  for (const path of shell) digest.update(await readFile(fileOf(root, path)));
  const facts: Facts = {
    version: digest.digest('hex').slice(0, 10),
    base,
    built,
    index: search.build,
    shell: shell.map((path) => base + path),
  };
  await writeFile(join(root, 'sw.js'), fillWorker(worker, facts));
  return { search: search.bytes, ...packs };
}

/** The service worker's source in one file, still without the facts of the build. */
export async function bundleWorker(): Promise<string> {
  const bundle = await rolldown({ input: fileURLToPath(new URL('./worker/main.ts', import.meta.url)) });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}

/** The service worker of a build. */
export function fillWorker(worker: string, facts: Facts): string {
  return `const BUILD = ${JSON.stringify(facts)};\n${worker}`;
}

function fileOf(root: string, path: string): string {
  return join(root, path === '' || path.endsWith('/') ? `${path}index.html` : path);
}

/** The whole index and the limits by pollutant in one file, because a thousand requests would not end in a village. */
async function writeSearch(root: string): Promise<{ build: string; bytes: number }> {
  const { build } = JSON.parse(await readFile(join(root, INDEX_FOLDER, 'manifest.json'), 'utf8')) as Manifest;
  const folder = join(root, INDEX_FOLDER, build);
  const files = new Map<string, Uint8Array>();
  for (const name of (await readdir(folder)).filter((name) => name !== 'pack.bin').sort())
    files.set(basename(name, '.bin'), await readFile(join(folder, name)));
  const limits = join(root, 'data', 'limits');
  for (const name of (await readdir(limits)).sort())
    files.set(`limits/${name}`, gzipSync(await readFile(join(limits, name)), { level: 9 }));
  const pack = packFiles(files);
  await writeFile(join(folder, 'pack.bin'), pack);
  return { build, bytes: pack.length };
}

/** The packs in parts, their list and the frame of their pages. */
async function writePacks(
  root: string,
  built: string,
  assets: readonly string[],
): Promise<{ packs: number; parts: number }> {
  const framer = new Framer(assets, built);
  const groups = new Map(
    [...PACKS, ...FIELD_PACKS, ...REGION_PACKS].map(({ id }) => [id, new Map<string, Uint8Array>()]),
  );
  const tags = await tagsOfPages(root);
  for (const path of await filesOf(root)) {
    const owners = [packOf(path) ?? [], slicesOf(path, tags.get(path) ?? [])].flat();
    if (owners.length === 0) continue;
    const bytes = await readFile(join(root, path));
    const name = path.replace(/(^|\/)index\.html$/, '$1');
    const kept = path.endsWith('.html') ? framer.take(bytes.toString(), name) : bytes;
    const packed = gzipSync(kept, { level: 9 });
    for (const { id } of owners) groups.get(id)?.set(name, packed);
  }
  const folder = join(root, 'offline', 'packs');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const packs: Catalogue['packs'][number][] = [];
  for (const [id, files] of groups) {
    const sized = [...files].map(([name, bytes]) => ({ name, bytes, size: bytes.length }));
    const parts = [];
    for (const [bits, group] of divide(sized, PART_BYTES - TABLE_BYTES)) {
      const part = packFiles(new Map(group.map(({ name, bytes }) => [name, bytes])));
      await writeFile(join(folder, partFile(id, bits)), part);
      parts.push({ bits, hash: createHash('sha256').update(part).digest('hex'), bytes: part.length });
    }
    packs.push({ id, pages: [...files.keys()].filter((name) => name.endsWith('/')).length, parts });
  }
  const catalogue: Catalogue = { built, packs };
  await writeFile(join(root, 'offline', 'packs.json'), JSON.stringify(catalogue));
  await writeFile(join(root, 'offline', 'frame.json'), JSON.stringify(framer.frame));
  const parts = packs.flatMap((pack) => pack.parts);
  return { packs: parts.reduce((sum, { bytes }) => sum + bytes, 0), parts: parts.length };
}

/** What the entries are marked with, by the file of their page. */
async function tagsOfPages(root: string): Promise<Map<string, readonly string[]>> {
  const cards = JSON.parse(
    await readFile(join(root, 'data', 'search', 'cards.json'), 'utf8'),
  ) as SearchCard[];
  return new Map(cards.map(({ key, tags }) => [`${key}/index.html`, tags]));
}

/** Paths of all files, with forward slashes, sorted. */
async function filesOf(root: string): Promise<string[]> {
  const items = await readdir(root, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(root.replace(/[\\/]$/, '').length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
