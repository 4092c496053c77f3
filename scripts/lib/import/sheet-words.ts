import { labelOf } from '../../../src/lib/model/label.ts';
import type { SheetColumn } from '../../../src/lib/sheet/column.ts';

/** What the keys of a field are called in its column: its own, those of its neighbours in a group, those of its records. */
export function wordsOf(column: SheetColumn, columns: readonly SheetColumn[]): ReadonlyMap<string, string> {
  const [top = ''] = column.key.split('.');
  const words = new Map<string, string>();
  for (const { key, label } of columns)
    if (key === top || key.startsWith(`${top}.`)) {
      words.set(key, label);
      words.set(last(key, '.'), last(label, '·'));
    }
  for (const [key, field] of Object.entries(column.schema.items?.properties ?? {}))
    words.set(key, labelOf(key, field));
  return words;
}

/** A message of the check for somebody who sees headers and no keys; what it quotes stays as it is. */
export function inWordsOfSheet(message: string, words: ReadonlyMap<string, string>): string {
  return message
    .split(/(“[^”]*”)/)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replace(
            /(?<![\w/.-]) ?([A-Za-z][\w.]*) ?(?![\w/.-])/g,
            (all, key: string) => words.get(key) ?? all,
          ),
    )
    .join('');
}

function last(text: string, sign: string): string {
  return text.split(sign).at(-1) ?? text;
}
