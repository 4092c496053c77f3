import type { Badge, Link } from './types.ts';

/** A commit as pages name it. */
export interface Commitment {
  readonly day: string;
  /** what its author said of it */
  readonly text: string;
  /** in Latin letters alone, so to be read out as English */
  readonly english: boolean;
  readonly who: string;
  /** the commit on its host */
  readonly href?: string;
}

/** One line in the list of versions of an entry. */
export interface VersionLine extends Commitment {
  readonly mark: string;
  /** how many entries were changed in one go, where it was a bulk edit */
  readonly bulk?: number;
}

export interface VersionsView {
  /** the dates that are known and what is not known, without a full stop */
  readonly summary: string;
  readonly publishedOn?: string;
  readonly changedOn?: string;
  readonly total: number;
  readonly lines: readonly VersionLine[];
  /** the whole history on its host */
  readonly more?: Link;
  /** the record of the collection */
  readonly record: Link;
}

/** One commit in the record of the library. */
export interface RecordItem extends Commitment {
  readonly id: string;
  /** its lines are sums, short enough to stand side by side */
  readonly bulk: boolean;
  readonly lines: readonly RecordLine[];
}

export interface RecordLine {
  readonly mark: Badge;
  /** kind of entry, where the title does not say it */
  readonly label?: string;
  readonly title: string;
  readonly href?: string;
  /** its state today, where it must not be relied on any more */
  readonly state?: Badge;
  /** what it was called before */
  readonly note?: string;
}
