import type { Choice } from '../../lib/search/facets.ts';
import { FACETS, type FacetKey } from '../../lib/search/state.ts';
import { make } from './dom.ts';

/** Values of a facet shown before the rest is folded. */
const FACET_SHOWN = 8;
/** Facets that start unfolded. */
const OPEN_FIRST = 3;

/** What facet values are called; what is not here is its own name. */
export type FacetLabels = Readonly<Record<FacetKey, Readonly<Record<string, string>>>>;

/**
 * The facets that can narrow an answer, as groups of boxes to check.
 * @param counts by `facet:value`, what choosing it would leave
 * @param open which groups the reader has unfolded or folded
 */
export function facetList(
  counts: ReadonlyMap<string, number>,
  choice: Choice,
  labels: FacetLabels,
  open: ReadonlyMap<string, boolean>,
): HTMLElement[] {
  return (Object.keys(FACETS) as FacetKey[]).flatMap((key, index) => {
    const chosen = choice[key] ?? [];
    const values = facetValues(key, counts, chosen);
    if (values.length < 2 && chosen.length === 0) return [];
    return [facet(key, values, chosen, labels[key], open.get(key) ?? index < OPEN_FIRST)];
  });
}

/** Values with what they would leave, the most first; years backwards; what is chosen stays in sight. */
function facetValues(
  key: FacetKey,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
): (readonly [value: string, count: number])[] {
  const start = `${key}:`;
  const found = [...counts].flatMap(([tag, count]) =>
    tag.startsWith(start) ? [[tag.slice(start.length), count] as const] : [],
  );
  for (const value of chosen) if (!found.some(([other]) => other === value)) found.push([value, 0]);
  return found.sort((a, b) =>
    key === 'year' ? b[0].localeCompare(a[0]) : b[1] - a[1] || a[0].localeCompare(b[0], 'zh-Hans-CN'),
  );
}

/** One facet: its first values, the rest folded, what is chosen always in sight. */
function facet(
  key: FacetKey,
  values: readonly (readonly [string, number])[],
  chosen: readonly string[],
  labels: Readonly<Record<string, string>>,
  open: boolean,
): HTMLElement {
  const option = ([value, count]: readonly [string, number]) => {
    const input = make('input');
    input.type = 'checkbox';
    input.name = key;
    input.value = value;
    input.id = `facet-${key}-${value}`;
    input.checked = chosen.includes(value);
    return make(
      'li',
      '',
      make('label', '', input, make('span', '', labels[value] ?? value), make('small', '', String(count))),
    );
  };
  const first = values.filter(([value], index) => index < FACET_SHOWN || chosen.includes(value));
  const rest = values.filter((one) => !first.includes(one));
  const details = make(
    'details',
    'facet',
    make('summary', '', FACETS[key]),
    make('ul', 'options', ...first.map(option)),
  );
  details.dataset['facet'] = key;
  details.open = open || chosen.length > 0;
  if (rest.length > 0) {
    const more = make(
      'details',
      'facet-more',
      make('summary', '', `其余 ${rest.length} 个`),
      make('ul', 'options', ...rest.map(option)),
    );
    more.dataset['facet'] = `${key}-more`;
    details.append(more);
  }
  return details;
}
