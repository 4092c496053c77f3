import type { Collection } from '../../vocab/collections.ts';
import type { Field } from '../../vocab/fields.ts';

/** Objects that pages hand to components: everything decided, nothing left to query. */

export type Tone = 'plain' | 'ok' | 'info' | 'warn' | 'bad';

export interface Badge {
  readonly text: string;
  readonly tone: Tone;
  /** colours the dot before the text */
  readonly field?: Field;
}

export interface Link {
  readonly text: string;
  readonly href: string;
}

/** One entry in a list, a hub, a relation or a result. */
export interface Row {
  readonly collection: Collection;
  /** what `data-id` says: the id, for glossary entries the term */
  readonly dataId: string;
  readonly title: string;
  readonly href: string;
  readonly summary: string;
  readonly badges: readonly Badge[];
  /** mono-spaced line above the title: number or document number */
  readonly number?: string;
  /** why it is listed here */
  readonly note?: string;
}

export interface RowGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
  /** the whole list, where this is an extract */
  readonly more?: Link;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly href?: string;
}

export interface Notice {
  readonly tone: 'warn' | 'bad' | 'info';
  readonly title: string;
  readonly text: string;
  readonly links?: readonly Link[];
}

export interface TocItem {
  readonly id: string;
  readonly text: string;
}

export interface SourceView {
  readonly title: string;
  readonly publisher?: string;
  readonly url?: string;
}
