import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage } from '../../../integrations/search/read-page.ts';
import type { SearchCard } from '../../../src/lib/search/card.ts';
import type { PageText } from '../../../src/lib/search/page.ts';
import { COLLECTIONS } from '../../../src/vocab/collections.ts';
import { anchorOf, articleOf, targetsIn } from './article.ts';
import type { Handout } from './handouts.ts';
import { buildDateIn } from './stable.ts';

/** An entry of a document. */
export interface Piece {
  readonly card: SearchCard;
  /** id in the document */
  readonly anchor: string;
  /** the article, as HTML */
  readonly html: string;
  /** its text, to be searched */
  readonly page: PageText;
}

export interface Chapter {
  readonly id: string;
  readonly title: string;
  /** how many, in words: `61 件` */
  readonly count: string;
  readonly pieces: readonly Piece[];
}

/** Many entries of the site in one document. */
export interface Document {
  readonly title: string;
  /** day of the build, `YYYY-MM-DD` */
  readonly built: string;
  readonly chapters: readonly Chapter[];
  /** styles of the entries' pages */
  readonly css: string;
}

/** What is in a document: `政策法规 61 件，标准规范 217 项`. */
export function countsIn({ chapters }: Pick<Document, 'chapters'>): string {
  return chapters.map(({ title, count }) => `${title} ${count}`).join('，');
}

/**
 * The entries of a handout, from the built site.
 * @param dist the build
 * @param base base path of the site, with slashes at both ends
 * @throws Error where the field has no such entries
 */
export function readDocument(dist: string, { field, collections, label }: Handout, base: string): Document {
  const cards = JSON.parse(readFileSync(join(dist, 'data/search/cards.json'), 'utf8')) as SearchCard[];
  const chosen = cards.filter(
    ({ kind, tags }) => (collections as readonly string[]).includes(kind) && tags.includes(`field:${field}`),
  );
  if (chosen.length === 0) throw new Error(`“${label}”一个条目也没有`);
  const pages = new Map(
    chosen.map(({ key }) => [key, readFileSync(join(dist, key, 'index.html'), 'utf8')] as const),
  );
  const targets = new Map([...pages].map(([key, html]) => [key, targetsIn(html)]));
  const styles = new Set(
    [...pages.values()].flatMap((html) =>
      [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href ?? ''),
    ),
  );
  const pieceOf = (card: SearchCard): Piece => {
    const html = pages.get(card.key) ?? '';
    const anchor = anchorOf(card.key);
    const page = readPage(html, `#${anchor}`);
    if (!page) throw new Error(`条目没有文字：${card.key}`);
    return { card, anchor, html: articleOf(html, card.key, targets, base), page };
  };
  return {
    title: label,
    built: buildDateIn([...pages.values()][0] ?? ''),
    css: [...styles].map((href) => readFileSync(join(dist, href.slice(base.length)), 'utf8')).join('\n'),
    chapters: collections.flatMap((collection) => {
      const pieces = inOrder(chosen.filter(({ kind }) => kind === collection)).map(pieceOf);
      const { title, unit } = COLLECTIONS[collection];
      return pieces.length > 0 ? [{ id: collection, title, count: `${pieces.length} ${unit}`, pieces }] : [];
    }),
  };
}

/** Standards by number, as they are looked up; everything else the newest first. */
export function inOrder(cards: readonly SearchCard[]): SearchCard[] {
  const compare = new Intl.Collator('zh-CN', { numeric: true }).compare;
  return [...cards].sort((a, b) =>
    a.kind === 'standards' && b.kind === 'standards'
      ? compare(a.number ?? a.title, b.number ?? b.title)
      : compare(b.date, a.date) || compare(a.title, b.title),
  );
}
