import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import type { Manifest } from '../../src/lib/search/format.ts';
import { INDEX_FOLDER } from '../search/index-folder.ts';
import { packFiles } from '../../src/lib/offline/table.ts';

const WORKER = new URL('./service-worker.js', import.meta.url);
/** Scripts that few readers ask for and that weigh as much as all others together: the writer of Word files. */
const ON_DEMAND = /^docx\b/;
/** What the worker's source has in place of the build's facts. */
const PLACE = /\/\* @build \*\/ \{[^}]*\}/;

/** Writes the service worker and the pack of the search index; comes after the index. */
export function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const index = await writePack(root);
        const shell = [
          `${base}search/`,
          `${base}limits/`,
          `${base}data/limits.json`,
          `${base}check/`,
          `${base}data/check/performance.json`,
          `${base}offline/`,
          `${base}display.js`,
          `${base}favicon.svg`,
          `${base}data/search/facets.json`,
          ...(await readdir(join(root, '_astro')))
            .filter((name) => /\.(?:js|css)$/.test(name) && !ON_DEMAND.test(name))
            .sort()
            .map((name) => `${base}_astro/${name}`),
        ];
        const digest = createHash('sha256').update(index.build);
        for (const path of shell) digest.update(await readFile(fileOf(root, path.slice(base.length))));
        const source = await readFile(WORKER, 'utf8');
        if (!PLACE.test(source)) throw new Error('service-worker.js 里找不到放构建信息的位置');
        const facts = { version: digest.digest('hex').slice(0, 10), base, index: index.build, shell };
        await writeFile(join(root, 'sw.js'), source.replace(PLACE, JSON.stringify(facts)));
        logger.info(`离线搜索包 ${(index.bytes / 1024).toFixed(0)} KB`);
      },
    },
  };
}

function fileOf(root: string, path: string): string {
  return join(root, path === '' || path.endsWith('/') ? `${path}index.html` : path);
}

/** The whole index and the limits by pollutant in one file, because a thousand requests would not end in a village. */
async function writePack(root: string): Promise<{ build: string; bytes: number }> {
  const { build } = JSON.parse(await readFile(join(root, INDEX_FOLDER, 'manifest.json'), 'utf8')) as Manifest;
  const folder = join(root, INDEX_FOLDER, build);
  const files = new Map<string, Uint8Array>();
  for (const name of (await readdir(folder)).sort())
    files.set(basename(name, '.bin'), await readFile(join(folder, name)));
  const limits = join(root, 'data', 'limits');
  for (const name of (await readdir(limits)).sort())
    files.set(`limits/${name}`, gzipSync(await readFile(join(limits, name)), { level: 9 }));
  const pack = packFiles(files);
  await writeFile(join(folder, 'pack.bin'), pack);
  return { build, bytes: pack.length };
}
