import { createHash } from 'node:crypto';

/** Digits of the hash: with a thousand rows of one day, two alike are less likely than 1 in 30. */
const DIGITS = 6;

/**
 * Id of an imported row: the same row gives the same id whenever, by whoever and however spaced it is imported.
 * @param prefix one letter that says what it is
 * @param date `YYYY-MM-DD`
 * @param texts what makes the row this row and no other, in a fixed order
 */
export function recordId(prefix: string, date: string, texts: readonly string[]): string {
  const normal = texts.map((text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}]/gu, ''),
  );
  const hash = createHash('sha256').update(JSON.stringify(normal)).digest('hex');
  return `${prefix}-${date.replaceAll('-', '')}-${hash.slice(0, DIGITS)}`;
}
