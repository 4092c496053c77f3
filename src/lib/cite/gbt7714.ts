/** What a citation of a page of this site needs. */
export interface CitedPage {
  readonly site: string;
  readonly title: string;
  /** last change, `YYYY-MM-DD` */
  readonly updated: string;
  /** day of reading, `YYYY-MM-DD` */
  readonly accessed: string;
  readonly url: string;
}

/** GB/T 7714-2015 for an electronic resource: author. title[EB/OL]. (update)[access]. address. */
export function citePage(page: CitedPage): string {
  return `${page.site}. ${page.title}[EB/OL]. (${page.updated})[${page.accessed}]. ${page.url}.`;
}

/** GB/T 7714-2015 for a standard: issuers. title: number[S]. year. */
export function citeStandard(standard: {
  readonly issuers: readonly string[];
  readonly title: string;
  readonly number: string;
  readonly issuedOn?: string | undefined;
}): string {
  const year = standard.issuedOn?.slice(0, 4) ?? standard.number.match(/-(\d{4})$/)?.[1];
  const author = standard.issuers.length ? `${standard.issuers.join('，')}. ` : '';
  return `${author}${standard.title}：${standard.number}[S]${year ? `. ${year}` : ''}.`;
}
