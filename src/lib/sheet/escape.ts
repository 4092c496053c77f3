/** Between the fields of a record; people also type the half-width one. */
export const FIELD_MARKS = '｜|';
/** Between the items of a list inside a record, and of a list that somebody wrote on one line. */
export const ITEM_MARKS = '；;';

/** What XML has no place for, and the carriage returns that its readers change. */
const FRAGILE = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const EDGES = /^\s|\s$/g;
/** An apostrophe in front of what a spreadsheet would run, or of such an apostrophe. */
const GUARDED = /^'+[=+\-@\t\r]/;

/** A text that fills a cell: as it stands, but for signs that would not survive, written `\u0020`. */
export function plainText(text: string): string {
  return guard(
    text
      .replace(/\\(?=u[0-9a-f]{4})/gi, '\\u005c')
      .replace(FRAGILE, unicode)
      .replace(EDGES, unicode),
  );
}

/** The inverse of plainText, for a cell without spaces around it. */
export function plainValue(cell: string): string {
  return cell.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/**
 * A text that shares a cell: line breaks as `\n`, backslashes doubled.
 * @param marks what separates texts here, escaped with a backslash
 */
export function partText(text: string, marks: string): string {
  if (text === '[]') return '\\u005b]';
  const marked = [...text]
    .map((sign) => (sign === '\\' || marks.includes(sign) ? `\\${sign}` : sign))
    .join('');
  return marked.replaceAll('\n', '\\n').replace(FRAGILE, unicode).replace(EDGES, unicode);
}

/** The inverse of partText. A backslash that escapes nothing is one, as people write it. */
export function partValue(part: string): string {
  return part.replace(
    /\\(?:([\\｜|；;])|(n)|u([0-9a-f]{4}))/gi,
    (all, mark?: string, line?: string, hex?: string) => {
      if (mark !== undefined) return mark;
      if (line !== undefined) return line === 'n' ? '\n' : all;
      return String.fromCharCode(Number.parseInt(hex ?? '', 16));
    },
  );
}

/** Parts of a text between marks that no backslash escapes, without spaces around them, still escaped. */
export function partsOf(text: string, marks: string): string[] {
  const parts = [''];
  for (const [sign] of text.matchAll(/\\[\\｜|；;]|./gsu))
    if (sign.length === 1 && marks.includes(sign)) parts.push('');
    else parts.push((parts.pop() ?? '') + sign);
  return parts.map((part) => part.trim());
}

/** An apostrophe more where reading takes one away. */
export function guard(cell: string): string {
  return GUARDED.test(cell) ? `'${cell}` : cell;
}

/** A cell without the apostrophe that keeps a spreadsheet from running it. */
export function unguard(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

function unicode(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
