import type { Unreadable } from './table.ts';

/** A file as text, or why it is none. */
export type Decoded = { readonly text: string } | Unreadable;

const SAVE_AS = '在表格软件里另存为“Excel 工作簿（*.xlsx）”或“CSV UTF-8（逗号分隔）”再导入';

/**
 * Text of a CSV export: UTF-8, else GB18030, which spreadsheet programs in Chinese write by default. A byte order mark
 * is dropped.
 */
export function decode(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { what: '文件的编码是 UTF-16', fix: SAVE_AS };
  for (const encoding of ['utf-8', 'gb18030']) {
    const text = read(bytes, encoding);
    if (text !== undefined) return { text };
  }
  return { what: '文件既不是 UTF-8 也不是 GB18030 编码', fix: SAVE_AS };
}

function read(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
