import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Releases } from '../../../src/lib/pack/releases.ts';
import { sha256 } from './release.ts';
import { Shelf } from './shelf.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shelf-'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => Buffer.from(text);
const pack = (name: string) => ({ name, kind: 'pack', label: '全库', holds: '全部' }) as const;
const record = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as Releases;

/** A release of the whole library on a day, as the command makes it. */
function release(date: string, out = 'site', text = date) {
  const shelf = new Shelf(join(folder, out), join(folder, 'history'), date);
  shelf.put(pack(`luqiao-all-${date}.zip`), bytes(text));
  const earlier = shelf.earlier('all').map((one) => one.date);
  shelf.keep('all', {
    files: { 'index.html': sha256(bytes(text)) },
    index: { keys: [], terms: 1, chars: 1, symptoms: 0 },
  });
  return { earlier, record: shelf.finish() };
}

it('puts files, their sums and the record beside each other', () => {
  release('2026-11-01');
  expect(readdirSync(join(folder, 'site')).sort()).toEqual([
    ...['SHA256SUMS', 'luqiao-all-2026-11-01.sums.json', 'luqiao-all-2026-11-01.zip', 'releases.json'],
  ]);
  const sum = sha256(bytes('2026-11-01'));
  expect(readFileSync(join(folder, 'site/SHA256SUMS'), 'utf8')).toBe(`${sum}  luqiao-all-2026-11-01.zip\n`);
  expect(record('site/releases.json')).toEqual({
    releases: [
      { date: '2026-11-01', files: [{ ...pack('luqiao-all-2026-11-01.zip'), bytes: 10, sha256: sum }] },
    ],
    sums: ['luqiao-all-2026-11-01.sums.json'],
  });
});

it('knows earlier releases, and not the one it makes', () => {
  expect(release('2026-10-30').earlier).toEqual([]);
  expect(release('2026-11-01').earlier).toEqual(['2026-10-30']);
  expect(release('2026-11-01').earlier).toEqual(['2026-10-30']);
});

it('keeps sums of few releases', () => {
  for (const date of ['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01', '2026-10-02', '2026-10-03'])
    release(date);
  const { earlier, record: told } = release('2026-10-04');
  expect(earlier).toEqual(['2026-10-03', '2026-10-01', '2026-09-01', '2026-08-01']);
  expect(told.sums.map((name) => name.slice(11, 21))).toEqual([...earlier.toReversed(), '2026-10-04']);
  expect(existsSync(join(folder, 'history/luqiao-all-2026-07-01.sums.json'))).toBe(false);
});

it('says of files only those that are there', () => {
  release('2026-11-01');
  rmSync(join(folder, 'site'), { recursive: true });
  // A new build on the same day, then something else than packs.
  const shelf = new Shelf(join(folder, 'site'), join(folder, 'history'), '2026-11-01');
  shelf.put({ ...pack('luqiao-water-2026-11-01.pdf'), kind: 'booklet' }, bytes('pdf'));
  const [newest] = shelf.finish().releases;
  expect(newest?.files.map(({ name }) => name)).toEqual(['luqiao-water-2026-11-01.pdf']);
  expect(existsSync(join(folder, 'site/luqiao-all-2026-11-01.sums.json'))).toBe(true);
});

it('adds to what the same day has', () => {
  release('2026-11-01');
  const shelf = new Shelf(join(folder, 'site'), join(folder, 'history'), '2026-11-01');
  shelf.put({ ...pack('luqiao-water-2026-11-01.html'), kind: 'handout' }, bytes('html'));
  expect(shelf.finish().releases[0]?.files.map(({ kind }) => kind)).toEqual(['pack', 'handout']);
});
