// npm run pack [-- <topic>…] [--out <folder>] [--since <sums.json>]
// Zips of the site that open by double-click, without a server, an installation or a network.
import './lib/node-version.ts';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite, isBuildCurrent } from './lib/build.ts';
import { makeEdition } from './lib/pack/edition.ts';
import { readmeText } from './lib/pack/readme.ts';
import { deltaSince, type Sums, sha256, sumsOf, zipOf } from './lib/pack/release.ts';
import { withTopic } from './lib/pack/stage.ts';
import { TOPICS } from './lib/pack/topics.ts';
import { CACHE, DIST } from './lib/paths.ts';
import { SITE_BASE } from './lib/site-base.ts';
import { today } from './lib/today.ts';

const { values, positionals } = parseArgs({
  options: { out: { type: 'string' }, since: { type: 'string' } },
  allowPositionals: true,
});
const out = resolve(values.out ?? join(CACHE, 'packs'));
const topics = TOPICS.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
const unknown = positionals.find((name) => !TOPICS.some(({ id }) => id === name));
if (unknown || (values.since && !existsSync(values.since))) {
  console.error(
    unknown
      ? `✖ 没有“${unknown}”这个包，可用的：${TOPICS.map(({ id, label }) => `${id}（${label}）`).join('、')}`
      : `✖ 没有这个文件：${values.since}`,
  );
  process.exit(2);
}
if (!isBuildCurrent() && (await buildSite()) !== 0) process.exit(1);
mkdirSync(out, { recursive: true });
const sumLines: string[] = [];
const save = (name: string, content: Uint8Array) => {
  writeFileSync(join(out, name), content);
  sumLines.push(`${sha256(content)}  ${name}`);
  console.log(`${name} ${(content.length / 1e6).toFixed(1)} MB`);
};
for (const topic of topics) {
  const name = `luqiao-${topic.id}-${today()}`;
  const edition = await withTopic(DIST, topic, (folder) => makeEdition(folder, SITE_BASE));
  const sums = sumsOf(edition);
  const extra = new Map([
    ['sums.json', Buffer.from(JSON.stringify(sums))],
    ['打开说明.txt', Buffer.from(`\uFEFF${readmeText(topic, today()).replaceAll('\n', '\r\n')}`)],
  ]);
  if (values.since) {
    const delta = deltaSince(edition, sums, JSON.parse(readFileSync(values.since, 'utf8')) as Sums);
    const removed = new Map(
      delta.removed.length > 0 ? [['removed.txt', Buffer.from(delta.removed.join('\r\n'))]] : [],
    );
    save(`${name}-delta.zip`, zipOf(new Map([...delta.files, ...extra, ...removed]), 'luqiao'));
  } else {
    save(`${name}.zip`, zipOf(new Map([...edition, ...extra]), 'luqiao'));
    writeFileSync(join(out, `${name}.sums.json`), JSON.stringify(sums));
  }
}
writeFileSync(join(out, 'SHA256SUMS'), `${sumLines.join('\n')}\n`);
