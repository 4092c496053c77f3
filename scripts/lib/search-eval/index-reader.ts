import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { INDEX_FOLDER } from '../../../integrations/search/index-folder.ts';
import { readPage } from '../../../integrations/search/read-page.ts';
import { SearchEngine } from '../../../src/lib/search/engine.ts';
import { fold } from '../../../src/lib/search/fold.ts';
import type { Manifest, ResultDoc } from '../../../src/lib/search/format.ts';

/** An index on disk. */
export interface IndexOnDisk {
  readonly manifest: Manifest;
  /** `kind/id` of every entry by number */
  readonly keys: readonly string[];
  readonly docs: readonly ResultDoc[];
  /** an engine that has fetched nothing yet, and how many bytes it has fetched since */
  readonly open: () => { readonly engine: SearchEngine; readonly bytes: () => number };
}

/** @param folder that `npm run index` was run on @throws Error where there is no index */
export async function readIndex(folder: string): Promise<IndexOnDisk> {
  const root = join(folder, INDEX_FOLDER);
  if (!existsSync(join(root, 'manifest.json')))
    throw new Error(`${folder} 里没有检索索引，请先运行 npm run build，或 npm run index -- ${folder}`);
  const manifest = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8')) as Manifest;
  const packed = (file: string) => readFile(join(root, manifest.build, `${file}.bin`));
  const docs = await Promise.all(
    Array.from(
      { length: manifest.entries },
      async (_, doc) => JSON.parse(gunzipSync(await packed(`d${doc}`)).toString('utf8')) as ResultDoc,
    ),
  );
  return {
    manifest,
    docs,
    keys: docs.map(({ kind, id }) => `${kind}/${id}`),
    open: () => {
      let bytes = 0;
      const engine = new SearchEngine(manifest, async (file) => {
        const content = await packed(file);
        bytes += content.length;
        return new Uint8Array(gunzipSync(content));
      });
      return { engine, bytes: () => bytes };
    },
  };
}

/**
 * The visible text of every entry's page, width and script folded: what a literal query is judged by. Read from the
 * pages, not from the index, so that the index cannot agree with itself.
 * @param base path in front of the addresses that the folder does not have
 */
export async function visibleTexts(
  folder: string,
  base: string,
  docs: readonly ResultDoc[],
): Promise<string[]> {
  return Promise.all(
    docs.map(async ({ url }) => {
      const inside = join(folder, url.slice(url.startsWith(base) ? base.length : 1));
      const file = /\.html?$/.test(inside) ? inside : join(inside, 'index.html');
      const page = readPage(await readFile(file, 'utf8'), url);
      return fold(page?.sections.map(({ text }) => text).join(' | ') ?? '');
    }),
  );
}
