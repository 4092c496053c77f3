// npm run bench: how long a build from nothing takes, how heavy the pages are, how the search grows, how long a table
// of 4,000 entries takes to import.
import './lib/node-version.ts';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSite } from './lib/build.ts';
import { measureImport } from './lib/import/measure.ts';
import { weighKinds, weighPage } from './lib/page-weight.ts';
import { DIST, fromRoot } from './lib/paths.ts';
import { measureGrowth } from './lib/search-eval/growth.ts';
import { readQueries } from './lib/search-eval/queries.ts';
import { SITE_BASE } from './lib/site-base.ts';

for (const path of [
  DIST,
  fromRoot('.astro'),
  fromRoot('node_modules/.astro'),
  fromRoot('node_modules/.vite'),
]) {
  rmSync(path, { recursive: true, force: true });
}
const code = await buildSite();
if (code !== 0) process.exit(code);

const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => statSync(join(DIST, path)).isFile());
const bytes = files.reduce((sum, path) => sum + statSync(join(DIST, path)).size, 0);

const sizes = new Map<string, number>();
/** Gzipped size of an asset by the path a page names it with; 0 for what is not in dist. */
function sizeOf(path: string): number {
  const file = join(DIST, decodeURI(path).slice(SITE_BASE.length));
  const size = sizes.get(file) ?? (existsSync(file) ? gzipSync(readFileSync(file)).length : 0);
  sizes.set(file, size);
  return size;
}

const weights = files
  .filter((path) => path.endsWith('.html'))
  .map((path) => weighPage(path, readFileSync(join(DIST, path), 'utf8'), sizeOf));
const kilo = (value: number) => `${(value / 1024).toFixed(1)} kB`;

console.log(
  `\n文件 ${files.length} 个，共 ${(bytes / 1024 / 1024).toFixed(2)} MB；页面 ${weights.length} 个`,
);
console.log('页面大小（gzip；含样式和脚本，括号内只算 HTML）：');
for (const { kind, pages, median, worst } of weighKinds(weights)) {
  console.log(
    `  ${kind}（${pages} 页）中位 ${kilo(median.total)}（${kilo(median.html)}），最大 ${kilo(worst.total)}（${kilo(worst.html)}）${worst.path}`,
  );
}

const judged = readQueries(fromRoot('tests/search/dev.json')).map(({ q }) => q);
const entries = (JSON.parse(readFileSync(join(DIST, 'data/search/cards.json'), 'utf8')) as unknown[]).length;
console.log('\n检索随条目数的增长（每次查询取的索引字节，中位数；条目由真实条目的段落拼成）：');
const curve = await measureGrowth(DIST, SITE_BASE, [entries, 4_000, 20_000], judged);
for (const { entries: size, cold, later, indexBytes, seconds } of curve) {
  const first = curve[0];
  const times = (value: number, from: number) => `${(value / from).toFixed(2)} 倍`;
  console.log(
    `  ${size} 条（${times(size, first?.entries ?? size)}）：首查 ${kilo(cold)}（${times(cold, first?.cold ?? cold)}），再查 ${kilo(later)}（${times(later, first?.later ?? later)}），索引共 ${kilo(indexBytes)}，建索引 ${seconds.toFixed(1)} 秒`,
  );
}

console.log('\n导入表格（命令行，从启动到写完；行由库里的技术换编号和标题而成）：');
for (const rows of [400, 4_000]) {
  const { bytes, written, seconds } = measureImport(rows);
  console.log(`  ${rows} 行（${kilo(bytes)}）：写入 ${written} 条，${seconds.toFixed(1)} 秒`);
}
