/** Signs of each side that are shown; what is the same around the difference is cut first. */
const SHOWN = 40;
const AROUND = 8;

/** A change of a text for people to read: `“旧”→“新”`, both cut to where they differ; `（空）` where there is nothing. */
export function differenceText(before: string, after: string): string {
  const [a, b] = [[...before.replaceAll('\n', '⏎')], [...after.replaceAll('\n', '⏎')]];
  if (a.length <= SHOWN && b.length <= SHOWN) return `${quoted(a.join(''))} → ${quoted(b.join(''))}`;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  let same = 0;
  while (same < a.length - from && same < b.length - from && a.at(-1 - same) === b.at(-1 - same)) same += 1;
  const start = Math.max(0, from - AROUND);
  return [a, b].map((signs) => quoted(cut(signs, start, signs.length - same + AROUND))).join(' → ');
}

function cut(signs: readonly string[], start: number, wanted: number): string {
  const end = Math.min(signs.length, wanted, start + SHOWN);
  return `${start > 0 ? '…' : ''}${signs.slice(start, end).join('')}${end < signs.length ? '…' : ''}`;
}

function quoted(text: string): string {
  return text === '' ? '（空）' : `“${text}”`;
}
