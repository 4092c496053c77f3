import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { BARE_BRIEF, BRIEF } from '../../../tests/fixtures/brief.ts';
import { anyBrief } from '../../../tests/fixtures/brief-arbitrary.ts';
import { compose } from './compose.ts';
import { toDocx } from './docx.ts';
import type { Outline } from './outline.ts';

/** The files in a Word file by name. */
async function opened(outline: Outline): Promise<ReadonlyMap<string, string>> {
  const bytes = new Uint8Array(await (await toDocx(outline)).arrayBuffer());
  return new Map(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));
}

const ATTRIBUTE = /\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*')/.source;
const TAG = new RegExp(`<\\?[^<]*?\\?>|<(/?)([\\w:.-]+)(?:${ATTRIBUTE})*\\s*(/?)>`, 'g');
const FORBIDDEN = /(?![\t\n\r\u0080-\u009f])[\p{Cc}\p{Cs}\ufffe\uffff]/u;
const LOOSE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

/** Whether tags close in the order they open, and no character is one that XML forbids. */
function wellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = '', empty] of xml.matchAll(TAG)) {
    if (!name || empty) continue;
    if (!slash) open.push(name);
    else if (open.pop() !== name) return false;
  }
  const between = xml.replace(TAG, '');
  return open.length === 0 && !between.includes('<') && !FORBIDDEN.test(xml) && !LOOSE_AMPERSAND.test(xml);
}

/** The words of a document part: paragraphs as lines. */
function words(xml: string): string {
  let text = '';
  let inText = false;
  new Parser(
    {
      onopentagname: (name) => {
        inText = name === 'w:t';
      },
      ontext: (data) => {
        if (inText) text += data;
      },
      onclosetag: (name) => {
        inText = false;
        if (name === 'w:p') text += '\n';
      },
    },
    { xmlMode: true },
  ).end(xml);
  return text;
}

describe('toDocx', () => {
  it('holds every text of the document, in its order', async () => {
    const outline = compose(BRIEF);
    const files = await opened(outline);
    const text = words(files.get('word/document.xml') ?? '');
    let at = 0;
    const texts = outline.blocks.flatMap((block) => {
      if (block.kind === 'heading') return [block.text];
      if (block.kind === 'paragraph') return block.text.map((span) => span.text);
      if (block.kind === 'list') return block.items.flat().map((span) => span.text);
      return block.rows.flat(2).flatMap((line) => line.map((span) => span.text));
    });
    for (const wanted of [outline.title, ...texts]) {
      const found = text.indexOf(wanted, at);
      expect(found, wanted).toBeGreaterThanOrEqual(at);
      at = found + wanted.length;
    }
  });

  it('is a page of A4 with Chinese fonts, heads of tables that repeat, and links', async () => {
    const files = await opened(compose(BRIEF));
    const document = files.get('word/document.xml') ?? '';
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(document.match(/<w:tblHeader\/>/g)?.length).toBe(document.match(/<w:tbl>/g)?.length);
    expect(document).toContain('w:eastAsia="黑体"');
    expect(files.get('word/styles.xml')).toContain('w:eastAsia="宋体"');
    expect(files.get('word/_rels/document.xml.rels')).toContain(
      'Target="https://luqiao.example/technologies/a2o/"',
    );
  });

  it('names itself in the head of every page, and day and page in the foot', async () => {
    const files = [...(await opened(compose(BRIEF)))];
    const part = (name: RegExp) => files.find(([file]) => name.test(file))?.[1] ?? '';
    expect(words(part(/^word\/header\d+\.xml$/))).toContain('方案建议书：县城污水处理厂总氮超标');
    const foot = part(/^word\/footer\d+\.xml$/);
    expect(words(foot)).toContain('绿桥（2026-11-22 版）　2026-11-28');
    expect(foot).toMatch(/PAGE</);
    expect(foot).toMatch(/NUMPAGES</);
  });

  it('numbers each list from one', async () => {
    const outline = compose(BRIEF);
    const numbering = (await opened(outline)).get('word/document.xml') ?? '';
    const ordered = new Set([...numbering.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id));
    const lists = outline.blocks.filter((block) => block.kind === 'list');
    expect(ordered.size).toBe(lists.length);
  });

  it('is well-formed, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(anyBrief, async (brief) => {
        for (const [name, file] of await opened(compose(brief)))
          if (/\.(?:xml|rels)$/.test(name))
            expect(wellFormed(file), `${name}: ${file.slice(0, 200)}`).toBe(true);
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  it('is written for the least of briefs too', async () => {
    const files = await opened(compose(BARE_BRIEF));
    expect(words(files.get('word/document.xml') ?? '')).toContain('本库未收录相近的案例');
  });
});

describe('the test of well-formedness', () => {
  it.each(['<a><b></a></b>', '<a>', '<a>&nbsp;</a>', '<a>\u0001</a>', '<a>&</a>'])('refuses %j', (xml) => {
    expect(wellFormed(xml)).toBe(false);
  });
  it('accepts what is sound', () => {
    expect(wellFormed('<?xml version="1.0"?><a x="1"><b/>&amp;总氮</a>')).toBe(true);
  });
});
