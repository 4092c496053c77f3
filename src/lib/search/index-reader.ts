import type { Symptom } from './card.ts';
import { type DocTable, decodeDocs } from './doc-table.ts';
import { decodeFacets, type FacetLists } from './facets.ts';
import { fold } from './fold.ts';
import type { Manifest, ResultDoc } from './format.ts';
import { Lexicon } from './lexicon.ts';
import { Readings, type Syllables } from './pinyin.ts';
import { decodeShard, NO_POSTINGS, type Postings, shardOf } from './postings.ts';
import { Speller } from './spelling.ts';

/** Fetches a file of the index by name, uncompressed. @throws where it cannot be had */
export type Load = (file: string) => Promise<Uint8Array>;

/** The files of an index, each fetched and read once; what failed is asked for again the next time. */
export class IndexReader {
  readonly manifest: Manifest;
  readonly #load: Load;
  readonly #shards = new Map<string, ReadonlyMap<string, Postings>>();
  readonly #files = new Map<string, Promise<unknown>>();

  constructor(manifest: Manifest, load: Load) {
    this.manifest = manifest;
    this.#load = load;
  }

  docs(): Promise<DocTable> {
    return this.#once('docs', decodeDocs);
  }

  facets(): Promise<FacetLists> {
    return this.#once('facets', decodeFacets);
  }

  lexicon(): Promise<Lexicon> {
    return this.#once('lexicon', (bytes) => {
      const concepts = json<[string, string[], string[], number][]>(bytes);
      return new Lexicon(
        concepts.map(([name, names, tags, inside]) => ({
          name,
          names,
          tags,
          ...(inside ? { inside: true } : {}),
        })),
        fold,
      );
    });
  }

  async speller(): Promise<Speller> {
    this.#speller ??= new Speller(await this.lexicon());
    return this.#speller;
  }
  #speller: Speller | undefined;

  readings(): Promise<Readings> {
    return this.#once('readings', (bytes) => new Readings(json<Syllables>(bytes)));
  }

  /** Number, title and other names of every entry. */
  titles(): Promise<readonly (readonly string[])[]> {
    return this.#once('titles', json<string[][]>);
  }

  /** Number and title of every entry that has a number. */
  numbers(): Promise<readonly (readonly [string, string])[]> {
    return this.#once('numbers', json<[string, string][]>);
  }

  entry(doc: number): Promise<ResultDoc> {
    return this.#once(`d${doc}`, json<ResultDoc>);
  }

  symptom(doc: number): Promise<Symptom> {
    return this.#once(`d${doc}`, json<Symptom>);
  }

  /**
   * Where terms stand; a term that stands nowhere has an empty list.
   * @param missing gets the names of files that did not arrive or are damaged
   */
  async postings(terms: Iterable<string>, missing: Set<string>): Promise<Map<string, Postings>> {
    const wanted = [...new Set(terms)];
    const fileOf = (term: string) => shardOf(term, this.manifest);
    await Promise.all(
      [...new Set(wanted.map(fileOf))].map(async (file) => {
        if (this.#shards.has(file)) return;
        try {
          this.#shards.set(file, decodeShard(await this.#load(file)));
        } catch {
          missing.add(file);
        }
      }),
    );
    return new Map(wanted.map((term) => [term, this.#shards.get(fileOf(term))?.get(term) ?? NO_POSTINGS]));
  }

  #once<T>(name: string, read: (bytes: Uint8Array) => T): Promise<T> {
    const known = this.#files.get(name);
    if (known) return known as Promise<T>;
    const reading = this.#load(name).then(read);
    this.#files.set(name, reading);
    reading.catch(() => this.#files.delete(name));
    return reading;
  }
}

function json<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}
