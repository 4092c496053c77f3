import { hasChoice, type Request, type Sort } from './request.ts';

/** Facets of the search page, in the order shown; their values stand in the address. */
export const FACETS = {
  kind: '类型',
  status: '效力',
  field: '领域',
  maturity: '成熟度',
  evaluation: '评估',
  industry: '行业',
  pollutant: '污染物',
  region: '地区',
  year: '年份',
  issuer: '发布机关',
} as const;
export type FacetKey = keyof typeof FACETS;

const KEYS = Object.keys(FACETS) as FacetKey[];

/** A text that can stand in an address: without halves of characters, which no keyboard makes but a paste may. */
export function wellFormed(text: string): string {
  return text.replaceAll(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '');
}

/** What an address asks for; what is not known is passed over. */
export function readRequest(search: string): Request {
  const params = new URLSearchParams(search);
  const choice: Record<string, string[]> = {};
  for (const key of KEYS) {
    const values = (params.get(key) ?? '').split(',').filter(Boolean);
    if (values.length) choice[key] = [...new Set(values)];
  }
  const sort = params.get('sort');
  return {
    query: (params.get('q') ?? '').trim(),
    only: params.getAll('only').filter(Boolean),
    choice,
    sort: sort === 'date' || sort === 'maturity' ? sort : 'match',
  };
}

/** The address of a request, without the question mark when there is nothing to say. */
export function writeRequest({ query, only, choice, sort }: Request): string {
  const params: string[] = [];
  const add = (name: string, value: string) =>
    params.push(`${name}=${encodeURIComponent(wellFormed(value))}`);
  if (query) add('q', query);
  for (const text of only) add('only', text);
  for (const key of KEYS) {
    const values = choice[key];
    if (values?.length)
      params.push(`${key}=${values.map((value) => encodeURIComponent(wellFormed(value))).join(',')}`);
  }
  if (sort !== 'match') add('sort', sort satisfies Sort);
  return params.length ? `?${params.join('&')}` : '';
}

/** True where there is something to search for or to choose by. */
export function asksForSomething({ query, choice }: Request): boolean {
  return query !== '' || hasChoice(choice);
}
