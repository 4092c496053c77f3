import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../../scripts/lib/paths.ts';
import { BRIEF } from '../../../tests/fixtures/brief.ts';
import { anyBrief } from '../../../tests/fixtures/brief-arbitrary.ts';
import { compose } from './compose.ts';
import { toMarkdown } from './markdown.ts';
import { type Block, type Outline, wording } from './outline.ts';

const parse = (markdown: string): Root => unified().use(remarkParse).use(remarkGfm).parse(markdown);

/** What a reader of the rendered document sees; a line break in a cell counts as one. */
function seen(node: Nodes): string {
  if (node.type === 'html') return node.value === '<br>' ? '\n' : expect.fail(`markup: ${node.value}`);
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(seen).join('') : '';
}

/** What it should be, block by block in the order of the document. */
function meant({ title, blocks }: Outline): string[] {
  return [title, ...blocks.flatMap(textsOf)];
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [wording(block.text)];
    case 'list':
      return block.items.map(wording);
    case 'table':
      return [
        ...block.columns.map((column) => column.title),
        ...block.rows.flatMap((row) => row.map((cell) => cell.map(wording).join('\n'))),
      ];
  }
}

/** The texts of headings, paragraphs, items and cells. */
function leaves(node: Nodes): string[] {
  if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell') return [seen(node)];
  if (node.type === 'listItem' && node.children.length === 0) return [''];
  return 'children' in node ? node.children.flatMap(leaves) : [];
}

const said = (texts: readonly string[]) => texts.map((text) => text.trim()).filter((text) => text !== '');

describe('toMarkdown', () => {
  it('writes the document as it is kept', async () => {
    await expect(toMarkdown(compose(BRIEF))).toMatchFileSnapshot(fromRoot('tests/fixtures/brief.md'));
  });

  it('is read back word for word, whatever the texts', () => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        const outline = compose(brief);
        expect(said(leaves(parse(toMarkdown(outline))))).toEqual(said(meant(outline)));
      }),
      { numRuns: 60 },
    );
  });

  it('gives every row of a table as many cells as its head', () => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        const tables = parse(toMarkdown(compose(brief))).children.filter((node) => node.type === 'table');
        for (const { children } of tables)
          for (const row of children) expect(row.children).toHaveLength(children[0]?.children.length ?? 0);
      }),
    );
  });

  it('keeps addresses whole, even with signs that Markdown uses', () => {
    const href = 'https://luqiao.example/finder/brief/?q=a|b&lt;=1\\2';
    const markdown = toMarkdown({
      title: 't',
      made: '',
      origin: '',
      blocks: [{ kind: 'paragraph', text: [{ text: href, href }] }],
    });
    const [, paragraph] = parse(markdown).children;
    const link = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
    expect(link?.type === 'link' && link.url).toBe(href.replace('|', '%7C'));
  });
});
