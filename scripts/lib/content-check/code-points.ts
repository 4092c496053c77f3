/** `U+200B` for a character. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Characters that a terminal or a log obeys, or that reverse the reading direction. */
const OBEYED = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** A text from a stranger as it may be printed: what would steer a terminal or a log is spelt out. */
export function printable(text: string): string {
  return text.replace(OBEYED, (character) => `⟨${codePointName(character)}⟩`);
}
