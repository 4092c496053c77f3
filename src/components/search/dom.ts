import type { Piece } from '../../lib/search/excerpt.ts';

/** An element with a class and children; texts are never read as markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** A link. */
export function link(href: string, ...children: readonly (Node | string)[]): HTMLAnchorElement {
  const anchor = make('a', '', ...children);
  anchor.href = href;
  return anchor;
}

/** A button that does something. */
export function button(className: string, text: string, onClick: () => void): HTMLButtonElement {
  const made = make('button', className, text);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

/** Pieces of a text, hits in `<mark>`. */
export function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, hit }) => (hit ? make('mark', '', text) : text));
}
