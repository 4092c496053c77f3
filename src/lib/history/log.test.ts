import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOG_ARGUMENTS, parseLog } from './log.ts';
import type { Commit, FileChange } from './types.ts';

const HASH = '0123456789abcdef0123456789abcdef01234567';
const LETTERS = { added: 'A', changed: 'M', renamed: 'R093', removed: 'D' } as const;

/** Prints commits as git does with `-z`: a line break between the subject and the first file, NUL after every field. */
function print(commits: readonly Commit[]): string {
  return commits
    .map(({ hash, time, who, subject, files }) =>
      [
        hash,
        `${time}`,
        who,
        subject,
        ...files.flatMap(({ kind, path, from }, index) => [
          `${index ? '' : '\n'}${LETTERS[kind]}`,
          ...(from === undefined ? [] : [from]),
          path,
        ]),
      ]
        .map((field) => `${field}\0`)
        .join(''),
    )
    .join('');
}

const path = fc.stringMatching(/^[^\0]{1,30}$/);
const file: fc.Arbitrary<FileChange> = fc.oneof(
  fc.record({ kind: fc.constantFrom('added', 'changed', 'removed'), path }),
  fc.record({ kind: fc.constant('renamed' as const), path, from: path }),
);
const words = fc.stringMatching(/^[a-z中文"' -]{0,20}$/).map((text) => text.replace(/\s+/g, ' ').trim());
const commit: fc.Arbitrary<Commit> = fc.record({
  hash: fc.stringMatching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),
  time: fc.integer({ min: 0, max: 4_000_000_000 }),
  who: words,
  subject: words,
  files: fc.array(file, { maxLength: 5 }),
});

describe('a log', () => {
  it('is read back as it was printed, whatever the paths are called', () => {
    fc.assert(
      fc.property(fc.array(commit, { maxLength: 6 }), (commits) => {
        expect(parseLog(print(commits))).toEqual(commits);
      }),
    );
  });

  it('keeps quotes, Chinese, line breaks and status letters in paths', () => {
    const paths = ['src/content/cases/"a".md', 'src/content/cases/黑臭水体.md', 'a\nb', 'M', 'R100'];
    const files = paths.map((path) => ({ kind: 'changed', path }) as const);
    expect(parseLog(print([{ hash: HASH, time: 1, who: '', subject: '', files }]))[0]?.files).toEqual(files);
  });

  it('takes a copy for an addition and a changed type for a change', () => {
    const text = `${HASH}\u00001\0某\0事\0\nC075\0a.md\0b.md\0T\0c.md\0`;
    expect(parseLog(text)[0]?.files).toEqual([
      { kind: 'added', path: 'b.md' },
      { kind: 'changed', path: 'c.md' },
    ]);
  });

  it.each(['fatal: bad revision', `${HASH}\0soon\0某\0事\0`, `${HASH}\u00001\0某\0事\0\nM\0a.md\0rest\0`])(
    'is not %j',
    (text) => {
      expect(() => parseLog(text)).toThrow();
    },
  );

  it('is asked for without e-mail addresses', () => {
    expect(LOG_ARGUMENTS.join(' ')).not.toMatch(/%[ac][eElL]/);
  });
});
