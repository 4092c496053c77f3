/** Most marks in a body; the longest reviews have eighty. */
const MARKS_MAX = 800;
/** Deepest indent of a line, in characters: six lists inside each other. */
const INDENT_MAX = 40;

/** Most lines in a body; the longest reviews have fifty. */
const LINES_MAX = 1000;

/**
 * True for a body with so many marks or lines, or so deeply indented, that parsing it takes minutes: Markdown parsers try every
 * pair of marks, and every nested quotation again. Such a body is refused without being parsed.
 */
export function isTangled(body: string): boolean {
  if (body.split('\n', LINES_MAX + 1).length > LINES_MAX) return true;
  let marks = 0;
  for (const character of body) if ('~_*>[]!&<@`'.includes(character) && ++marks > MARKS_MAX) return true;
  return new RegExp(`^[ \\t]{${INDENT_MAX + 1}}`, 'm').test(body);
}
