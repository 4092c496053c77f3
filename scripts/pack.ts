// npm run pack [-- <pack>…] [--single <field>…] [--booklet <field>…] [--publish] [--out <folder>] [--history <folder>]
// What leaves the site by USB stick or messenger: zips that open by double-click, handouts of one file, booklets to print.
import './lib/node-version.ts';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { changesBetween } from '../src/lib/pack/releases.ts';
import type { SearchCard } from '../src/lib/search/card.ts';
import { ENTRY_COLLECTIONS } from '../src/vocab/collections.ts';
import { FIELDS } from '../src/vocab/fields.ts';
import { buildSite, isBuildCurrent } from './lib/build.ts';
import { makeEdition } from './lib/pack/edition.ts';
import { makeHandout } from './lib/pack/handout-page.ts';
import { HANDOUTS, type Handout, handoutOf } from './lib/pack/handouts.ts';
import { FRESH } from './lib/pack/numbering.ts';
import { readmeText } from './lib/pack/readme.ts';
import { type Contents, deltaZip, sumsOf, zipOf } from './lib/pack/release.ts';
import { withReleaseList } from './lib/pack/release-list.ts';
import { type Earlier, Shelf } from './lib/pack/shelf.ts';
import { numberingOf, withTopic } from './lib/pack/stage.ts';
import { TOPICS, type Topic } from './lib/pack/topics.ts';
import { CACHE, DIST } from './lib/paths.ts';
import { SITE_BASE } from './lib/site-base.ts';
import { today } from './lib/today.ts';

/** A delta that saves less than this part of a pack is not worth a second file. */
const WORTH = 0.6;

const { values, positionals } = parseArgs({
  options: {
    single: { type: 'string', multiple: true, default: [] },
    booklet: { type: 'string', multiple: true, default: [] },
    publish: { type: 'boolean', default: false },
    out: { type: 'string' },
    history: { type: 'string' },
    since: { type: 'string' },
  },
  allowPositionals: true,
});

function misunderstood(message: string): never {
  console.error(`✖ ${message}`);
  process.exit(2);
}

const topicOf = (name: string): Topic =>
  TOPICS.find(({ id }) => id === name) ??
  misunderstood(
    `没有“${name}”这个包，可用的：${TOPICS.map(({ id, label }) => `${id}（${label}）`).join('、')}`,
  );
const handoutsOf = (names: readonly string[]): readonly Handout[] =>
  names.flatMap((name) =>
    name === 'all'
      ? HANDOUTS
      : (handoutOf(name) ??
        misunderstood(
          `没有“${name}”这本手册。写领域：${Object.entries(FIELDS)
            .map(([id, label]) => `${id}（${label}）`)
            .join('、')}；或“栏目-领域”，例如 technologies-water；全部领域写 all`,
        )),
  );

const handouts = handoutsOf(values.single);
const booklets = handoutsOf(values.booklet);
const named = positionals.map(topicOf);
const topics = named.length + handouts.length + booklets.length > 0 ? named : TOPICS;
if (values.since !== undefined && !existsSync(values.since)) misunderstood(`没有这个文件：${values.since}`);

if (!isBuildCurrent() && (await buildSite()) !== 0) process.exit(1);
const date = today();
const out = resolve(values.out ?? (values.publish ? join(DIST, 'downloads') : join(CACHE, 'packs')));
const shelf = new Shelf(
  out,
  resolve(values.history ?? (values.publish ? join(CACHE, 'releases') : out)),
  date,
);
for (const topic of topics) await putPack(topic);
for (const handout of handouts) {
  const { html, holds } = await makeHandout(DIST, handout, SITE_BASE);
  const name = `luqiao-${handout.id}-${date}.html`;
  shelf.put({ name, kind: 'handout', label: handout.label, holds }, Buffer.from(html));
}
if (booklets.length > 0) await putBooklets();
const record = shelf.finish();
if (values.publish) {
  const page = join(DIST, 'downloads/index.html');
  const cards = JSON.parse(readFileSync(join(DIST, 'data/search/cards.json'), 'utf8')) as SearchCard[];
  const titles = new Map(cards.map(({ key, title }) => [key, title]));
  writeFileSync(page, withReleaseList(readFileSync(page, 'utf8'), record, titles, SITE_BASE));
}

async function putPack(topic: Topic): Promise<void> {
  const earlier = values.since === undefined ? shelf.earlier(topic.id) : [readSums(values.since)];
  const [last] = earlier;
  const { edition, contents } = await withTopic(
    DIST,
    topic,
    async (folder) => {
      const made = await makeEdition(folder, SITE_BASE);
      return { edition: made, contents: { files: sumsOf(made), index: numberingOf(folder) } };
    },
    last?.contents.index ?? FRESH,
  );
  const extra = new Map([
    ['sums.json', Buffer.from(JSON.stringify(contents))],
    ['打开说明.txt', Buffer.from(`\uFEFF${readmeText(topic, date).replaceAll('\n', '\r\n')}`)],
  ]);
  const name = `luqiao-${topic.id}-${date}`;
  const told = { label: topic.label, holds: topic.holds };
  const zip = zipOf(new Map([...edition, ...extra]), 'luqiao');
  shelf.put({ name: `${name}.zip`, kind: 'pack', ...told }, zip);
  for (const { date: since, contents: old } of earlier) {
    const delta = deltaZip(edition, contents.files, old.files, extra);
    if (values.since === undefined && delta.length > WORTH * zip.length) continue;
    shelf.put({ name: `${name}-delta-${since}.zip`, kind: 'delta', since, ...told }, delta);
  }
  if (topic.id === 'all' && last)
    shelf.tellChanges({
      since: last.date,
      ...changesBetween(contents.files, last.contents.files, ENTRY_COLLECTIONS),
    });
  shelf.keep(topic.id, contents);
}

async function putBooklets(): Promise<void> {
  // Whoever packs without booklets needs no browser.
  const { withPrinter } = await import('./lib/pack/booklet.ts');
  try {
    await withPrinter(DIST, SITE_BASE, async (print) => {
      for (const handout of booklets) {
        const { pdf, holds } = await print(handout);
        const name = `luqiao-${handout.id}-${date}.pdf`;
        shelf.put({ name, kind: 'booklet', label: handout.label, holds }, pdf);
      }
    });
  } catch (error) {
    console.error(`✖ ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}

/** What an earlier pack held; its day stands in the name of the file. */
function readSums(path: string): Earlier {
  const contents = JSON.parse(readFileSync(path, 'utf8')) as Contents;
  return { date: /\d{4}-\d\d-\d\d/.exec(basename(path))?.[0] ?? 'earlier', contents };
}
