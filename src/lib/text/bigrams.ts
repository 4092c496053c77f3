/** Pairs of neighbouring characters of the words of a text; blanks part words, a word of one character is itself. */
export function bigrams(text: string): string[] {
  return text
    .split(/\s+/)
    .flatMap((word) =>
      word.length < 2
        ? word
          ? [word]
          : []
        : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)),
    );
}

/** Likeness of two sets, 0..1: twice what they share by what both have (Dice 1945). */
export function dice(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [new Set(a), new Set(b)];
  if (!one.size && !other.size) return 1;
  return (2 * [...one].filter((part) => other.has(part)).length) / (one.size + other.size);
}
