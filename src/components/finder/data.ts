import { type LimitRecord, type PackedCatalogue, unpackCatalogue } from '../../lib/limits/catalogue.ts';
import type { Around, AroundMore } from '../../lib/match/around.ts';
import type { RouteDetail, TechnologyDetail } from '../../lib/match/detail.ts';
import { type PackedIndex, unpackIndex } from '../../lib/match/pack.ts';
import type { FinderIndex } from '../../lib/match/types.ts';
import type { Field } from '../../vocab/fields.ts';

/** What the finder fetches, each file once; a failed one is asked for again the next time. */
export class FinderData {
  readonly #root: string;
  readonly #files = new Map<string, Promise<unknown>>();

  /** @param root address of the finder's data, with a slash at the end */
  constructor(root: string) {
    this.#root = root;
  }

  async index(): Promise<FinderIndex> {
    return unpackIndex(await this.#get<PackedIndex>('index.json'));
  }

  /** All limit rows of the library, which the finder shares with the tools on limits. */
  async limits(): Promise<readonly LimitRecord[]> {
    return unpackCatalogue(await this.#get<PackedCatalogue>('../limits.json'));
  }

  technology(id: string): Promise<TechnologyDetail> {
    return this.#get(`technologies/${id}.json`);
  }

  route(id: string): Promise<RouteDetail> {
    return this.#get(`routes/${id}.json`);
  }

  more(field: Field): Promise<Readonly<Record<string, AroundMore>>> {
    return this.#get(`more/${field}.json`);
  }

  around(field: Field): Promise<readonly Around[]> {
    return this.#get(`around/${field}.json`);
  }

  #get<T>(path: string): Promise<T> {
    const known = this.#files.get(path);
    if (known) return known as Promise<T>;
    const file = read<T>(this.#root + path);
    this.#files.set(path, file);
    file.catch(() => this.#files.delete(path));
    return file;
  }
}

async function read<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json() as Promise<T>;
}
