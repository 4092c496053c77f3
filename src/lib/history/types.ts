/** What a commit did to an entry. */
export type ChangeKind = 'added' | 'changed' | 'renamed' | 'removed';

/** A commit as the log tells it, with the files it touched. */
export interface Commit {
  readonly hash: string;
  /** when it was committed, seconds since 1970 */
  readonly time: number;
  /** name of the author, never an address; empty where the author gave none */
  readonly who: string;
  readonly subject: string;
  readonly files: readonly FileChange[];
}

export interface FileChange {
  readonly kind: ChangeKind;
  /** from the root of the repository, after the commit */
  readonly path: string;
  /** before the commit, where it was renamed */
  readonly from?: string;
}

/** A commit without its files, shared by the versions it made. */
export interface Revision {
  readonly hash: string;
  readonly time: number;
  /** calendar day in China, `YYYY-MM-DD` */
  readonly day: string;
  readonly who: string;
  readonly subject: string;
  /** how many entries it touched */
  readonly size: number;
  /** touched more entries than anyone reads one by one */
  readonly bulk: boolean;
}

/** What one commit did to one entry. Entries are named `<collection>/<id>`. */
export interface Version {
  readonly kind: ChangeKind;
  readonly revision: Revision;
  /** name of the entry after the commit */
  readonly key: string;
  /** name before it, where it was renamed */
  readonly from?: string;
  /** name today; absent when the entry has been removed since */
  readonly now?: string;
}
