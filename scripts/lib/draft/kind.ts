import type { Collection } from '../../../src/vocab/collections.ts';
import type { FormName } from '../forms/forms.ts';
import type { Draft } from '../import/kind.ts';
import type { Answers } from './answers.ts';
import type { Issue } from './issue.ts';

/** What a draft is made of besides the answers. */
export interface Circumstances {
  readonly issue: Issue;
  /** YYYY-MM-DD */
  readonly today: string;
  /** id that a maintainer chose */
  readonly id: string | undefined;
}

/** A form whose answers become an entry: one file each in kinds/. */
export interface DraftKind {
  readonly form: Exclude<FormName, 'correction'>;
  readonly collection: Collection;
  /** question that a field of the entry comes from, where the two are called differently */
  readonly questionOf: Readonly<Record<string, string>>;
  /** the answers as an entry; after a fault as much of it as can be checked */
  readonly draft: (answers: Answers, circumstances: Circumstances) => Draft;
}
