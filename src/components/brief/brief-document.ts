import type { Block, Cell, Outline, Table, Text } from '../../lib/brief/outline.ts';
import { link, make } from '../search/dom.ts';

/** A document as elements, headings and tables as on paper; texts are never read as markup. */
export function briefDocument({ title, blocks }: Outline): HTMLElement {
  return make('article', 'brief-paper', make('h1', '', title), ...blocks.map(element));
}

/** Head and foot of every printed page, as a style sheet of its own: words in page margins cannot come from elements. */
export function pageMargins({ title, made, origin }: Outline): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
  sheet.replaceSync(
    `@page { @top-center { content: ${quoted(title)}; font-size: 9pt }
      @bottom-left { content: ${quoted(`${origin}　${made}`)}; font-size: 9pt } }`,
  );
  return sheet;
}

function element(block: Block): HTMLElement {
  switch (block.kind) {
    case 'heading':
      return make(block.level === 2 ? 'h2' : 'h3', '', block.text);
    case 'paragraph':
      return make('p', block.tone ?? '', ...pieces(block.text));
    case 'list':
      return make(
        block.ordered ? 'ol' : 'ul',
        'list',
        ...block.items.map((item) => make('li', '', ...pieces(item))),
      );
    case 'table':
      return scrolling(block);
  }
}

function scrolling(block: Table): HTMLElement {
  const region = make('section', 'table', table(block));
  region.tabIndex = 0;
  region.setAttribute('aria-label', block.caption);
  return region;
}

function table({ columns, rows }: Table): HTMLTableElement {
  const sum = columns.reduce((total, { weight }) => total + weight, 0);
  const shares = columns.map(({ weight }) => {
    const share = make('col');
    share.style.width = `${(100 * weight) / sum}%`;
    return share;
  });
  const head = make(
    'tr',
    '',
    ...columns.map(({ title }) => {
      const cell = make('th', '', title);
      cell.scope = 'col';
      return cell;
    }),
  );
  const body = rows.map((cells) => {
    const [first = [], ...rest] = cells;
    const label = make('th', '', ...lines(first));
    label.scope = 'row';
    return make('tr', '', label, ...rest.map((cell) => make('td', '', ...lines(cell))));
  });
  return make(
    'table',
    '',
    make('colgroup', '', ...shares),
    make('thead', '', head),
    make('tbody', '', ...body),
  );
}

function lines(cell: Cell): (Node | string)[] {
  return cell.flatMap((text, index) => [...(index > 0 ? [make('br')] : []), ...pieces(text)]);
}

function pieces(text: Text): (Node | string)[] {
  return text.map(({ text, href }) => (href === undefined ? text : link(href, text)));
}
