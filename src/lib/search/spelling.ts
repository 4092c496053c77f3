import type { Lexicon } from './lexicon.ts';
import type { Readings } from './pinyin.ts';

/** A stretch of a query that is probably a known name written wrong. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  /** the name as it should be, folded */
  readonly name: string;
}

/** Shorter names have too many neighbours: two characters only count when they sound the same. */
const SHORTEST = 3;
const LONGEST = 14;

/** Han names by the characters they begin and end with, made once for a lexicon. */
export class Speller {
  /** one slip leaves the first or the last character of a name as it is */
  readonly #byEdge = new Map<string, string[]>();

  constructor(lexicon: Lexicon) {
    for (const name of lexicon.names()) {
      if (!/^\p{Script=Han}{2,}$/u.test(name) || name.length > LONGEST) continue;
      for (const edge of [`${name[0]}-`, `-${name.at(-1)}`]) {
        const list = this.#byEdge.get(edge);
        if (list) list.push(name);
        else this.#byEdge.set(edge, [name]);
      }
    }
  }

  /**
   * Names that differ from a stretch of the query in one character: another one, one too many, one missing, or two
   * in the wrong order.
   * @param open true for the characters that belong to no known name
   * @param readings how characters sound, where loaded; sharpens the choice and allows names of two characters
   */
  slips(query: string, open: (at: number) => boolean, readings?: Readings): Slip[] {
    const found: { slip: Slip; cost: number }[] = [];
    for (let start = 0; start < query.length; start += 1)
      for (let size = 2; size <= LONGEST + 1 && start + size <= query.length; size += 1) {
        const window = query.slice(start, start + size);
        if (!/^\p{Script=Han}+$/u.test(window)) break;
        if (!hasOpen(start, start + size, open)) continue;
        for (const edge of [`${window[0]}-`, `-${window.at(-1)}`])
          for (const name of this.#byEdge.get(edge) ?? []) {
            if (Math.abs(name.length - size) > 1) continue;
            const cost = difference(window, name, readings);
            if (cost === undefined || cost > limitOf(name.length)) continue;
            found.push({ slip: { start, end: start + size, name }, cost: cost - name.length * 0.1 });
          }
      }
    found.sort((a, b) => a.cost - b.cost);
    const chosen: Slip[] = [];
    for (const { slip } of found)
      if (!chosen.some((other) => slip.start < other.end && other.start < slip.end)) chosen.push(slip);
    return chosen;
  }
}

function hasOpen(start: number, end: number, open: (at: number) => boolean): boolean {
  for (let at = start; at < end; at += 1) if (open(at)) return true;
  return false;
}

function limitOf(length: number): number {
  if (length < SHORTEST) return 0.5;
  return length < 4 ? 0.9 : 1.1;
}

/** 0.5 for a character that sounds the same, 0.9 for another, 1 for one too many or missing; undefined for more. */
function difference(window: string, name: string, readings?: Readings): number | undefined {
  if (window === name) return undefined;
  if (window.length === name.length) {
    const at = [...name].findIndex((char, i) => char !== window[i]);
    if (window.slice(at + 1) === name.slice(at + 1)) {
      const sounds = readings?.alike(window[at] ?? '', name[at] ?? '') ?? false;
      if (name.length < SHORTEST) return sounds ? 0.5 : undefined;
      // The first character carries most of a short name: 水泥 is no slip of 污泥.
      return sounds ? 0.5 : at === 0 && name.length < 5 ? 1.2 : 0.9;
    }
    const swapped = name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2);
    return name.length >= SHORTEST && swapped === window ? 0.8 : undefined;
  }
  if (name.length < 4) return undefined;
  const [long, short] = window.length > name.length ? [window, name] : [name, window];
  if (long.length - short.length !== 1) return undefined;
  const at = [...short].findIndex((char, i) => char !== long[i]);
  const cut = at < 0 ? short.length : at;
  // A character more at either end is only a longer run, not a slip.
  if (window.length > name.length && (cut === 0 || cut === short.length)) return undefined;
  return long.slice(0, cut) + long.slice(cut + 1) === short ? 1 : undefined;
}
