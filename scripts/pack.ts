// npm run pack [-- --out <folder>]
import './lib/node-version.ts';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeEdition } from './lib/pack/edition.ts';
import { CACHE, DIST } from './lib/paths.ts';
import { SITE_BASE } from './lib/site-base.ts';

const folder = resolve(process.argv[2] ?? join(CACHE, 'pack'));
const started = performance.now();
const edition = await makeEdition(DIST, SITE_BASE);
rmSync(folder, { recursive: true, force: true });
for (const [path, content] of edition) {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
console.log(`${edition.size} 个文件，用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒`);
