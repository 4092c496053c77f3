import type { Row } from '../view/types.ts';

/** A row with what it can be filtered and sorted by. */
export interface ListItem {
  readonly row: Row;
  /** facet key → codes */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** `YYYY-MM-DD` or `YYYY`, empty when unknown */
  readonly date: string;
}

export interface Facet {
  readonly key: string;
  readonly label: string;
  readonly options: readonly { readonly code: string; readonly label: string }[];
}

export const SORTS = { default: '推荐', date: '日期新到旧', title: '名称' } as const;
export type Sort = keyof typeof SORTS;

/** What a reader has chosen; it lives in the address. */
export interface ListState {
  /** facet key → chosen codes; codes of one facet add up, facets narrow down */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly sort: Sort;
  /** from 1 */
  readonly page: number;
}
