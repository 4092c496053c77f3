import { byMonth, changesIn, collectionOf, firstLines } from '../../lib/history/changes.ts';
import type { FeedView } from '../../lib/history/feed.ts';
import { type EntryToday, feedItems, type Places, recordItem } from '../../lib/history/record.ts';
import { policyState } from '../../lib/view/state.ts';
import type { Badge, Link } from '../../lib/view/types.ts';
import type { RecordItem } from '../../lib/view/versions.ts';
import { COLLECTIONS, type Collection } from '../../vocab/collections.ts';
import { type Entry, find, pathOf } from '../entries.ts';
import { changes, extent } from '../history.ts';
import { is, numberOf } from '../rows.ts';
import { absolute, href, site, today } from '../site.ts';
import { stateOf } from '../standards.ts';
import { UNKNOWN } from './versions.ts';
import { commitLink, historyLink } from './ways-on.ts';

/** A page of the record: of everything, of a month or of a collection. */
export interface RecordView {
  readonly title: string;
  readonly path: string;
  readonly lead: string;
  readonly note?: string;
  readonly collections: readonly Choice[];
  readonly months: readonly Choice[];
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly items: readonly RecordItem[];
  }[];
  /** what was left out */
  readonly rest?: string;
  /** all of it on its host */
  readonly more?: Link;
}

interface Choice {
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
}

/** Lines on the page of everything or of one collection: a few screens. */
const LATEST_LINES = 100;
/** Lines on the page of a month: about 60 KB when packed for transfer. */
const MONTH_LINES = 500;
const FEED_ITEMS = 50;

const NAMES = Object.keys(COLLECTIONS) as Collection[];
const months = byMonth(changes);
const places: Places = {
  entry: entryToday,
  // The pages about the site itself have no list.
  list: (collection) => (collection === 'pages' ? undefined : href(`/${collection}/`)),
  commit: commitLink,
};

/** Names of the record's pages besides the first: months that are known, and every collection. */
export function recordNames(): string[] {
  return [...months.keys(), ...NAMES];
}

/** @param name a month `YYYY-MM`, a collection, or nothing for everything */
export function recordView(name?: string): RecordView {
  const collection = NAMES.find((one) => one === name);
  const all = collection ? changesIn(changes, collection) : name ? (months.get(name) ?? []) : changes;
  const shown = firstLines(all, name && !collection ? MONTH_LINES : LATEST_LINES);
  const what = collection ? COLLECTIONS[collection].label : name ? monthName(name) : '';
  const note = UNKNOWN[extent];
  const more = historyLink(collection ? `src/content/${collection}` : 'src/content');
  const path = name ? `/changes/${name}/` : '/changes/';
  return {
    title: what ? `更新记录：${what}` : '更新记录',
    path,
    lead: '库里新收了什么、改了什么，取自代码仓库的提交记录；一次动了很多条的，合成几行。',
    ...(note ? { note: `${note}。` } : {}),
    collections: [
      { text: '全部', href: href('/changes/'), current: !name },
      ...NAMES.map((one) => ({
        text: COLLECTIONS[one].label,
        href: href(`/changes/${one}/`),
        current: one === collection,
      })),
    ],
    months: [...months.keys()].map((month) => ({
      text: monthName(month),
      href: href(`/changes/${month}/`),
      current: month === name,
    })),
    sections: [...byMonth(shown)].map(([month, own]) => ({
      id: `m-${month}`,
      title: monthName(month),
      items: own.map((change) => recordItem(change, places)),
    })),
    ...(shown.length < all.length
      ? { rest: `还有 ${all.length - shown.length} 次更早的改动没有列出。` }
      : {}),
    ...(more ? { more: { text: '在代码仓库看全部提交', href: more } } : {}),
  };
}

/** The latest changes to subscribe to, entry by entry. */
export function recordFeed(): FeedView {
  const page = absolute('/changes/');
  const items = changes.flatMap((change) => feedItems(change, places, page)).slice(0, FEED_ITEMS);
  const note = UNKNOWN[extent];
  return {
    title: `${site.shortName} · 更新记录`,
    description: note ? `库里新收了什么、改了什么。${note}。` : '库里新收了什么、改了什么。',
    author: site.name,
    page,
    atom: absolute('/changes/feed.xml'),
    json: absolute('/changes/feed.json'),
    // Without a history the day of the build, which is an input too.
    updated: items[0]?.time ?? Date.parse(`${today}T00:00:00+08:00`) / 1000,
    items,
  };
}

function entryToday(key: string): EntryToday | undefined {
  const entry = find(collectionOf(key), key.slice(key.indexOf('/') + 1));
  if (!entry) return undefined;
  const state = lapsed(entry);
  return {
    title: is(entry, 'standards') ? `${numberOf(entry)} ${entry.data.title}` : entry.data.title,
    href: href(pathOf(entry.collection, entry.id)),
    ...(state ? { state } : {}),
  };
}

/** The state of a document that is no longer, or not yet, in force. */
function lapsed(entry: Entry): Badge | undefined {
  const state = is(entry, 'standards')
    ? stateOf(entry)
    : is(entry, 'policies')
      ? policyState(entry.data, today)
      : undefined;
  return state && !state.current ? { text: state.label, tone: state.tone } : undefined;
}

/** `2026-11` → `2026 年 11 月` */
function monthName(month: string): string {
  const [year, number] = month.split('-');
  return `${year} 年 ${Number(number)} 月`;
}
