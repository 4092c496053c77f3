// npm run site:diff -- <folder before> [folder after] [--format=markdown|json]
// What changes for readers between two builds: pages, search terms, weight. Exit code 0 whatever the difference.
import './lib/node-version.ts';
import { parseArgs } from 'node:util';
import { DIST } from './lib/paths.ts';
import { compareSites } from './lib/site-diff/compare.ts';
import { markdownOf } from './lib/site-diff/markdown.ts';
import { readSnapshot } from './lib/site-diff/snapshot.ts';

const { values, positionals } = parseArgs({
  options: { format: { type: 'string', default: 'markdown' } },
  allowPositionals: true,
});
const [before, after = DIST, ...others] = positionals;
if (!before || others.length > 0 || !['markdown', 'json'].includes(values.format)) {
  console.error(
    '✖ 写明之前的构建在哪里\n用法：npm run site:diff -- <之前的文件夹> [之后的文件夹，默认 dist] [--format=markdown|json]',
  );
  process.exitCode = 2;
} else {
  try {
    const diff = compareSites(await readSnapshot(before), await readSnapshot(after));
    console.log(values.format === 'json' ? JSON.stringify(diff, null, 2) : markdownOf(diff));
  } catch (error) {
    console.error(`✖ ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
