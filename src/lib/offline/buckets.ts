/**
 * Which part of a pack a file belongs to. The parts are the leaves of a binary tree over the bits of a hash of the
 * name (extendible hashing): a file finds its part by its name alone, a changed file changes one part, and a file more
 * or less touches its own part and at most the one it is split from or joined with. Cutting a sorted list by size would
 * move every later border instead.
 */

/** Bits of a name that choose its part. */
const DEPTH = 32;

/** The name's bits, `0` and `1`, the first chooses first: FNV-1a over UTF-16, then the finish of MurmurHash3. */
export function bitsOf(name: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  // FNV alone leaves the first bits of similar names alike.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash = (hash ^ (hash >>> 16)) >>> 0;
  return hash.toString(2).padStart(DEPTH, '0');
}

/** Something with a name and a weight in bytes. */
export interface Sized {
  readonly name: string;
  readonly size: number;
}

/**
 * Divides files into parts of at most `most` bytes; one file that is heavier stands alone.
 * @returns the files of each part, in the order of their names, by the bits that all of them begin with
 */
export function divide<File extends Sized>(files: readonly File[], most: number): Map<string, File[]> {
  const parts = new Map<string, File[]>();
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const split = (group: File[], bits: string) => {
    if (group.length === 0) return;
    if (
      group.length === 1 ||
      bits.length === DEPTH ||
      group.reduce((sum, { size }) => sum + size, 0) <= most
    ) {
      parts.set(bits, group);
      return;
    }
    for (const bit of ['0', '1'])
      split(
        group.filter(({ name }) => bitsOf(name)[bits.length] === bit),
        bits + bit,
      );
  };
  split(sorted, '');
  return parts;
}

/** The part that holds a name if any does: the one whose bits the name's begin with. */
export function partOf<Part extends { readonly bits: string }>(
  name: string,
  parts: readonly Part[],
): Part | undefined {
  const bits = bitsOf(name);
  return parts.find((part) => bits.startsWith(part.bits));
}
