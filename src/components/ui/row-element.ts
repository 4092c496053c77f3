import type { Row } from '../../lib/view/types.ts';

/** A row built in the browser, with the same markup as Rows.astro prints. */
export function rowElement(row: Row): HTMLLIElement {
  const item = element('li', '');
  item.dataset['kind'] = row.collection;
  item.dataset['id'] = row.dataId;
  const box = element('div', 'row');
  const title = element('h2', 'row-title');
  if (row.number) title.append(element('span', 'row-number', row.number));
  const link = element('a', '', row.title);
  link.href = row.href;
  title.append(link);
  const badges = element('span', 'badges');
  for (const { text, tone, field } of row.badges) {
    const badge = element('span', 'badge', text);
    badge.dataset['tone'] = tone;
    if (field) badge.dataset['field'] = field;
    badges.append(badge);
  }
  box.append(title, element('p', '', row.summary), badges);
  if (row.note) box.append(element('small', '', row.note));
  item.append(box);
  return item;
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.textContent = text;
  return made;
}
