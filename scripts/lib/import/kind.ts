import type { Collection } from '../../../src/vocab/collections.ts';
import type { ImportField } from './headers.ts';

/** A row as a kind reads it; every complaint is about the cell of a field. */
export interface RowReader {
  /** the cleaned text of a field, `''` where there is none */
  readonly text: (key: string) => string;
  /** notes that a field cannot be taken as it is */
  readonly fault: (key: string, what: string, fix: string) => void;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** What a row becomes. */
export interface Draft {
  readonly id: string;
  /** frontmatter in the order of its keys */
  readonly data: Readonly<Record<string, unknown>>;
  /** Markdown */
  readonly body: string;
}

/** A kind of entry that can be imported: one file each in kinds/, registered in kinds/index.ts. */
export interface ImportKind {
  readonly collection: Collection;
  readonly fields: readonly ImportField[];
  /** frontmatter keys that are made of a field of another name → that field */
  readonly madeOf: Readonly<Record<string, string>>;
  /** field to blame for the body */
  readonly bodyField: string;
  /** the row as an entry; after a fault as much of it as can be checked, since nothing is written then */
  readonly draft: (row: RowReader) => Draft;
}
