import type { Badge } from '../view/types.ts';
import type { Near } from './nearest.ts';
import type { Section } from './page.ts';

/** Kind of the documents that hold a symptom instead of an entry. */
export const SYMPTOM_KIND = 'symptom';

/** How the parts of an index hang together; the first file that is read. */
export interface Manifest {
  /** of this layout; an older interface must not read a newer index */
  readonly format: 1;
  /** changes with every change of the index; folder of its files */
  readonly build: string;
  /** number of entries, symptoms left out */
  readonly entries: number;
  /** number of files of terms, and of single characters */
  readonly terms: number;
  readonly chars: number;
}

/** An entry as results show it: the file of its number. */
export interface ResultDoc {
  readonly kind: string;
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly number?: string;
  readonly summary: string;
  readonly badges: readonly Badge[];
  readonly sunk?: string;
  readonly names: readonly string[];
  readonly asks: readonly string[];
  readonly sections: readonly Section[];
  /** entries that speak of the same things */
  readonly near: readonly Near[];
}
