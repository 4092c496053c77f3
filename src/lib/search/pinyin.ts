/**
 * Readings of characters, as `syllable → characters` without tones; a character with several readings stands under
 * each of them.
 */
export type Syllables = Readonly<Record<string, string>>;

/** Knows how characters are read; built from the index's own list, so that the browser needs no dictionary. */
export class Readings {
  readonly #of = new Map<string, string[]>();

  constructor(syllables: Syllables) {
    for (const [syllable, chars] of Object.entries(syllables))
      for (const char of chars) {
        const known = this.#of.get(char);
        if (known) known.push(syllable);
        else this.#of.set(char, [syllable]);
      }
  }

  of(char: string): readonly string[] {
    return this.#of.get(char) ?? [];
  }

  /** True when two different characters can be read the same, or nearly: an/ang, en/eng, in/ing, z/zh, c/ch, s/sh, l/n. */
  alike(a: string, b: string): boolean {
    if (a === b) return false;
    return this.of(a).some((one) => this.of(b).some((other) => blur(one) === blur(other)));
  }

  /**
   * Where in a name letters are read: as whole syllables or as first letters, from the start of a character to the
   * end of one.
   * @param letters lower-case Latin letters without blanks
   * @returns the stretch of the name, or undefined
   */
  match(name: string, letters: string): { start: number; end: number; initials: boolean } | undefined {
    const chars = [...name];
    for (let start = 0; start < chars.length; start += 1) {
      const end = this.#spelled(chars, start, letters);
      if (end) return { start, end, initials: false };
    }
    if (letters.length < 2) return undefined;
    for (let start = 0; start + letters.length <= chars.length; start += 1)
      if ([...letters].every((letter, i) => this.#starts(chars[start + i] ?? '', letter)))
        return { start, end: start + letters.length, initials: true };
    return undefined;
  }

  #starts(char: string, letter: string): boolean {
    return char === letter || this.of(char).some((syllable) => syllable.startsWith(letter));
  }

  /** The end of the stretch that spells the letters from a character on, every syllable whole. */
  #spelled(chars: readonly string[], at: number, letters: string): number | undefined {
    if (letters === '') return at;
    const char = chars[at];
    if (char === undefined) return undefined;
    for (const syllable of this.of(char)) {
      if (letters.startsWith(syllable)) {
        const end = this.#spelled(chars, at + 1, letters.slice(syllable.length));
        if (end) return end;
      }
    }
    return undefined;
  }
}

function blur(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace(/^l/, 'n');
}
