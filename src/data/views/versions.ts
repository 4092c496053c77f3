import { CHANGE_WORDS, commitment } from '../../lib/history/record.ts';
import { shownVersions } from '../../lib/history/shown.ts';
import type { VersionsView } from '../../lib/view/versions.ts';
import { COLLECTIONS } from '../../vocab/collections.ts';
import type { Entry } from '../entries.ts';
import { extent, publicationOf, versionsOf } from '../history.ts';
import { href } from '../site.ts';
import { commitLink, historyLink } from './ways-on.ts';

/** What is not known of the past, where something is not. */
export const UNKNOWN = {
  complete: undefined,
  shallow: '本副本只带最近一段修改历史，更早的没有列出',
  none: '本副本不带修改历史',
} as const satisfies Record<typeof extent, string | undefined>;

/**
 * The versions of an entry as its page lists them.
 * @param file path of the entry from the root of the repository
 */
export function versionsView({ collection, id }: Entry, file: string): VersionsView {
  const key = `${collection}/${id}`;
  const versions = versionsOf(key);
  const published = publicationOf(key);
  const [latest] = versions;
  const more = historyLink(file);
  const note = UNKNOWN[extent] ?? (latest ? undefined : '这一条还没有提交，没有版本记录');
  return {
    summary: [
      ...(published ? [`${published} 首次发布`] : []),
      ...(latest && !(published && versions.length === 1) ? [`${latest.revision.day} 最近修改`] : []),
      ...(note ? [note] : []),
    ].join('；'),
    ...(published ? { publishedOn: published } : {}),
    ...(latest ? { changedOn: latest.revision.day } : {}),
    total: versions.length,
    lines: shownVersions(versions).map(({ kind, revision }) => ({
      mark: CHANGE_WORDS[kind],
      ...commitment(revision, { commit: commitLink }),
      ...(revision.bulk ? { bulk: revision.size } : {}),
    })),
    ...(more ? { more: { text: '在代码仓库看全部版本', href: more } } : {}),
    record: { text: `${COLLECTIONS[collection].label}的更新记录`, href: href(`/changes/${collection}/`) },
  };
}
