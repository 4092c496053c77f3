import type { Answer } from '../../lib/search/answer.ts';
import type { Symptom } from '../../lib/search/card.ts';
import { SearchEngine } from '../../lib/search/engine.ts';
import type { Manifest } from '../../lib/search/format.ts';
import type { Load } from '../../lib/search/index-reader.ts';
import { answerLimits, type LimitAnswer, type LimitGroup } from '../../lib/search/limit-answer.ts';
import type { Shown } from '../../lib/search/present.ts';
import type { Request } from '../../lib/search/request.ts';

/** Pollutants of one question that are answered: 氨氮和总磷, not a whole list. */
const POLLUTANTS_ANSWERED = 2;

/** The search of one index at an address: what the worker answers with, and what stands in for it without workers. */
export class SearchService {
  readonly #root: string;
  #engine: Promise<SearchEngine> | undefined;

  /** @param root address of the folder of the index, with a slash at the end */
  constructor(root: string) {
    this.#root = root;
  }

  /** Forgets what was loaded: the site may have been published anew meanwhile. */
  reopen(): void {
    this.#engine = undefined;
  }

  async prepare(): Promise<void> {
    await (await this.#open()).prepare();
  }

  async search(request: Request): Promise<Answer> {
    return (await this.#open()).search(request);
  }

  async show(
    answer: Answer,
    numbers: readonly number[],
  ): Promise<{ shown: readonly Shown[]; missing: readonly string[] }> {
    return (await this.#open()).show(answer, numbers);
  }

  async counts(answer: Answer, facets: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return (await this.#open()).counts(answer, facets);
  }

  async suggest(text: string, most: number): Promise<readonly string[]> {
    return (await this.#open()).suggest(text, most);
  }

  /**
   * Limit rows for a question about a limit; none where it is no such question.
   * @param root address of the folder with the limits of each pollutant, with a slash at the end
   */
  async limits(
    { understanding }: Answer,
    root: string,
  ): Promise<{ readonly pollutant: string; readonly answers: readonly LimitAnswer[] }> {
    const { asksLimit, query, tags } = understanding;
    const named = tags.flatMap((tag) =>
      tag.startsWith('pollutant:') ? [tag.slice('pollutant:'.length)] : [],
    );
    const pollutants = asksLimit ? named.slice(0, POLLUTANTS_ANSWERED) : [];
    const groups = await Promise.all(
      pollutants.map(async (code) => {
        const answer = await fetch(`${root}${code}.json`);
        // A pollutant without limits has no file.
        return answer.ok ? ((await answer.json()) as LimitGroup[]) : [];
      }),
    );
    return {
      pollutant: pollutants[0] ?? '',
      answers: groups.flatMap((group) => answerLimits(group, query, tags)),
    };
  }

  async symptom(doc: number): Promise<Symptom> {
    return (await this.#open()).symptom(doc);
  }

  #open(): Promise<SearchEngine> {
    if (!this.#engine) {
      const opening = openEngine(this.#root);
      this.#engine = opening;
      opening.catch(() => {
        this.#engine = undefined;
      });
    }
    return this.#engine;
  }
}

async function openEngine(root: string): Promise<SearchEngine> {
  // The manifest names the folder of the files, so everything else may be kept for good.
  const manifest = JSON.parse(
    new TextDecoder().decode(await bytesOf(`${root}manifest.json`, { cache: 'no-cache' })),
  ) as Manifest;
  const load: Load = (file) => bytesOf(`${root}${manifest.build}/${file}.bin`);
  return new SearchEngine(manifest, load);
}

/** @throws where the address cannot be had or the bytes are damaged */
async function bytesOf(url: string, init?: RequestInit): Promise<Uint8Array> {
  const answer = await fetch(url, init);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  // Some hosts unpack on the way what is packed in the file.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const unpacked = new Response(bytes).body?.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
