import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DIST, fromRoot } from '../../scripts/lib/paths.ts';
import { readIndex, visibleTexts } from '../../scripts/lib/search-eval/index-reader.ts';
import { quantile, type Run, summarise, type Wanted } from '../../scripts/lib/search-eval/measures.ts';
import { type Query, readQueries } from '../../scripts/lib/search-eval/queries.ts';
import { SITE_BASE } from '../../scripts/lib/site-base.ts';
import { PAGE } from '../../src/lib/search/engine.ts';
import { fold } from '../../src/lib/search/fold.ts';
import { FACETS } from '../../src/lib/search/state.ts';
import { files, pages } from '../support/site.ts';
import { weigh } from '../support/weight.ts';

const KB = 1024;
/** What a first answer may cost with nothing in the cache: some seconds on a village's line. */
const COLD_MEDIAN = 250 * KB;
const COLD_WORST = 350 * KB;
const LATER_MEDIAN = 120 * KB;

const index = await readIndex(DIST);
const texts = await visibleTexts(DIST, SITE_BASE, index.docs);
const sets = {
  dev: readQueries(fromRoot('tests/search/dev.json')),
  holdout: readQueries(fromRoot('tests/search/holdout.json')),
  literal: readQueries(fromRoot('tests/search/literal.json')),
};
const { engine } = index.open();

async function ask(q: string): Promise<Run> {
  const started = performance.now();
  const { order } = await engine.search({ query: q, only: [], choice: {}, sort: 'match' });
  return { keys: order.map((doc) => index.keys[doc] ?? ''), ms: performance.now() - started };
}

function wantedOf({ q, judged }: Query): Wanted {
  return judged
    ? new Map(judged.map(({ key, grade }) => [key, grade]))
    : new Map(index.keys.flatMap((key, doc) => (texts[doc]?.includes(fold(q)) ? [[key, 1]] : [])));
}

async function runAll(queries: readonly Query[]) {
  const runs = [];
  for (const query of queries)
    runs.push({ query, run: await ask(query.q), wanted: wantedOf(query), literal: !query.judged });
  return runs;
}

describe('the search finds', () => {
  it('every page that holds a term of the field, and puts such pages first', async () => {
    expect(sets.literal.length).toBeGreaterThanOrEqual(200);
    const runs = await runAll(sets.literal);
    expect(runs.filter(({ wanted }) => wanted.size === 0).map(({ query }) => query.q)).toEqual([]);
    const { recall, precision, worst } = summarise(runs);
    expect(recall).toBeGreaterThanOrEqual(0.995);
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(worst).toBeGreaterThanOrEqual(0.9);
  });

  it.each(['dev', 'holdout'] as const)('what people want, in the %s set of judged queries', async (name) => {
    const { success3 = 0, ndcg = 0, zero } = summarise(await runAll(sets[name]));
    expect(success3).toBeGreaterThanOrEqual(0.92);
    expect(ndcg).toBeGreaterThanOrEqual(0.8);
    expect(zero).toBeLessThanOrEqual(0.01);
  });

  it.each(['pinyin', 'typo', 'colloquial', 'standard-number', 'doc-number'])(
    'what is asked for in the way of %s',
    async (intent) => {
      const queries = [...sets.dev, ...sets.holdout].filter((query) => query.intent === intent);
      expect(queries.length).toBeGreaterThan(10);
      expect(summarise(await runAll(queries)).success3).toBeGreaterThanOrEqual(0.9);
    },
  );
});

describe('the weight of the search', () => {
  const page = pages.get('/search/');
  const worker = [...files].filter((path) => /^_astro\/worker-.*\.js$/.test(path));

  it('stays small from the first answer to the next, interface included', async () => {
    expect(worker).toHaveLength(1);
    const packed = (path: string) => gzipSync(readFileSync(join(DIST, path))).length;
    // The page with its scripts and styles, the worker, and the labels of the filters.
    const shell =
      weigh(page ?? expect.fail('no search page')).total +
      packed(worker[0] ?? '') +
      packed('data/search/facets.json') +
      packed('search-index/manifest.json');
    const queries = [...sets.dev, ...sets.holdout];
    const cold: number[] = [];
    const later: number[] = [];
    for (const [at, { q }] of queries.entries()) {
      const { engine: fresh, bytes } = index.open();
      const visit = async (query: string) => {
        const answer = await fresh.search({ query, only: [], choice: {}, sort: 'match' });
        await fresh.show(answer, answer.order.slice(0, PAGE));
        await fresh.counts(answer, Object.keys(FACETS));
        if (answer.symptom !== undefined) await fresh.symptom(answer.symptom);
        return bytes();
      };
      const first = await visit(q);
      cold.push(shell + first);
      later.push((await visit(queries[(at + 1) % queries.length]?.q ?? '')) - first);
    }
    const kilo = (value: number) => `${(value / KB).toFixed(1)} KB`;
    console.log(
      `first answer: median ${kilo(quantile(cold, 0.5))}, worst ${kilo(Math.max(...cold))}; the next: median ${kilo(quantile(later, 0.5))}, worst ${kilo(Math.max(...later))}`,
    );
    expect(quantile(cold, 0.5)).toBeLessThanOrEqual(COLD_MEDIAN);
    expect(Math.max(...cold)).toBeLessThanOrEqual(COLD_WORST);
    expect(quantile(later, 0.5)).toBeLessThanOrEqual(LATER_MEDIAN);
  });

  it('is not on pages that only offer it', () => {
    const about = pages.get('/about/') ?? expect.fail('no page');
    expect(weigh(about).scripts).toBeLessThanOrEqual(6 * KB);
  });
});
