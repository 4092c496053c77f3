import type { PerformingTechnology } from '../../lib/limits/performance.ts';
import type { Library } from '../../lib/limits/scene.ts';
import { fetchLimits } from '../limits/limit-data.ts';

/** What the check fetches, each file once; a failed one is asked for again the next time. */
export class CheckData {
  readonly #limits: string;
  readonly #performance: string;
  #library: Promise<Library> | undefined;
  #technologies: Promise<readonly PerformingTechnology[]> | undefined;

  /** @param limits address of all limits @param performance address of the technologies' figures */
  constructor(limits: string, performance: string) {
    this.#limits = limits;
    this.#performance = performance;
  }

  library(): Promise<Library> {
    this.#library ??= fetchLimits(this.#limits);
    this.#library.catch(() => {
      this.#library = undefined;
    });
    return this.#library;
  }

  technologies(): Promise<readonly PerformingTechnology[]> {
    this.#technologies ??= read(this.#performance);
    this.#technologies.catch(() => {
      this.#technologies = undefined;
    });
    return this.#technologies;
  }
}

async function read<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json() as Promise<T>;
}
