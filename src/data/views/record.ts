import {
  byMonth,
  type Change,
  changesIn,
  collectionOf,
  firstLines,
  type Group,
} from '../../lib/history/changes.ts';
import type { FeedItem, FeedView } from '../../lib/history/feed.ts';
import type { ChangeKind, Version } from '../../lib/history/types.ts';
import { CHANGE_WORDS } from '../../lib/history/words.ts';
import { policyState } from '../../lib/view/state.ts';
import type { Badge, Tone } from '../../lib/view/types.ts';
import type { RecordItem, RecordLine } from '../../lib/view/versions.ts';
import { COLLECTIONS, type Collection } from '../../vocab/collections.ts';
import { type Entry, find, pathOf } from '../entries.ts';
import { changes, extent } from '../history.ts';
import { is, numberOf } from '../rows.ts';
import { absolute, href, site, today } from '../site.ts';
import { stateOf } from '../standards.ts';
import { commitment, UNKNOWN } from './versions.ts';

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

/** Collections with a list to lead to; the pages about the site itself and 帮扶 have their own. */
const LISTED = Object.keys(COLLECTIONS) as Collection[];
const months = byMonth(changes);
const TONES: Readonly<Record<ChangeKind, Tone>> = {
  added: 'ok',
  changed: 'plain',
  renamed: 'info',
  removed: 'bad',
};

/** Names of the record's pages besides the first: months that are known, and every collection. */
export function recordNames(): string[] {
  return [...months.keys(), ...LISTED];
}

/** @param name a month `YYYY-MM`, a collection, or nothing for everything */
export function recordView(name?: string): RecordView {
  const collection = LISTED.find((one) => one === name);
  const all = collection ? changesIn(changes, collection) : name ? (months.get(name) ?? []) : changes;
  const shown = firstLines(all, name && !collection ? MONTH_LINES : LATEST_LINES);
  const what = collection ? COLLECTIONS[collection].label : name ? monthName(name) : '';
  const note = UNKNOWN[extent];
  const path = name ? `/changes/${name}/` : '/changes/';
  return {
    title: what ? `更新记录：${what}` : '更新记录',
    path,
    lead: '库里新收了什么、改了什么，取自代码仓库的提交记录；一次动了很多条的，合成几行。',
    ...(note ? { note: `${note}。` } : {}),
    collections: [
      { text: '全部', href: href('/changes/'), current: !name },
      ...LISTED.map((one) => ({
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
      items: own.map(itemOf),
    })),
    ...(shown.length < all.length
      ? { rest: `还有 ${all.length - shown.length} 次更早的改动没有列出。` }
      : {}),
  };
}

/** The latest changes to subscribe to, entry by entry. */
export function recordFeed(): FeedView {
  const items = changes.flatMap(feedItems).slice(0, FEED_ITEMS);
  const note = UNKNOWN[extent];
  return {
    title: `${site.shortName} · 更新记录`,
    description: note ? `库里新收了什么、改了什么。${note}。` : '库里新收了什么、改了什么。',
    author: site.name,
    page: absolute('/changes/'),
    atom: absolute('/changes/feed.xml'),
    json: absolute('/changes/feed.json'),
    // Without a history the day of the build, which is an input too.
    updated: items[0]?.time ?? Date.parse(`${today}T00:00:00+08:00`) / 1000,
    items,
  };
}

function itemOf({ revision, versions, groups }: Change): RecordItem {
  return {
    id: `c-${revision.hash.slice(0, 12)}`,
    ...commitment(revision),
    lines: [...groups.map(groupLine), ...versions.map(versionLine)],
  };
}

function groupLine({ collection, kind, count }: Group): RecordLine {
  return {
    mark: { text: `批量${CHANGE_WORDS[kind]}`, tone: TONES[kind] },
    label: COLLECTIONS[collection].label,
    title: counted(collection, count),
    ...(collection === 'pages' ? {} : { href: href(`/${collection}/`) }),
  };
}

function versionLine({ kind, key, from, now }: Version): RecordLine {
  const entry = entryOf(now);
  const state = entry && lapsed(entry);
  return {
    mark: { text: CHANGE_WORDS[kind], tone: TONES[kind] },
    label: COLLECTIONS[collectionOf(key)].label,
    title: entry ? nameOf(entry) : key,
    ...(entry ? { href: href(pathOf(entry.collection, entry.id)) } : {}),
    ...(state ? { state } : {}),
    ...(from ? { note: `原址 /${from}/` } : entry || kind === 'removed' ? {} : { note: '后来删除' }),
  };
}

function feedItems({ revision, versions, groups }: Change): FeedItem[] {
  const { text, who } = commitment(revision);
  const page = absolute(`/changes/${revision.day.slice(0, 7)}/`);
  const id = `${page}#c-${revision.hash.slice(0, 12)}`;
  const common = { time: revision.time, ...(revision.who ? { author: who } : {}) };
  const [most, ...others] = groups;
  const summed = most && {
    ...common,
    id,
    link: id,
    title: `批量${CHANGE_WORDS[most.kind]} ${counted(most.collection, most.count)}${others.length ? '等' : ''}`,
    text: `${groups.map(({ kind, collection, count }) => `${CHANGE_WORDS[kind]} ${counted(collection, count)}`).join('，')}。提交说明：${text}`,
  };
  return [
    ...(summed ? [summed] : []),
    ...versions.map((version) => {
      const { title, href: link, mark, label } = versionLine(version);
      return {
        ...common,
        id: `${id}-${encodeURIComponent(version.key)}`,
        link: link ? new URL(link, page).href : id,
        title: `${mark.text}${label}：${title}`,
        text: `提交说明：${text}`,
      };
    }),
  ];
}

function entryOf(key: string | undefined): Entry | undefined {
  return key ? find(collectionOf(key), key.slice(key.indexOf('/') + 1)) : undefined;
}

function nameOf(entry: Entry): string {
  return is(entry, 'standards') ? `${numberOf(entry)} ${entry.data.title}` : entry.data.title;
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

/** `64 个案例` */
function counted(collection: Collection, count: number): string {
  const { unit, label } = COLLECTIONS[collection];
  return `${count} ${unit}${label}`;
}

/** `2026-11` → `2026 年 11 月` */
function monthName(month: string): string {
  const [year, number] = month.split('-');
  return `${year} 年 ${Number(number)} 月`;
}
