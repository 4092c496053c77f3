/** Longest line that is shown; the rest of a subject is in the repository. */
export const LONGEST = 120;

// Controls and invisible marks could turn the line round or hide part of it; some may not stand in XML at all.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}]+/gu;
const ADDRESS = /[^\s<>()（），。；：“”]+@[^\s<>()（），。；：“”@]+/g;

/** A line that strangers wrote, as it may be printed: visible characters, no e-mail address, at most `LONGEST` long. */
export function cleanLine(text: string): string {
  const line = text.replace(INVISIBLE, ' ').replace(ADDRESS, '（邮箱略）').replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : line;
}

/** An author's name; empty where it is an e-mail address. */
export function cleanName(text: string): string {
  return text.includes('@') ? '' : cleanLine(text);
}
