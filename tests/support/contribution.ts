import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { contentGate } from '../../scripts/lib/content-check/gate.ts';
import { MEDIA, SOUND, TODAY } from '../../scripts/lib/content-check/testing.ts';
import type { Content, Files } from '../fixtures/hostile/sample.ts';

/** A folder on the disk with the sound library in it, and files of strangers that come and go. */
export class Contribution {
  readonly #folder = mkdtempSync(join(tmpdir(), 'contribution-'));

  constructor() {
    for (const { path, content } of SOUND) this.#write(path, content);
    for (const { path, content } of MEDIA) this.#write(`media/${path}`, content?.() ?? '');
  }

  get content(): string {
    return join(this.#folder, 'content');
  }

  get media(): string {
    return join(this.#folder, 'media');
  }

  /** Lays files there; files of the library that are in the way are replaced. */
  add(files: Files): void {
    for (const [path, content] of Object.entries(files)) this.#write(path, content);
  }

  /** Takes files away and puts back what they had replaced. */
  remove(files: Files): void {
    for (const path of Object.keys(files)) {
      rmSync(this.#pathOf(path), { force: true });
      // Git knows no empty folders either.
      for (let up = dirname(this.#pathOf(path)); isEmpty(up); up = dirname(up)) rmdirSync(up);
    }
    for (const { path, content } of SOUND) if (path in files) this.#write(path, content);
  }

  /** What the gate in front of the build says. */
  gate(): ReturnType<typeof contentGate> {
    return contentGate({ content: this.content, media: this.media, today: TODAY });
  }

  delete(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #pathOf(path: string): string {
    return path.startsWith('media/') ? join(this.#folder, path) : join(this.content, path);
  }

  #write(path: string, content: Content): void {
    const file = this.#pathOf(path);
    mkdirSync(dirname(file), { recursive: true });
    rmSync(file, { force: true });
    if (content === 'pipe') execFileSync('mkfifo', [file]);
    else if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, file);
    else writeFileSync(file, content);
  }
}

function isEmpty(folder: string): boolean {
  return readdirSync(folder).length === 0;
}

/** Path of a file as the gate reports it. */
export function reportedPath(path: string): string {
  return path.startsWith('media/') ? `public/${path}` : `src/content/${path}`;
}
