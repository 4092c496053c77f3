/**
 * A document as a sequence of blocks. The page, the Markdown file and the Word file are all written from it, so that
 * none of them says what another does not.
 */
export interface Outline {
  readonly title: string;
  /** day, `YYYY-MM-DD` */
  readonly made: string;
  /** what every printed page names in its foot */
  readonly origin: string;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | List | Table;

export interface Heading {
  readonly kind: 'heading';
  /** 2 for a section, 3 for a part of one; the title of the document is 1 */
  readonly level: 2 | 3;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Text;
  /** set apart: a remark on the document itself, or that the library holds nothing */
  readonly tone?: 'remark' | 'nothing';
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly Text[];
}

/** Every row has as many cells as there are columns. */
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly title: string;
  /** share of the width, relative to the other columns */
  readonly weight: number;
}

/** Lines under one another. */
export type Cell = readonly Text[];

/** Pieces that follow one another on a line. */
export type Text = readonly Span[];

export interface Span {
  readonly text: string;
  readonly href?: string;
}

/** Characters that XML does not allow or that change the direction of what follows; white space is dealt with apart. */
const UNWANTED = /(?!\s)[\p{Cc}\p{Cs}\p{Bidi_Control}\uFFFE\uFFFF]/gu;

/** A text on one line, with nothing in it that a writer could trip over. */
export function clean(text: string): string {
  return text.replace(UNWANTED, '').replace(/\s+/g, ' ').trim();
}

/** A plain piece of text. */
export function plain(text: string): Text {
  return [{ text: clean(text) }];
}

/** A piece that leads somewhere; an address that is not on the web is left out. */
export function linked(text: string, href: string | undefined): Text {
  return href !== undefined && /^https?:\/\/[^\s<>"]+$/.test(href)
    ? [{ text: clean(text), href }]
    : plain(text);
}

/** What a text says, without its links. */
export function wording(text: Text): string {
  return text.map((span) => span.text).join('');
}
