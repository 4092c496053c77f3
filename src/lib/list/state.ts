import { type Facet, type ListItem, type ListState, SORTS, type Sort } from './types.ts';

export const PAGE_SIZE = 30;

type Address = Pick<Location, 'pathname' | 'search'>;

/** The state in an address; what the list does not know is passed over. */
export function readState(search: string, facets: readonly Facet[]): ListState {
  const params = new URLSearchParams(search);
  const chosen: Record<string, string[]> = {};
  for (const { key, options } of facets) {
    const known = new Set(options.map((option) => option.code));
    const codes = (params.get(key) ?? '').split(',').filter((code) => known.has(code));
    if (codes.length) chosen[key] = [...new Set(codes)];
  }
  const sort = params.get('sort') ?? '';
  const page = Number(params.get('page'));
  return {
    chosen,
    sort: Object.hasOwn(SORTS, sort) ? (sort as Sort) : 'default',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The address of a state, empty for the plain list. */
export function writeState(state: ListState): string {
  const params = Object.entries(state.chosen)
    .filter(([, codes]) => codes.length > 0)
    .map(([key, codes]) => `${key}=${codes.map(encodeURIComponent).join(',')}`);
  if (state.sort !== 'default') params.push(`sort=${state.sort}`);
  if (state.page > 1) params.push(`page=${state.page}`);
  return params.length ? `?${params.join('&')}` : '';
}

/** The state a page of a list stands for: what its query says, else the number in `/page/<n>/`. */
export function stateAt({ pathname, search }: Address, facets: readonly Facet[]): ListState {
  const state = readState(search, facets);
  const page = pathname.match(/\/page\/(\d+)\/$/)?.[1];
  return page ? { ...state, page: Number(page) } : state;
}

/**
 * Where a state is found: the plain list has pages of its own, which work without scripts; a choice lives in the query.
 * @param base address of the list's first page
 */
export function addressOf(base: string, state: ListState): string {
  const query = writeState({ ...state, page: 1 });
  if (query) return base + writeState(state);
  return state.page > 1 ? `${base}page/${state.page}/` : base;
}

/** Items that have one of the chosen codes in every facet with a choice, in the chosen order. */
export function selectItems(items: readonly ListItem[], state: ListState): ListItem[] {
  const found = items.filter((item) => matches(item, state.chosen));
  if (state.sort === 'date') found.sort((a, b) => b.date.localeCompare(a.date));
  if (state.sort === 'title') found.sort((a, b) => a.row.title.localeCompare(b.row.title, 'zh-Hans-CN'));
  return found;
}

/** How many items each option would leave, the other facets as they are. */
export function countOptions(
  items: readonly ListItem[],
  facets: readonly Facet[],
  chosen: ListState['chosen'],
): Map<string, Map<string, number>> {
  return new Map(
    facets.map(({ key, options }) => {
      const rest = { ...chosen, [key]: [] };
      const counts = new Map(options.map((option) => [option.code, 0]));
      for (const item of items) {
        if (!matches(item, rest)) continue;
        for (const code of item.facets[key] ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
      }
      return [key, counts];
    }),
  );
}

function matches(item: ListItem, chosen: ListState['chosen']): boolean {
  return Object.entries(chosen).every(
    ([key, codes]) => codes.length === 0 || codes.some((code) => item.facets[key]?.includes(code)),
  );
}
