import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdfPages } from './pdf-pages.ts';

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
function pdfOf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((content, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${content}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}\n/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

const hex = (title: string) => Buffer.from(title, 'utf16le').swap16().toString('hex').toUpperCase();
const pdf = pdfOf([
  '<</Type /Catalog\n/Pages 2 0 R\n/Dests 7 0 R\n/Outlines 8 0 R>>',
  '<</Type /Pages\n/Count 3\n/Kids [6 0 R 3 0 R]>>',
  '<</Type /Pages\n/Count 2\n/Kids [5 0 R 4 0 R]>>',
  '<</Type /Page\n/Contents 12 0 R>>',
  '<</Type /Page>>',
  '<</Type /Page>>',
  '<</one [4 0 R /XYZ 6 827.6 0]\n/standards-gb-1 [6 0 R /XYZ 0 0 0]>>',
  '<</Type /Outlines\n/First 9 0 R\n/Last 11 0 R>>',
  `<</Title <FEFF${hex('水（一）')}>\n/Dest [6 0 R /XYZ 0 0 0]\n/First 10 0 R\n/Next 11 0 R>>`,
  '<</Title (GB 1 \\(old\\))\n/Dest [5 0 R /XYZ 0 0 0]>>',
  '<</Title (last)\n/Dest [4 0 R /XYZ 0 0 0]>>',
  '<</Length 60>> stream\n/Kids [9 0 R] 5 0 obj <</Kids [1 0 R]>> xref\nendstream',
]);

describe('the pages of a PDF', () => {
  it('are numbered in the order of the tree, not of the file', () => {
    const { count, places } = pdfPages(pdf);
    expect(count).toBe(3);
    expect(Object.fromEntries(places)).toEqual({ one: 3, 'standards-gb-1': 1 });
  });
  it('are told of headings at every depth, in order', () => {
    expect(pdfPages(pdf).outline).toEqual([
      { title: '水（一）', page: 1 },
      { title: 'GB 1 (old)', page: 2 },
      { title: 'last', page: 3 },
    ]);
  });
  it('are counted however deep the tree is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 2, max: 8 }), (count, width) => {
        const objects: string[] = ['<</Type /Catalog /Pages 2 0 R>>', ''];
        let level = Array.from({ length: count }, () => objects.push('<</Type /Page>>'));
        while (level.length > width)
          level = Array.from({ length: Math.ceil(level.length / width) }, (_, at) =>
            objects.push(
              `<</Kids [${level
                .slice(at * width, (at + 1) * width)
                .map((kid) => `${kid} 0 R`)
                .join(' ')}]>>`,
            ),
          );
        objects[1] = `<</Kids [${level.map((kid) => `${kid} 0 R`).join(' ')}]>>`;
        expect(pdfPages(pdfOf(objects)).count).toBe(count);
      }),
    );
  });
  it('without names or outline have none', () => {
    const plain = pdfPages(pdfOf(['<</Pages 2 0 R>>', '<</Kids [3 0 R]>>', '<</Type /Page>>']));
    expect(plain).toEqual({ count: 1, places: new Map(), outline: [] });
  });
  it('are not guessed where the file is built otherwise', () => {
    expect(() => pdfPages(Buffer.from('%PDF-1.7\nno table'))).toThrow('cross-reference');
    expect(() => pdfPages(pdfOf(['<</Type /Catalog>>']))).toThrow('no pages');
  });
});
