import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readPage } from '../../../integrations/search/read-page.ts';
import { syllablesOf } from '../../../integrations/search/syllables.ts';
import type { SearchCard } from '../../../src/lib/search/card.ts';
import { PAGE, SearchEngine } from '../../../src/lib/search/engine.ts';
import { makeIndex } from '../../../src/lib/search/index-files.ts';
import type { Concept } from '../../../src/lib/search/lexicon.ts';
import type { PageText } from '../../../src/lib/search/page.ts';
import { quantile } from './measures.ts';

/** What a query costs at a size of the library. */
export interface Growth {
  readonly entries: number;
  /** bytes of the index that a first query fetches */
  readonly cold: number;
  /** bytes of the one after it */
  readonly later: number;
  readonly indexBytes: number;
  readonly seconds: number;
}

/**
 * Measures indexes of made-up libraries: entries put together from sections, names and phrasings of real ones, so that
 * words are as frequent as in the real ones.
 * @param folder a built site
 * @param sizes numbers of entries
 */
export async function measureGrowth(
  folder: string,
  base: string,
  sizes: readonly number[],
  queries: readonly string[],
): Promise<Growth[]> {
  const data = async <T>(name: string) =>
    JSON.parse(await readFile(join(folder, 'data', 'search', name), 'utf8')) as T;
  const cards = await data<SearchCard[]>('cards.json');
  const concepts = await data<Concept[]>('concepts.json');
  const pages = await Promise.all(
    cards.map(async ({ url }) => {
      const html = await readFile(join(folder, url.slice(base.length), 'index.html'), 'utf8');
      return readPage(html, url) ?? { url, title: '', sections: [], around: '' };
    }),
  );
  const curve: Growth[] = [];
  for (const size of sizes) {
    const started = performance.now();
    const { files, layout } = makeIndex({
      entries: madeUp(cards, pages, size),
      concepts,
      symptoms: [],
      syllables: syllablesOf,
    });
    const seconds = (performance.now() - started) / 1000;
    const packed = new Map<string, number>();
    const sizeOf = (name: string) => {
      const known = packed.get(name) ?? gzipSync(files.get(name) ?? '', { level: 9 }).length;
      packed.set(name, known);
      return known;
    };
    const cold: number[] = [];
    const later: number[] = [];
    for (const [at, query] of queries.entries()) {
      let bytes = 0;
      const engine = new SearchEngine({ ...layout, build: '' }, async (name) => {
        bytes += sizeOf(name);
        const content = files.get(name) ?? '';
        return typeof content === 'string' ? new TextEncoder().encode(content) : content;
      });
      const visit = async (q: string) => {
        const answer = await engine.search({ query: q, only: [], choice: {}, sort: 'match' });
        await engine.show(answer, answer.order.slice(0, PAGE));
        return bytes;
      };
      const first = await visit(query);
      cold.push(first);
      later.push((await visit(queries[(at + 1) % queries.length] ?? '')) - first);
    }
    let indexBytes = 0;
    for (const name of files.keys()) indexBytes += sizeOf(name);
    curve.push({
      entries: size,
      cold: quantile(cold, 0.5),
      later: quantile(later, 0.5),
      indexBytes,
      seconds,
    });
  }
  return curve;
}

function madeUp(
  cards: readonly SearchCard[],
  pages: readonly PageText[],
  size: number,
): { card: SearchCard; page: PageText }[] {
  const random = generator(1);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: size }, (_, at) => {
    const card = at < cards.length ? (cards[at] as SearchCard) : any(cards);
    const page = at < cards.length ? (pages[at] as PageText) : any(pages);
    if (at < cards.length) return { card, page };
    const url = `/made-up/${at}/`;
    return {
      card: {
        ...card,
        key: `made-up/${at}`,
        url,
        id: String(at),
        title: `${card.title.slice(0, 6)}${any(cards).title.slice(-6)}`,
        names: any(cards).names,
        asks: any(cards).asks,
        related: Array.from({ length: 4 }, () => any(cards).key),
      },
      page: {
        ...page,
        url,
        sections: page.sections.map(() => any(any(pages).sections) ?? { id: '', heading: '', text: '' }),
      },
    };
  });
}

/** Numbers from 0 to 1 that are the same at every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
