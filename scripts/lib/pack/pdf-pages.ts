/** A heading in the outline of a PDF and the page it is on, from 1. */
export interface Bookmark {
  readonly title: string;
  readonly page: number;
}

/** Which page things are on, as a PDF written by Chromium says. */
export interface PdfPages {
  readonly count: number;
  /** places that links lead to, by the id in the page that was printed; ASCII ids only */
  readonly places: ReadonlyMap<string, number>;
  readonly outline: readonly Bookmark[];
}

/**
 * Reads page tree, named places and outline of a PDF. It knows what Chromium writes: a plain cross-reference table and
 * uncompressed objects (PDF 1.4, ISO 32000-1, 7.5.4, 7.7.3.2, 12.3.2.3, 12.3.3).
 * @throws Error where the file is built otherwise
 */
export function pdfPages(pdf: Uint8Array): PdfPages {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const objects = readObjects(text);
  const object = (reference: string) => {
    const found = objects.get(reference);
    if (found === undefined) throw new Error(`no object ${reference} in the PDF`);
    return found;
  };
  const root = reference('Root', text.slice(text.lastIndexOf('trailer')));
  if (!root) throw new Error('the PDF has no catalogue');
  const catalogue = object(root);
  const top = reference('Pages', catalogue);
  if (!top) throw new Error('the PDF has no pages');
  const pages: string[] = [];
  const walk = (node: string) => {
    const [, kids] = /\/Kids\s*\[([^\]]*)\]/.exec(object(node)) ?? [];
    if (kids === undefined) pages.push(node);
    else for (const [, kid] of kids.matchAll(/(\d+) 0 R/g)) walk(kid ?? '');
  };
  walk(top);
  const numbers = new Map(pages.map((page, at) => [page, at + 1]));

  const dests = reference('Dests', catalogue);
  const places = new Map<string, number>();
  for (const [, name = '', page = ''] of (dests ? object(dests) : '').matchAll(
    /\/([^\s/[\]<>()]+)\s*\[(\d+) 0 R/g,
  ))
    places.set(name, numbers.get(page) ?? 0);

  const outline: Bookmark[] = [];
  const read = (item: string | undefined) => {
    for (let at = item; at; at = reference('Next', object(at))) {
      const content = object(at);
      const [, page = ''] = /\/Dest\s*\[(\d+) 0 R/.exec(content) ?? [];
      outline.push({ title: titleIn(content), page: numbers.get(page) ?? 0 });
      read(reference('First', content));
    }
  };
  const bookmarks = reference('Outlines', catalogue);
  if (bookmarks) read(reference('First', object(bookmarks)));
  return { count: pages.length, places, outline };
}

/** The text of every object up to its stream, by number. */
function readObjects(text: string): Map<string, string> {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN);
  const table = text.slice(start);
  if (!table.startsWith('xref')) throw new Error('the PDF has no plain cross-reference table');
  const objects = new Map<string, string>();
  for (const [, offset] of table.matchAll(/^(\d{10}) \d{5} n/gm)) {
    const at = Number(offset);
    const end = text.indexOf('endobj', at);
    const [, number = '', content = ''] = /^(\d+) 0 obj\s*(.*)$/s.exec(text.slice(at, end)) ?? [];
    objects.set(number, content.replace(/\bstream\r?\n.*$/s, ''));
  }
  return objects;
}

function reference(key: string, text: string): string | undefined {
  return new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(text)?.[1];
}

/** Titles are ASCII between brackets or UTF-16 in hexadecimal. */
function titleIn(content: string): string {
  const [, hex] = /\/Title\s*<FEFF([0-9A-F]*)>/i.exec(content) ?? [];
  if (hex !== undefined) return Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const [, plain = ''] = /\/Title\s*\(((?:\\.|[^\\)])*)\)/s.exec(content) ?? [];
  return plain.replaceAll(/\\([()\\])/g, '$1');
}
