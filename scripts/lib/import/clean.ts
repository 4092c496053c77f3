/**
 * Text of a form as it may stand in an entry: letters and digits half-width, no invisible characters, spaces plain and
 * single, lines trimmed, empty ones left out. Cleaning twice changes nothing.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\p{Zs}\t]+/gu, ' ')
    .replace(/[[\p{Cc}\p{Cf}\ufffd]--[\n]]/gv, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ．／＠＋－％]+/g, (run) =>
      /[０-９Ａ-Ｚａ-ｚ]/.test(run) ? run.normalize('NFKC') : run,
    )
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** The lines of a cleaned text as one, with a semicolon where a line ends without a sign. */
export function oneLine(text: string): string {
  return text.split('\n').reduce((all, line) => all + (/[\p{P}\p{S}]$/u.test(all) ? '' : '；') + line);
}

/** The items of a list in one cell: a line each, else parted by semicolons or by the sign forms put between choices. */
export function itemsOf(text: string): string[] {
  return text
    .split(/[\n┋；;]/)
    .map((item) =>
      item
        .replace(/^\s*(?:[-*•·]\s*|[（(]?\d{1,2}(?:[）)、]|[.．](?!\d))\s*|[①-⑳]\s*)/u, '')
        .replace(/[。，,\s]+$/u, '')
        .trim(),
    )
    .filter(Boolean);
}
