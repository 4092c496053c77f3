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
      return it.tone ? `> ${line(it.text)}` : line(it.text);
    case 'list':
      return it.items.map((item, index) => `${it.ordered ? `${index + 1}.` : '-'} ${line(item)}`).join('\n');
    case 'table':
      return table(it);
  }
}

function table({ columns, rows }: Table): string {
  return [
    row(columns.map((column) => literal(column.title))),
    row(columns.map(() => '---')),
    ...rows.map((cells) => row(cells.map(cellText))),
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cellText(cell: Cell): string {
  return cell.map(pieces).join('<br>');
}

/** A line of its own: nothing in it begins a list, a heading or a rule. */
function line(text: Text): string {
  return pieces(text)
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[+=-]/, '\\$&');
}

function pieces(text: Text): string {
  return text.map(piece).join('');
}

function piece({ text, href }: Span): string {
  if (href === undefined) return literal(text);
  // Between angle brackets neither pipes nor references can be escaped.
  if (text === href && !/[|\\]|&#?\w+;/.test(href)) return `<${href}>`;
  return `[${literal(text)}](${destination(href)})`;
}

/** Most addresses stand as they are; brackets around the others let them hold round ones. Nothing unseen stays in one. */
function destination(href: string): string {
  const seen = href.replaceAll(/[\p{Cc}\s]/gu, encodeURIComponent);
  return /[()|\\&]/.test(seen) ? `<${seen.replaceAll('|', '%7C').replace(/[\\&]/g, '\\$&')}>` : seen;
}

/** A text that is read as it stands, wherever it stands in a line. */
function literal(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|~&#]/g, '\\$&')
    .replace(/(?:https?|ftp|mailto|xmpp):|www\.|@/gi, (link) => link.replace(/[:.@]$/, '\\$&'));
}
