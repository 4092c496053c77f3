/** Something that has several names: a pollutant, an industry, a technique, a place, a rule. */
export interface Concept {
  /** standard name, as shown to readers */
  readonly name: string;
  /** every other name: abbreviations, synonyms, colloquial names */
  readonly names: readonly string[];
  /** facet values it stands for, such as `pollutant:cod` */
  readonly tags: readonly string[];
  /** true when only part of what it names is meant: 无锡 for 江苏 */
  readonly inside?: boolean;
}

/** A name found in a text. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** folded name */
  readonly name: string;
  /** indices of the concepts it can stand for */
  readonly concepts: readonly number[];
}

/** All names of all concepts, folded, ready for longest match. */
export class Lexicon {
  readonly concepts: readonly Concept[];
  readonly #byName = new Map<string, number[]>();
  /** lengths of the names that start with a character, longest first */
  readonly #lengths = new Map<string, number[]>();

  /** @param fold the folding that texts went through before they are matched */
  constructor(concepts: readonly Concept[], fold: (text: string) => string) {
    this.concepts = concepts;
    const lengths = new Map<string, Set<number>>();
    concepts.forEach((concept, index) => {
      for (const written of [concept.name, ...concept.names]) {
        const name = fold(written).trim();
        if (!name) continue;
        const known = this.#byName.get(name);
        if (!known) this.#byName.set(name, [index]);
        else if (!known.includes(index)) known.push(index);
        const first = name[0] ?? '';
        lengths.set(first, (lengths.get(first) ?? new Set()).add(name.length));
      }
    });
    for (const [first, set] of lengths)
      this.#lengths.set(
        first,
        [...set].sort((a, b) => b - a),
      );
  }

  /** The concepts with exactly this folded name. */
  conceptsOf(name: string): readonly number[] {
    return this.#byName.get(name) ?? [];
  }

  /** Every folded name. */
  names(): IterableIterator<string> {
    return this.#byName.keys();
  }

  /**
   * Names in a folded text, the longest at each place, none inside another. Latin names are whole words; a name of
   * one character counts only where it is all the text.
   */
  find(text: string): Found[] {
    const found: Found[] = [];
    for (let at = 0; at < text.length; ) {
      const match = this.#longestAt(text, at);
      if (match) {
        found.push(match);
        at = match.end;
      } else at += 1;
    }
    return found;
  }

  #longestAt(text: string, start: number): Found | undefined {
    for (const length of this.#lengths.get(text[start] ?? '') ?? []) {
      if (start + length > text.length || (length === 1 && text.length > 1)) continue;
      const name = text.slice(start, start + length);
      const concepts = this.#byName.get(name);
      if (concepts && isWhole(text, start, start + length))
        return { start, end: start + length, name, concepts };
    }
    return undefined;
  }
}

const LATIN = /[a-z0-9]/;

function isWhole(text: string, start: number, end: number): boolean {
  const cuts = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && LATIN.test(a) && LATIN.test(b);
  return !cuts(text[start - 1], text[start]) && !cuts(text[end - 1], text[end]);
}
