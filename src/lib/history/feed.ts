import { Feed } from 'feed';

/** A feed before it is written, in plain text throughout. */
export interface FeedView {
  readonly title: string;
  readonly description: string;
  readonly author: string;
  /** absolute addresses: of the page and of both feeds */
  readonly page: string;
  readonly atom: string;
  readonly json: string;
  /** seconds since 1970; an input, so that the same history makes the same file */
  readonly updated: number;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** absolute address that stays the same whatever happens later */
  readonly id: string;
  /** absolute */
  readonly link: string;
  readonly title: string;
  readonly text: string;
  readonly time: number;
  /** absent where the author gave no name */
  readonly author?: string;
}

/** The feed as Atom 1.0 (RFC 4287). */
export function atomOf(view: FeedView): string {
  return feedOf(view, escapeHtml).atom1();
}

/** The feed as JSON Feed 1. */
export function jsonOf(view: FeedView): string {
  return feedOf(view, (title) => title).json1();
}

/** @param titled how a title is written: Atom's are HTML here, those of JSON Feed plain text */
function feedOf(view: FeedView, titled: (title: string) => string): Feed {
  const feed = new Feed({
    id: view.page,
    title: view.title,
    description: view.description,
    link: view.page,
    language: 'zh-CN',
    author: { name: view.author },
    updated: new Date(view.updated * 1000),
    feedLinks: { atom: view.atom, json: view.json },
    generator: false,
  });
  for (const item of view.items)
    feed.addItem({
      id: item.id,
      link: item.link,
      title: titled(item.title),
      content: `<p>${escapeHtml(item.text)}</p>`,
      date: new Date(item.time * 1000),
      ...(item.author ? { author: [{ name: item.author }] } : {}),
    });
  return feed;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
