/**
 * The beginning of a text as whole sentences, or whole clauses where the first sentence is too long already.
 * @param max characters
 * @returns at most `max` characters, closed by a full stop; the whole text where it has no place to cut
 */
export function summarise(text: string, max: number): string {
  return (
    cut(text.match(/[^。！？；]+[。！？；]?/gu) ?? [], max) ||
    cut(text.match(/[^，、。！？；]+[，、。！？；]?/gu) ?? [], max) ||
    text
  );
}

function cut(pieces: readonly string[], max: number): string {
  let best = '';
  let all = '';
  for (const piece of pieces) {
    all += piece;
    const closed = `${all.replace(/[，、；：:,;。\s]+$/u, '')}${/[！？]$/u.test(all) ? '' : '。'}`;
    if (closed.length > max) break;
    best = closed;
  }
  return best;
}
