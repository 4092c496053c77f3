/**
 * The candidate that is most likely meant, or undefined when none is close.
 * Case, spaces and the kind of hyphen are ignored, so `BOD5` finds `bod5`; so does the beginning of just one.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word);
  const beginnings: string[] = [];
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    if (wanted.length > 2 && folded.startsWith(wanted)) beginnings.push(candidate);
    const enough = Math.min(least, slips(Math.max(wanted.length, folded.length)) + 1);
    if (Math.abs(folded.length - wanted.length) >= enough) continue;
    const distance = editDistance(wanted, folded, enough);
    if (distance < enough) {
      best = candidate;
      least = distance;
      if (distance === 0) break;
    }
  }
  return best ?? (beginnings.length === 1 ? beginnings[0] : undefined);
}

/** One slip in a short code, more in a long id; beyond that a guess only misleads. */
function slips(length: number): number {
  return length < 2 ? 0 : Math.max(1, Math.min(4, Math.floor(length / 3)));
}

/** A word without what people write differently: case, width, spaces, the kind of hyphen. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_‐‑–—]+/g, '-');
}

/** Insertions, deletions, substitutions and swaps of neighbours; stops counting at `enough`. */
export function editDistance(a: string, b: string, enough = Number.POSITIVE_INFINITY): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(before, j - 2) + 1);
      row.push(least);
    }
    if (Math.min(...row) >= enough) return enough;
    before = above;
    above = row;
  }
  return at(above, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
