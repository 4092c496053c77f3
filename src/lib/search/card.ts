import type { Badge } from '../view/types.ts';

/** What the search knows of an entry besides the text of its page; written at build, read by the indexer. */
export interface SearchCard {
  /** `collection/id`, unique */
  readonly key: string;
  /** address of its page, as it stands in links */
  readonly url: string;
  /** `data-kind` and `data-id` of results */
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  /** number of a standard or document */
  readonly number?: string;
  readonly summary: string;
  readonly badges: readonly Badge[];
  /** aliases, abbreviations, synonyms, colloquial names */
  readonly names: readonly string[];
  /** how people ask for it */
  readonly asks: readonly string[];
  /** facet values: `field:water`, `pollutant:cod`, `year:2015` */
  readonly tags: readonly string[];
  /** `YYYY-MM-DD`, `YYYY` or empty */
  readonly date: string;
  /** maturity, evaluation and status as one factor, 0–1 */
  readonly worth: number;
  /** rank of maturity, 0 unknown to 4 in general use */
  readonly maturity: number;
  /** why it must not be relied on any more, and what replaced it */
  readonly sunk?: string;
  /** keys of entries it is linked with, either way */
  readonly related: readonly string[];
}

/** A sign of trouble and what may be behind it. */
export interface Symptom {
  readonly id: string;
  readonly title: string;
  readonly asks: readonly string[];
  readonly causes: readonly {
    readonly cause: string;
    /** how to tell that it is this one */
    readonly tell: string;
    /** entries that explain or mend it */
    readonly see: readonly { readonly title: string; readonly url: string }[];
  }[];
}
