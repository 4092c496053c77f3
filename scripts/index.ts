// npm run index -- <folder>: makes any folder of built HTML pages searchable.
import './lib/node-version.ts';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { indexFolder } from '../integrations/search/index-folder.ts';
import { DIST, fromRoot } from './lib/paths.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { concepts: { type: 'string' } },
});
const [folder = DIST] = positionals;
const started = performance.now();
let last = '';
try {
  const report = await indexFolder(resolve(folder), {
    concepts: values.concepts ?? fromRoot('dist/data/search/concepts.json'),
    onProgress: (step, done, all) => {
      const line = `${step} ${done}/${all}`;
      // One line that moves on a terminal, one line a step in a log.
      if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}${done === all ? '\n' : ''}`);
      else if (done === all && line !== last) console.log(line);
      last = line;
    },
  });
  console.log(
    `✔ 收录 ${report.entries} 个页面${report.skipped ? `，跳过没有正文的 ${report.skipped} 个` : ''}；索引 ${report.files} 个文件，${(report.bytes / 1024).toFixed(0)} KB，用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒`,
  );
} catch (error) {
  console.error(`✖ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
