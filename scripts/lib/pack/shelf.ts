import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  type Changes,
  keptReleases,
  NO_RELEASES,
  type ReleaseFile,
  type Releases,
  sizeText,
  withRelease,
} from '../../../src/lib/pack/releases.ts';
import { type Contents, sha256 } from './release.ts';

const RECORD = 'releases.json';
const SUMS = /^luqiao-(.+)-(\d{4}-\d\d-\d\d)\.sums\.json$/;

/** An earlier release of a pack. */
export interface Earlier {
  readonly date: string;
  readonly contents: Contents;
}

/** The folder that a release is put into, with the record of all releases beside the files. */
export class Shelf {
  readonly #out: string;
  readonly #history: string;
  readonly #date: string;
  readonly #files: ReleaseFile[] = [];
  #changes: Changes | undefined;

  /**
   * @param out where the files go
   * @param history where the record and the sums of earlier releases are, and are kept
   * @param date of the release
   */
  constructor(out: string, history: string, date: string) {
    this.#out = out;
    this.#history = history;
    this.#date = date;
    mkdirSync(out, { recursive: true });
    mkdirSync(history, { recursive: true });
  }

  /** Writes a file and tells of it. */
  put(about: Omit<ReleaseFile, 'bytes' | 'sha256'>, content: Uint8Array): void {
    writeFileSync(join(this.#out, about.name), content);
    this.#files.push({ ...about, bytes: content.length, sha256: sha256(content) });
    console.log(`${about.name} ${sizeText(content.length)}`);
  }

  /** Earlier releases of a pack that deltas are made for, the newest first. */
  earlier(id: string): Earlier[] {
    const names = new Map(
      readdirSync(this.#history).flatMap((name) => {
        const [, pack, date = ''] = SUMS.exec(name) ?? [];
        return pack === id && date < this.#date ? [[date, name] as const] : [];
      }),
    );
    return keptReleases([...names.keys()]).map((date) => ({
      date,
      contents: JSON.parse(readFileSync(join(this.#history, names.get(date) ?? ''), 'utf8')) as Contents,
    }));
  }

  /** Keeps what is in a pack, which later releases are compared with. */
  keep(id: string, contents: Contents): void {
    writeFileSync(join(this.#history, `luqiao-${id}-${this.#date}.sums.json`), JSON.stringify(contents));
  }

  tellChanges(changes: Changes): void {
    this.#changes = changes;
  }

  /** Writes the record, beside the files and into the history, and the list of sums. */
  finish(): Releases {
    const kept = this.#prune();
    // A build has emptied the folder since: what the record says of it is no longer there.
    const known = readRecord(this.#out) ?? withoutFiles(readRecord(this.#history) ?? NO_RELEASES);
    const record: Releases = {
      ...withRelease(known, {
        date: this.#date,
        files: this.#files,
        ...(this.#changes ? { changes: this.#changes } : {}),
      }),
      sums: kept,
    };
    for (const folder of new Set([this.#out, this.#history]))
      writeFileSync(join(folder, RECORD), JSON.stringify(record));
    if (this.#out !== this.#history)
      for (const name of kept) copyFileSync(join(this.#history, name), join(this.#out, name));
    const lines = record.releases[0]?.files.map(({ name, sha256: sum }) => `${sum}  ${name}\n`) ?? [];
    writeFileSync(join(this.#out, 'SHA256SUMS'), lines.join(''));
    return record;
  }

  /** Deletes sums that no delta will be made for. */
  #prune(): string[] {
    const dated = readdirSync(this.#history).flatMap((name) => {
      const date = SUMS.exec(name)?.[2];
      return date ? [{ name, date }] : [];
    });
    const dates = new Set([
      this.#date,
      ...keptReleases(dated.map(({ date }) => date).filter((date) => date < this.#date)),
    ]);
    for (const { name, date } of dated) if (!dates.has(date)) rmSync(join(this.#history, name));
    return dated.flatMap(({ name, date }) => (dates.has(date) ? [name] : [])).sort();
  }
}

function readRecord(folder: string): Releases | undefined {
  const path = join(folder, RECORD);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Releases) : undefined;
}

function withoutFiles({ releases, sums }: Releases): Releases {
  return { releases: releases.map((release) => ({ ...release, files: [] })), sums };
}
