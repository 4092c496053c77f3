import { COLLECTIONS, type Collection } from '../../vocab/collections.ts';
import type { Badge, Tone } from '../view/types.ts';
import type { Commitment, RecordItem, RecordLine } from '../view/versions.ts';
import { type Change, collectionOf, type Group } from './changes.ts';
import type { FeedItem } from './feed.ts';
import type { ChangeKind, Revision, Version } from './types.ts';

/** What happened to an entry, as pages and feeds call it. */
export const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  added: '新增',
  changed: '修改',
  renamed: '改址',
  removed: '删除',
};

const TONES: Readonly<Record<ChangeKind, Tone>> = {
  added: 'ok',
  changed: 'plain',
  renamed: 'info',
  removed: 'bad',
};

/** What the site knows today of what a change is about. */
export interface Places {
  /** an entry by its name today */
  readonly entry: (key: string) => EntryToday | undefined;
  /** address of a collection's list, where it has one */
  readonly list: (collection: Collection) => string | undefined;
  /** address of a commit on its host, where there is one */
  readonly commit: (hash: string) => string | undefined;
}

export interface EntryToday {
  readonly title: string;
  readonly href: string;
  /** where it must not be relied on any more, or not yet */
  readonly state?: Badge;
}

/** A commit as pages name it. */
export function commitment(
  { hash, day, subject, who }: Revision,
  { commit }: Pick<Places, 'commit'>,
): Commitment {
  const href = commit(hash);
  return {
    day,
    text: subject || '（没有说明）',
    english: /^[ -~]*[a-z][ -~]*$/i.test(subject),
    who: who || '（未署名）',
    ...(href ? { href } : {}),
  };
}

/** A change with its lines: sums of a bulk edit, else entry by entry. */
export function recordItem({ revision, versions, groups }: Change, places: Places): RecordItem {
  return {
    id: anchorOf(revision),
    ...commitment(revision, places),
    bulk: revision.bulk,
    lines: [
      ...groups.map((group) => groupLine(group, places)),
      ...versions.map((version) => versionLine(version, places)),
    ],
  };
}

/**
 * A change as items of a feed: one for a bulk edit, else one for each entry. Their ids hang on the commit and on what
 * the entry was called then, so that nothing that happens later makes an item new.
 * @param record absolute address of the record
 */
export function feedItems(
  { revision, versions, groups }: Change,
  places: Places,
  record: string,
): FeedItem[] {
  const { text, who } = commitment(revision, places);
  const id = `${record}${revision.day.slice(0, 7)}/#${anchorOf(revision)}`;
  const common = { time: revision.time, ...(revision.who ? { author: who } : {}) };
  const [most, ...others] = groups;
  if (most)
    return [
      {
        ...common,
        id,
        link: id,
        title: `批量${summed(most)}${others.length ? '等' : ''}`,
        text: `${groups.map(summed).join('，')}。提交说明：${text}`,
      },
    ];
  return versions.map((version) => {
    const { title, href, mark, label = '' } = versionLine(version, places);
    return {
      ...common,
      id: `${id}-${encodeURIComponent(version.key)}`,
      link: href ? new URL(href, record).href : id,
      title: `${mark.text}${label}：${title}`,
      text: `提交说明：${text}`,
    };
  });
}

/** Twelve figures of a hash are enough for millions of commits. */
function anchorOf({ hash }: Revision): string {
  return `c-${hash.slice(0, 12)}`;
}

function groupLine({ collection, kind, count }: Group, { list }: Places): RecordLine {
  const href = list(collection);
  return {
    mark: { text: `批量${CHANGE_WORDS[kind]}`, tone: TONES[kind] },
    title: counted(collection, count),
    ...(href ? { href } : {}),
  };
}

function versionLine({ kind, key, from, now }: Version, { entry }: Places): RecordLine {
  const today = now ? entry(now) : undefined;
  const note = from ? `原址 /${from}/` : now || kind === 'removed' ? undefined : '后来删除';
  return {
    mark: { text: CHANGE_WORDS[kind], tone: TONES[kind] },
    label: COLLECTIONS[collectionOf(key)].label,
    title: today?.title ?? key,
    ...(today ? { href: today.href } : {}),
    ...(today?.state ? { state: today.state } : {}),
    ...(note ? { note } : {}),
  };
}

/** `新增 64 个案例` */
function summed({ kind, collection, count }: Group): string {
  return `${CHANGE_WORDS[kind]} ${counted(collection, count)}`;
}

/** `64 个案例` */
function counted(collection: Collection, count: number): string {
  const { unit, label } = COLLECTIONS[collection];
  return `${count} ${unit}${label}`;
}
