import { IndexBuilder } from './build.ts';
import type { SearchCard, Symptom } from './card.ts';
import { encodeDocs } from './doc-table.ts';
import { encodeFacets } from './facets.ts';
import { fold } from './fold.ts';
import { type Manifest, type ResultDoc, SYMPTOM_KIND } from './format.ts';
import type { Concept } from './lexicon.ts';
import { nearestEntries } from './nearest.ts';
import type { PageText, Section } from './page.ts';
import type { Syllables } from './pinyin.ts';

/** Neighbours kept of each entry: more add bytes to every result and little else. */
const NEAR = 8;

/** New entries that an index has room for before its symptoms move. */
const ROOM = 64;
const NOTHING = { title: '', names: [], asks: [], headings: [], summary: '', body: [], around: '', tags: [] };

/** Everything an index is made of. */
export interface IndexSource {
  readonly entries: readonly { readonly card: SearchCard; readonly page: PageText }[];
  readonly concepts: readonly Concept[];
  readonly symptoms: readonly Symptom[];
  /** readings of all characters that stand in names and titles */
  readonly syllables: (chars: ReadonlySet<string>) => Syllables;
  /** an earlier index that the new one is to share as many files with as it can */
  readonly like?: Layout;
}

/** What moves every file of an index when it changes. */
export interface Layout extends Pick<Manifest, 'terms' | 'chars'> {
  /** number of the first symptom; those before it belong to entries, or to none */
  readonly symptoms: number;
}

/** The files of an index by name, not yet compressed, and the layout they follow. */
export interface IndexFiles {
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  readonly layout: Omit<Manifest, 'build'>;
}

/**
 * Makes an index of pages.
 * @throws Error where there is nothing to index: an empty index would look like a search that finds nothing
 */
export function makeIndex({ entries, concepts, symptoms, syllables, like }: IndexSource): IndexFiles {
  if (entries.length === 0) throw new Error('没有可检索的页面。');
  const length = entries.reduce((sum, { page }) => sum + textLength(page), 0) / entries.length;
  const builder = new IndexBuilder(concepts, length);
  for (const { card, page } of entries)
    builder.add({
      title: [card.number, card.title].filter(Boolean).join(' '),
      names: card.names,
      asks: card.asks,
      headings: page.sections.map(({ heading }) => heading),
      summary: card.summary,
      body: page.sections.map(({ text }) => text),
      around: page.around,
      tags: card.tags,
    });
  const first = firstSymptom(entries.length, like);
  for (let number = entries.length; number < first; number += 1) builder.add(NOTHING);
  for (const symptom of symptoms)
    builder.add({
      title: symptom.title,
      names: [],
      asks: symptom.asks,
      headings: [],
      summary: '',
      body: [],
      around: '',
      tags: [],
    });

  const numbers = new Map(entries.map(({ card }, doc) => [card.key, doc]));
  const { files: shards, terms, chars: charFiles } = builder.files(like);
  const files = new Map<string, Uint8Array | string>(shards);
  files.set(
    'docs',
    encodeDocs([
      ...entries.map(({ card }) => ({
        ...card,
        related: card.related.flatMap((key) => numbers.get(key) ?? []),
      })),
      ...Array.from({ length: first - entries.length + symptoms.length }, () => ({
        kind: SYMPTOM_KIND,
        worth: 1,
        maturity: 0,
        date: '',
        related: [],
      })),
    ]),
  );
  files.set('facets', encodeFacets(facetLists(entries.map(({ card }) => card))));
  files.set(
    'lexicon',
    JSON.stringify(concepts.map(({ name, names, tags, inside }) => [name, names, tags, inside ? 1 : 0])),
  );
  files.set(
    'numbers',
    JSON.stringify(entries.flatMap(({ card }) => (card.number ? [[card.number, card.title]] : []))),
  );
  files.set(
    'titles',
    JSON.stringify(entries.map(({ card }) => [card.number ?? '', card.title, ...card.names])),
  );
  const chars = new Set<string>();
  for (const text of [
    ...concepts.flatMap(({ name, names }) => [name, ...names]),
    ...entries.flatMap(({ card }) => [card.title, ...card.names]),
  ])
    for (const char of fold(text)) if (/\p{Script=Han}/u.test(char)) chars.add(char);
  files.set('readings', JSON.stringify(syllables(chars)));
  const near = nearestEntries(builder.terms, entries.length, NEAR);
  entries.forEach(({ card, page }, doc) => {
    const {
      key: _key,
      tags: _tags,
      date: _date,
      worth: _worth,
      maturity: _maturity,
      related: _related,
      ...shown
    } = card;
    const result: ResultDoc = {
      ...shown,
      sections: belowSummary(page.sections, card.summary),
      near: near[doc] ?? [],
    };
    files.set(`d${doc}`, JSON.stringify(result));
  });
  symptoms.forEach((symptom, index) => {
    files.set(`d${first + index}`, JSON.stringify(symptom));
  });
  return { files, layout: { format: 1, entries: entries.length, terms, chars: charFiles } };
}

/**
 * Number of the first symptom. They come after the entries, and stand in most files of terms: where an index is to be
 * like an earlier one, entries get room to grow into.
 */
function firstSymptom(entries: number, like: Layout | undefined): number {
  if (!like) return entries;
  return like.symptoms >= entries ? like.symptoms : entries + ROOM;
}

/** Sections without what a result shows anyway: title, badges and summary at the top of the page. */
function belowSummary(sections: readonly Section[], summary: string): Section[] {
  const [top, ...rest] = sections;
  const lines = top?.text.split('\n') ?? [];
  const at = lines.indexOf(summary);
  if (!top || at < 0) return [...sections];
  return [{ ...top, text: lines.slice(at + 1).join('\n') }, ...rest].filter(({ text }) => text);
}

function textLength(page: PageText): number {
  return page.sections.reduce((sum, { text }) => sum + text.length, 0);
}

function facetLists(cards: readonly SearchCard[]): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  cards.forEach(({ tags }, doc) => {
    for (const tag of new Set(tags)) {
      const list = lists.get(tag);
      if (list) list.push(doc);
      else lists.set(tag, [doc]);
    }
  });
  return new Map([...lists].sort(([a], [b]) => (a < b ? -1 : 1)));
}
