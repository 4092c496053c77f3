import type { Badge, Fact, Link, Notice, RowGroup, SourceView, TocItem } from './types.ts';
import type { VersionsView } from './versions.ts';

/** What every entry page shows around its own content. */
export interface EntryView {
  readonly kind: string;
  readonly dataId: string;
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly number?: string;
  /** short and popular names */
  readonly names: readonly string[];
  readonly crumbs: readonly Link[];
  readonly badges: readonly Badge[];
  readonly notices: readonly Notice[];
  readonly facts: readonly Fact[];
  readonly related: readonly RowGroup[];
  readonly sources: readonly SourceView[];
  /** standards cited without an entry of their own */
  readonly citations: readonly {
    readonly number: string;
    readonly title?: string;
    readonly note?: string;
    readonly href?: string;
  }[];
  readonly review: {
    readonly label: string;
    readonly reviewedOn: string;
    readonly dueOn: string;
    readonly overdue: boolean;
  };
  readonly versions: VersionsView;
  readonly cite: readonly string[];
  readonly edit: { readonly href: string; readonly file: string };
  readonly ask: { readonly href: string };
  readonly card: string;
  readonly jsonLd: object;
}

/** Sections of an entry page before the shared ones, as its table of contents lists them. */
export function tocOf(
  own: readonly TocItem[],
  view: Pick<EntryView, 'related' | 'citations' | 'sources'>,
): TocItem[] {
  return [
    ...own,
    ...view.related.map((group) => ({ id: group.id, text: `${group.title}（${group.rows.length}）` })),
    ...(view.citations.length ? [{ id: 'citations', text: '引用的其他标准' }] : []),
    { id: 'sources', text: view.sources.length ? `来源（${view.sources.length}）` : '来源' },
  ];
}
