import { make } from '../search/dom.ts';

/** A choice of a select. */
export interface Option {
  readonly code: string;
  readonly name: string;
  readonly group?: string;
}

/**
 * Fills a select: what stands for no choice first, then the options, in their groups where they have some.
 * @param none text of the first option, which has no value; `''` for none of it
 * @param groups labels of the groups, which are otherwise their own labels
 */
export function fillSelect(
  select: HTMLSelectElement,
  none: string,
  options: readonly Option[],
  groups: Readonly<Record<string, string>> = {},
) {
  select.replaceChildren(...(none ? [option('', none)] : []));
  const grouped = Map.groupBy(options, ({ group = '' }) => group);
  for (const [group, members] of grouped) {
    const items = members.map(({ code, name }) => option(code, name));
    if (!group) select.append(...items);
    else {
      const box = make('optgroup', '', ...items);
      box.label = groups[group] ?? group;
      select.append(box);
    }
  }
}

function option(code: string, name: string): HTMLOptionElement {
  const made = make('option', '', name);
  made.value = code;
  return made;
}
