/** A stretch of a page under one heading. */
export interface Section {
  /** anchor that opens the page here; empty for the part before the first heading */
  readonly id: string;
  readonly heading: string;
  /** readable text, a line a block */
  readonly text: string;
}

/** The searchable text of a built page. */
export interface PageText {
  /** address as it stands in links */
  readonly url: string;
  readonly title: string;
  readonly sections: readonly Section[];
  /** text of lists around the page's own content, such as related entries */
  readonly around: string;
}
