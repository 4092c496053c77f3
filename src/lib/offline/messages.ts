import type { PackState } from './catalogue.ts';

const KB = 1024;
const MB = 1024 * KB;
const GB = 1024 * MB;

/** A size for reading: `820 KB`, `3.1 MB`; what is there is never nothing. */
export function sizeText(bytes: number): string {
  if (bytes < MB) return `${Math.ceil(bytes / KB)} KB`;
  if (bytes < GB) return `${(bytes / MB).toFixed(1)} MB`;
  return `${(bytes / GB).toFixed(1)} GB`;
}

/** One sentence on how a pack stands on this device. */
export function stateText(state: PackState): string {
  switch (state.name) {
    case 'none':
      return '没有存。';
    case 'begun':
      return `存了 ${sizeText(state.have)}，还差 ${sizeText(state.missing)}；存完才能断网用，已存的不会重下。`;
    case 'kept':
      return '已存好，断网能用。';
    case 'old':
      return `已存好，断网能用；有新内容，要更新 ${sizeText(state.missing)}。`;
    case 'damaged':
      return `存的内容缺了或坏了一部分，可能是浏览器清理过空间；重新取 ${sizeText(state.missing)} 就能补齐。`;
  }
}

/** A pack that takes room on the device. */
export interface Occupant {
  readonly title: string;
  readonly bytes: number;
}

/**
 * Why there was no room, and what to delete.
 * @param missing bytes that still had to be stored
 * @param others what is kept, in any order
 */
export function quotaText(missing: number, others: readonly Occupant[]): string {
  const biggest = others.toSorted((a, b) => b.bytes - a.bytes).slice(0, 2);
  const advice =
    biggest.length > 0
      ? `可以先删除${biggest.map(({ title, bytes }) => `“${title}”（${sizeText(bytes)}）`).join('或')}，或清空看过的页面`
      : '可以先清空看过的页面，或清理设备上别的文件';
  return `浏览器给本站的空间不够了，还差 ${sizeText(missing)}。${advice}，再点“继续”。已存的都还在。`;
}

/** Why fetching stopped. */
export type Failure = 'offline' | 'changed' | 'damaged' | 'quota';

/** What to do about it; a full device has its own words, `quotaText`. */
export const FAILURES: Readonly<Record<Exclude<Failure, 'quota'>, string>> = {
  offline: '网络断了，已存的部分留着。网络恢复后点“继续”，从断的地方接着存。',
  changed: '网站刚更新过，要存的内容变了。请再点一次，只取变了的部分。',
  damaged: '收到的内容不完整，没有存。可能是网络设备改动了内容，请换个网络再点“继续”。',
};

/** What is usable without a network. */
export interface Usable {
  /** titles of the packs that are whole */
  readonly packs: readonly string[];
  readonly search: boolean;
  /** pages kept as they were read */
  readonly read: number;
}

/**
 * Says to a reader whose page is not kept what was asked for and what is there instead.
 * @param path of the page that was asked for
 * @param pack title of the pack that the page belongs to, if any
 */
export function standInText(path: string, pack: string | undefined, { packs, search, read }: Usable): string {
  const there = [
    ...(search ? ['搜索'] : []),
    ...packs.map((title) => `“${title}”`),
    ...(read > 0 ? [`看过的 ${read} 页`] : []),
  ];
  return [
    `要看的是 ${path}${pack ? `，这一页在“${pack}”包里，网络恢复后可以存下来` : ''}。`,
    there.length > 0
      ? `现在断网能用的：${there.join('、')}，还有查限值和达标自查。`
      : '现在断网能用的：查限值和达标自查。',
    '网络恢复后点“再试一次”。',
  ].join('');
}
