import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { deltaZip, type Sums, sumsOf } from './release.ts';

const path = fc
  .array(fc.constantFrom('a', 'b', 'index.html', 'files', 'x.js', 'removed', '__proto__'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join('/'));
const edition = fc
  .uniqueArray(fc.tuple(path, fc.uint8Array({ maxLength: 4 })), { selector: ([name]) => name })
  .map((files) => new Map(files));

/** What a reader does: unpacks over the older folder, and deletes what the list names. */
function apply(earlier: ReadonlyMap<string, Uint8Array>, zip: Uint8Array): Map<string, Uint8Array> {
  const folder = new Map(earlier);
  for (const [name, content] of Object.entries(unzipSync(zip)))
    folder.set(name.replace(/^luqiao\//, ''), content);
  const list = folder.get('removed.txt');
  folder.delete('removed.txt');
  for (const name of list ? Buffer.from(list).toString().split('\r\n') : []) folder.delete(name);
  return folder;
}
const plain = (files: ReadonlyMap<string, Uint8Array>) =>
  Object.fromEntries(
    [...files].map(([name, content]) => [`/${name}`, Buffer.from(content).toString('hex')]).sort(),
  );

describe('a delta', () => {
  it('makes the newer edition of the earlier one, file by file', () => {
    fc.assert(
      fc.property(edition, edition, (earlier, newer) => {
        const known = JSON.parse(JSON.stringify(sumsOf(earlier))) as Sums;
        expect(plain(apply(earlier, deltaZip(newer, sumsOf(newer), known)))).toEqual(plain(newer));
      }),
    );
  });
  it('carries what changed and nothing else', () => {
    const bytes = (text: string) => Buffer.from(text);
    const earlier = new Map([
      ['same', bytes('1')],
      ['old', bytes('2')],
      ['gone', bytes('3')],
    ]);
    const newer = new Map([
      ['same', bytes('1')],
      ['old', bytes('4')],
      ['new', bytes('5')],
    ]);
    const files = unzipSync(deltaZip(newer, sumsOf(newer), sumsOf(earlier)));
    expect(Object.keys(files).sort()).toEqual(['luqiao/new', 'luqiao/old', 'luqiao/removed.txt']);
    expect(Buffer.from(files['luqiao/removed.txt'] ?? []).toString()).toBe('gone');
  });
});
