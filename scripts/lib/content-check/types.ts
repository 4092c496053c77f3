import type { LimitCsv } from '../../../src/lib/limits/csv.ts';
import type { Collection } from '../../../src/vocab/collections.ts';
import type { YamlSource } from './yaml-source.ts';

/** A file as it lies on the disk. */
export interface SourceFile {
  /** path from the content folder, with forward slashes */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A picture or film. */
export interface MediaFile {
  /** path from public/media, with forward slashes */
  readonly path: string;
  readonly bytes: number;
  /** reads the whole file; absent where only names are compared */
  readonly content?: () => Uint8Array;
}

/** Something in the folders that is not taken in. */
export interface Stray {
  /** path from the content folder, or from the repository for what lies in public/media */
  readonly path: string;
  readonly kind: 'link' | 'device' | 'dot' | 'deep' | 'unreadable' | 'large';
  /** size of what is too large */
  readonly bytes?: number;
}

/** Everything the check reads; it looks at nothing else, not even the clock. */
export interface Input {
  readonly files: readonly SourceFile[];
  readonly media?: readonly MediaFile[];
  readonly strays?: readonly Stray[];
  /** YYYY-MM-DD */
  readonly today: string;
}

/** A content file as text. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
  /** false when the bytes are no UTF-8; the text then has replacement characters */
  readonly utf8: boolean;
}

/** One entry: frontmatter and Markdown. */
export interface Entry {
  readonly collection: Collection;
  readonly id: string;
  readonly file: TextFile;
  /** absent when there is none or its end is missing */
  readonly yaml?: YamlSource;
  /** the frontmatter as plain values, not validated; `{}` when it cannot be read */
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** line of the file that the body starts on */
  readonly bodyLine: number;
  /** the body has more marks than a text needs and was not parsed; `body` is empty then */
  readonly tangled?: boolean;
}

/** The limits beside a standard. */
export interface LimitTable {
  /** id of the standard */
  readonly id: string;
  readonly file: TextFile;
  readonly csv: LimitCsv;
}

/** The whole content folder, read once. */
export interface Library {
  readonly files: readonly TextFile[];
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<Collection, ReadonlyMap<string, Entry>>;
  readonly limits: readonly LimitTable[];
  readonly showcase?: YamlSource;
  readonly symptoms?: YamlSource;
  readonly combinations?: YamlSource;
  readonly redirects?: YamlSource;
  readonly media: readonly MediaFile[];
  readonly strays: readonly Stray[];
  readonly today: string;
}

/** A place in a file; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Level = 'error' | 'warning';

/**
 * A mechanical change of one file. Offsets count UTF-16 units from the start of the file's text, BOM and line ends
 * as they lie on the disk.
 */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** What a rule found: what is wrong, and how to put it right. Both are Chinese, without a full stop. */
export interface Finding {
  readonly at: Place;
  readonly what: string;
  readonly fix: string;
  /** when it differs from the rule's own */
  readonly level?: Level;
  /** puts it right in the file of `at`, only where nothing has to be guessed; worked out when asked for */
  readonly edit?: (() => Edit | undefined) | undefined;
}

/** A truth about the content. One file each in rules/, registered in rules/index.ts. */
export interface Rule {
  /** kebab-case, shown with every problem */
  readonly id: string;
  /** the rule in a sentence */
  readonly title: string;
  /** what goes wrong for readers when it is broken */
  readonly why: string;
  /** a warning does not fail the check; `error` when not given */
  readonly level?: Level;
  /** true when --fix can put right what the rule finds, or some of it */
  readonly repairs?: true;
  readonly check: (library: Library) => Iterable<Finding>;
}

/** A finding with the rule that made it. */
export interface Problem extends Place {
  readonly rule: string;
  readonly level: Level;
  readonly what: string;
  readonly fix: string;
  /** the repair that --fix would make */
  readonly edit?: Edit;
}
