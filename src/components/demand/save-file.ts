import { make } from '../search/dom.ts';

const TYPES = { txt: 'text/plain', md: 'text/markdown', json: 'application/json' } as const;

/** Hands a text to the reader as a file; `.txt` in the way that old Windows editors understand. */
export function saveFile(name: string, text: string, type: keyof typeof TYPES): void {
  const content = type === 'txt' ? `\uFEFF${text.replaceAll('\n', '\r\n')}` : text;
  const anchor = make('a');
  anchor.href = URL.createObjectURL(new Blob([content], { type: `${TYPES[type]};charset=utf-8` }));
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}

/** Puts a text on the clipboard, also on pages without TLS; false where the browser refuses. */
export async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = make('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    // The only way on pages without TLS, where the clipboard is out of reach.
    const copied = document.execCommand('copy');
    area.remove();
    return copied;
  }
}
