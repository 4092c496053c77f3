// npm run search:eval [-- --index folder] [--queries file …] [--baseline] [--json file]: how good the search is,
// measured in a real browser on the served site.
import './lib/node-version.ts';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { INDEX_FOLDER } from '../integrations/search/index-folder.ts';
import { fold } from '../src/lib/search/fold.ts';
import { hasBuild } from './lib/build.ts';
import { CACHE, DIST, fromRoot } from './lib/paths.ts';
import {
  type Baseline,
  baselineDocs,
  flexSearch,
  miniSearch,
  pagefind,
} from './lib/search-eval/baselines.ts';
import { coldBytes, openBrowser, WarmPage } from './lib/search-eval/browser.ts';
import { readIndex, visibleTexts } from './lib/search-eval/index-reader.ts';
import { type Run, type Summary, summarise, type Wanted } from './lib/search-eval/measures.ts';
import { type Query, readQueries } from './lib/search-eval/queries.ts';
import { serveFolders } from './lib/search-eval/static-server.ts';
import { SITE_BASE } from './lib/site-base.ts';

const DEFAULT_QUERIES = ['tests/search/dev.json', 'tests/search/holdout.json', 'tests/search/literal.json'];

const { values } = parseArgs({
  options: {
    index: { type: 'string' },
    queries: { type: 'string', multiple: true },
    baseline: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

interface Outcome {
  readonly system: string;
  readonly file: string;
  readonly intent: string;
  readonly summary: Summary;
}

try {
  const outcomes = await evaluate();
  if (values.json) await writeFile(values.json, `${JSON.stringify(outcomes, undefined, 2)}\n`);
} catch (error) {
  console.error(`✖ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function evaluate(): Promise<Outcome[]> {
  if (!hasBuild()) throw new Error('还没有构建结果，请先运行 npm run build');
  const folder = resolve(values.index ?? DIST);
  const files = (values.queries ?? DEFAULT_QUERIES.map(fromRoot)).map((file) => resolve(file));
  const sets = files.map((file) => ({ file: basename(file), queries: readQueries(file) }));
  const index = await readIndex(folder);
  const texts = await visibleTexts(folder, SITE_BASE, index.docs);
  const wantedOf = ({ q, judged }: Query): Wanted =>
    judged
      ? new Map(judged.map(({ key, grade }) => [key, grade]))
      : new Map(index.keys.flatMap((key, doc) => (texts[doc]?.includes(fold(q)) ? [[key, 1]] : [])));

  const scratch = join(CACHE, 'search-eval');
  const kinds = values.baseline ? (['stock', 'pairs'] as const) : [];
  const server = await serveFolders([
    { at: SITE_BASE, folder: DIST },
    { at: `${SITE_BASE}${INDEX_FOLDER}/`, folder: join(folder, INDEX_FOLDER) },
    ...kinds.map((kind) => ({ at: `/baseline-${kind}/`, folder: join(scratch, kind) })),
  ]);
  const browser = await openBrowser();
  const outcomes: Outcome[] = [];
  try {
    const warm = await WarmPage.open(browser, server);
    const own: Baseline = {
      name: '绿桥',
      search: async (q, next) => {
        const cold = next === undefined ? undefined : await coldBytes(browser, server, q, next);
        await warm.type(q, index.keys);
        const run = await warm.type(q, index.keys);
        return { ...run, ...(cold ? { bytes: cold.first, later: cold.later } : {}) };
      },
      close: () => warm.close(),
    };
    const systems: Baseline[] = [own];
    if (values.baseline) {
      const docs = baselineDocs(index.docs);
      console.log('正在为对照系统建索引……');
      const page = async (url: string) => readFile(pageFile(folder, url), 'utf8');
      for (const kind of kinds)
        systems.push(await pagefind(kind, docs, page, join(scratch, kind), browser, server));
      systems.push(miniSearch(docs), await flexSearch(docs));
    }
    for (const system of systems) {
      for (const { file, queries } of sets) {
        const runs = await runAll(system, file, queries, wantedOf);
        const intents = new Map<string, typeof runs>([['全部', runs]]);
        if (!runs.every(({ literal }) => literal))
          for (const run of runs) intents.set(run.intent, [...(intents.get(run.intent) ?? []), run]);
        for (const [intent, some] of intents)
          outcomes.push({ system: system.name, file, intent, summary: summarise(some) });
      }
      await system.close?.();
    }
  } finally {
    await browser.close();
    server.close();
  }
  print(outcomes);
  return outcomes;
}

async function runAll(
  system: Baseline,
  file: string,
  queries: readonly Query[],
  wantedOf: (query: Query) => Wanted,
) {
  const runs: { run: Run; wanted: Wanted; literal: boolean; intent: string }[] = [];
  for (const [done, query] of queries.entries()) {
    if (process.stdout.isTTY)
      process.stdout.write(`\r\u001b[K${system.name} ${file} ${done + 1}/${queries.length}`);
    else if (done % 100 === 0) console.log(`${system.name} ${file} ${done}/${queries.length}`);
    const wanted = wantedOf(query);
    // A text that stands nowhere says nothing of a search for texts.
    if (wanted.size === 0) continue;
    // Bytes are a matter of questions as people ask them; opening a browser for each takes a second.
    const next = query.judged ? (queries[(done + 1) % queries.length]?.q ?? query.q) : undefined;
    runs.push({
      run: await system.search(query.q, next),
      wanted,
      literal: !query.judged,
      intent: query.intent,
    });
  }
  if (process.stdout.isTTY) process.stdout.write('\r\u001b[K');
  return runs;
}

function pageFile(folder: string, url: string): string {
  const inside = url.startsWith(SITE_BASE) && folder === DIST ? url.slice(SITE_BASE.length) : url.slice(1);
  const file = join(folder, inside);
  return existsSync(file) && !url.endsWith('/') ? file : join(file, 'index.html');
}

function print(outcomes: readonly Outcome[]) {
  const percent = (value: number | undefined) => (value === undefined ? '—' : value.toFixed(3));
  const rows = outcomes.map(({ system, file, intent, summary }) => ({
    系统: system,
    查询集: file,
    意图: intent,
    条数: summary.queries,
    召回: percent(summary.recall),
    'P@10': percent(summary.precision),
    最差: percent(summary.worst),
    'S@1': percent(summary.success1),
    'S@3': percent(summary.success3),
    'nDCG@10': percent(summary.ndcg),
    MRR: percent(summary.mrr),
    零结果: percent(summary.zero),
    '首查 KB 中位/最大': summary.bytes
      ? `${(summary.bytes.median / 1024).toFixed(0)} / ${(summary.bytes.worst / 1024).toFixed(0)}`
      : '—',
    '再查 KB 中位/最大': summary.later
      ? `${(summary.later.median / 1024).toFixed(0)} / ${(summary.later.worst / 1024).toFixed(0)}`
      : '—',
    '毫秒 中位/p95': `${summary.ms.median.toFixed(0)} / ${summary.ms.p95.toFixed(0)}`,
  }));
  console.table(rows);
}
