import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { fold } from '../../../src/lib/search/fold.ts';
import type { ResultDoc } from '../../../src/lib/search/format.ts';
import { termsOf } from '../../../src/lib/search/understand.ts';
import type { Run } from './measures.ts';
import type { StaticServer } from './static-server.ts';

/** Another search over the same pages. */
export interface Baseline {
  readonly name: string;
  /** @param next the query after this one, where bytes are to be measured */
  readonly search: (q: string, next?: string) => Promise<Run>;
  readonly close?: () => Promise<void>;
}

/** The text a reader of an entry sees, by field. */
export interface BaselineDoc {
  readonly key: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
}

export function baselineDocs(docs: readonly ResultDoc[]): BaselineDoc[] {
  return docs.map((doc) => ({
    key: `${doc.kind}/${doc.id}`,
    url: doc.url,
    title: [doc.number, doc.title].filter(Boolean).join(' '),
    summary: doc.summary,
    text: doc.sections.map(({ text }) => text).join('\n'),
  }));
}

/** Pairs of Han characters and whole words: what is sensible for Chinese without a dictionary. */
const pairs = (text: string) => termsOf(fold(text));
const RESULTS = 2_000;

/** MiniSearch, pairs, all words first and any word where there are none with all; title and summary raised. */
export function miniSearch(docs: readonly BaselineDoc[]): Baseline {
  const mini = new MiniSearch<BaselineDoc>({
    idField: 'key',
    fields: ['title', 'summary', 'text'],
    tokenize: pairs,
    processTerm: (term) => term,
    searchOptions: { boost: { title: 8, summary: 3 } },
  });
  mini.addAll(docs);
  const bytes = gzipSync(JSON.stringify(mini)).length;
  return {
    name: 'MiniSearch',
    search: async (q) => {
      const started = performance.now();
      const all = mini.search(q, { combineWith: 'AND' });
      const found = all.length > 0 ? all : mini.search(q, { combineWith: 'OR' });
      return { keys: found.map(({ id }) => String(id)), bytes, ms: performance.now() - started };
    },
  };
}

/** FlexSearch, pairs, with suggestions where not every pair is found; title matches first. */
export async function flexSearch(docs: readonly BaselineDoc[]): Promise<Baseline> {
  const make = () => new Index({ encode: pairs, tokenize: 'strict', resolution: 9 });
  const titles = make();
  const texts = make();
  docs.forEach((doc, at) => {
    titles.add(at, doc.title);
    texts.add(at, `${doc.title}\n${doc.summary}\n${doc.text}`);
  });
  let exported = '';
  for (const index of [titles, texts])
    await index.export((_key: string, data: string) => {
      exported += data ?? '';
    });
  const bytes = gzipSync(exported).length;
  const look = (q: string, suggest: boolean) => [
    ...new Set([
      ...(titles.search(q, { limit: RESULTS, suggest }) as number[]),
      ...(texts.search(q, { limit: RESULTS, suggest }) as number[]),
    ]),
  ];
  return {
    name: 'FlexSearch',
    search: async (q) => {
      const started = performance.now();
      const all = look(q, false);
      const found = all.length > 0 ? all : look(q, true);
      return { keys: found.map((at) => docs[at]?.key ?? ''), bytes, ms: performance.now() - started };
    },
  };
}

/**
 * Pagefind in the browser: stock over the same pages, or fed with our tokens on both sides. Its interface is not
 * counted, only its engine, index and the fragments of ten results.
 */
export async function pagefind(
  kind: 'stock' | 'pairs',
  docs: readonly BaselineDoc[],
  pages: (url: string) => Promise<string>,
  folder: string,
  browser: Browser,
  server: StaticServer,
): Promise<Baseline> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { index } = await createIndex(kind === 'stock' ? {} : { forceLanguage: 'unknown' });
  if (!index) throw new Error('Pagefind 没有启动');
  for (const doc of docs) {
    if (kind === 'stock') await index.addHTMLFile({ url: doc.url, content: await pages(doc.url) });
    else
      await index.addCustomRecord({
        url: doc.url,
        content: pairs(`${doc.title}\n${doc.summary}\n${doc.text}`).join(' '),
        language: 'unknown',
        meta: { title: pairs(doc.title).join(' ') },
      });
  }
  await index.writeFiles({ outputPath: folder });
  await close();
  await writeFile(join(folder, 'blank.html'), '<!doctype html><html lang="zh-CN"><title>-</title></html>');
  const byFragment = await fragments(folder, new Map(docs.map(({ url, key }) => [url, key])));
  const address = `${server.origin}/baseline-${kind}/`;
  const open = async () => {
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(`${address}blank.html`);
    return page;
  };
  const warm = await open();
  const coldOf = async (q: string, next: string) => {
    const page = await open();
    const before = server.sent();
    await ask(page, address, q);
    const bytes = server.sent() - before;
    await ask(page, address, next);
    const later = server.sent() - before - bytes;
    await page.context().close();
    return { bytes, later };
  };
  const phrase = (q: string) => (kind === 'stock' ? q : pairs(q).join(' '));
  return {
    name: kind === 'stock' ? 'Pagefind' : 'Pagefind（本站分词）',
    search: async (q, next) => {
      const cold = next === undefined ? {} : await coldOf(phrase(q), phrase(next));
      const { ids, ms } = await ask(warm, address, phrase(q));
      return { keys: ids.map((id) => byFragment.get(id) ?? ''), ...cold, ms };
    },
    close: () => warm.context().close(),
  };
}

/** Asks Pagefind in a page as its own interface does: the search, then the first ten fragments. */
async function ask(page: Page, address: string, q: string): Promise<{ ids: string[]; ms: number }> {
  return page.evaluate(
    async ({ address, q }) => {
      interface Engine {
        search: (q: string) => Promise<{ results: { id: string; data: () => Promise<unknown> }[] }>;
      }
      const engine = (await import(`${address}pagefind.js`)) as Engine;
      const started = performance.now();
      const { results } = await engine.search(q);
      await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return { ids: results.map(({ id }) => id), ms: performance.now() - started };
    },
    { address, q },
  );
}

async function fragments(folder: string, keys: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of await readdir(join(folder, 'fragment'))) {
    const text = gunzipSync(await readFile(join(folder, 'fragment', name))).toString('utf8');
    const { url } = JSON.parse(text.slice('pagefind_dcd'.length)) as { url: string };
    found.set(name.replace(/\.pf_fragment$/, ''), keys.get(url) ?? url);
  }
  return found;
}
