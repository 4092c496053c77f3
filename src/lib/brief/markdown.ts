import type { Block, Cell, Outline, Span, Table, Text } from './outline.ts';

/** A document as Markdown with tables (GFM); no text in it can be read as markup. */
export function toMarkdown({ title, blocks }: Outline): string {
  return `${[`# ${literal(title)}`, ...blocks.map(block)].join('\n\n')}\n`;
}

function block(it: Block): string {
  switch (it.kind) {
    case 'heading':
      return `${'#'.repeat(it.level)} ${literal(it.text)}`;
    case 'paragraph':
      return it.tone ? `> ${inline(it.text)}` : inline(it.text);
    case 'list':
      return it.items
        .map((item, index) => `${it.ordered ? `${index + 1}.` : '-'} ${inline(item)}`)
        .join('\n');
    case 'table':
      return table(it);
  }
}

function table({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map((column) => literal(column.title))),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(row.map(cellText))),
  ].join('\n');
}

function cellText(cell: Cell): string {
  return cell.map(inline).join('<br>');
}

/** Words and links; where they begin a line, nothing in them begins a list or a heading. */
function inline(text: Text): string {
  return text
    .map(pieceOf)
    .join('')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[+=-]/, '\\$&');
}

function pieceOf({ text, href }: Span): string {
  if (href === undefined) return literal(text);
  // Between angle brackets neither pipes nor references can be escaped.
  if (text === href && !/[|\\]|&#?\w+;/.test(href)) return `<${href}>`;
  return `[${literal(text)}](<${href.replaceAll('|', '%7C').replace(/[\\&]/g, '\\$&')}>)`;
}

/** A text that is read as it stands, wherever it stands in a line. */
function literal(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|~&#]/g, '\\$&')
    .replace(/(?:https?|ftp|mailto|xmpp):|www\.|@/gi, (link) => link.replace(/[:.@]$/, '\\$&'));
}
