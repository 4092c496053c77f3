import { clean } from './outline.ts';

/** Longest stem in UTF-8 bytes: file systems stop at 255 for the whole name, downloads add ` (1)`. */
const STEM_BYTES = 180;

/**
 * A name under which every system can save a document: without separators, wildcards or trailing dots, and short
 * enough in the three bytes a Chinese character takes.
 * @param title any text
 * @param made day, `YYYY-MM-DD`
 */
export function fileName(title: string, made: string, extension: 'docx' | 'md'): string {
  const safe = (text: string) =>
    clean(text)
      .replace(/[\\/:*?"<>|]/g, '-')
      .replace(/\s/g, '-')
      .replace(/^[.-]+|[.-]+$/g, '');
  let stem = '';
  let bytes = 0;
  for (const char of safe(title)) {
    bytes += new TextEncoder().encode(char).length;
    if (bytes > STEM_BYTES) break;
    stem += char;
  }
  return `${[stem.replace(/[.-]+$/, '') || '方案建议书', safe(made)].filter(Boolean).join('-')}.${extension}`;
}
