import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedOn, SHOWN, shownVersions } from './shown.ts';
import { commitsOf } from './testing.ts';
import { BULK_ENTRIES, traceVersions } from './trace.ts';
import type { Version } from './types.ts';

const crowd = Array.from({ length: BULK_ENTRIES }, (_, index) => `~cases/x${index}`).join(' ');

/** Versions of `cases/a`: added, then as told by each letter a bulk edit (`b`) or one of its own (`o`). */
function versionsOf(letters: string): Version[] {
  const days = [...letters].map((letter) => (letter === 'b' ? `~cases/a ${crowd}` : '~cases/a'));
  return traceVersions(commitsOf('+cases/a', ...days)).filter(({ now }) => now === 'cases/a');
}

describe('the versions on a page', () => {
  it('are all where they are few', () => {
    const versions = versionsOf('bobo');
    expect(shownVersions(versions)).toEqual(versions);
  });

  it("are the entry's own rather than bulk edits, and its beginning", () => {
    const shown = shownVersions(versionsOf('ooobbbbbbbbbbb'), 5);
    expect(shown.map(({ kind, revision }) => (revision.bulk ? 'bulk' : kind))).toEqual([
      'bulk',
      'changed',
      'changed',
      'changed',
      'added',
    ]);
  });

  it('keep their order, their number and their beginning', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[bo]{0,40}$/), (letters) => {
        const versions = versionsOf(letters);
        const shown = shownVersions(versions);
        expect(shown).toHaveLength(Math.min(versions.length, SHOWN));
        expect(versions.filter((version) => shown.includes(version))).toEqual(shown);
        expect(shown.at(-1)).toBe(versions.at(-1));
      }),
    );
  });
});

describe('the day of publication', () => {
  it('is that of the first addition, whatever the entry was called', () => {
    const versions = traceVersions(commitsOf('+cases/a', '-cases/a', '+cases/a', 'cases/a>cases/b'));
    expect(publishedOn(versions)).toBe('2026-01-01');
  });

  it('is unknown without an addition', () => {
    expect(publishedOn(traceVersions(commitsOf('~cases/a')))).toBeUndefined();
  });
});
