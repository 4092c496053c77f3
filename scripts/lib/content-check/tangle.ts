/** Most marks in a body; the longest reviews have eighty. */
const MARKS_MAX = 800;
/** Deepest indent of a line, in characters: six lists inside each other. */
const INDENT_MAX = 40;

/**
 * True for a body with so many marks, or so deeply indented, that parsing it takes minutes: Markdown parsers try every
 * pair of marks, and every nested quotation again. Such a body is refused without being parsed.
 */
export function isTangled(body: string): boolean {
  let marks = 0;
  for (const character of body) if ('~_*>[]!&<@`'.includes(character) && ++marks > MARKS_MAX) return true;
  return new RegExp(`^[ \\t]{${INDENT_MAX + 1}}`, 'm').test(body);
}
