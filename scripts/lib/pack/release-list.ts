import {
  FILE_KINDS,
  type FileKind,
  type Release,
  type ReleaseFile,
  type Releases,
  sizeText,
} from '../../../src/lib/pack/releases.ts';
import { escapeText } from './handout-page.ts';

/** The place on the page that says what there is; what the build writes there is for sites without packs. */
const PLACE = /(<div\b[^>]*\sdata-releases\b[^>]*>).*?(<\/div>)/s;
/** Entries named of each kind of change. */
const NAMED = 20;

/**
 * The page of downloads with the list of a record in it.
 * @param html the built page, whether it has a list already or not
 * @param titles of entries by key
 * @param base base path of the site, with slashes at both ends
 * @throws Error where the page has no place for it
 */
export function withReleaseList(
  html: string,
  record: Releases,
  titles: ReadonlyMap<string, string>,
  base: string,
): string {
  if (!PLACE.test(html)) throw new Error('下载页里找不到放清单的位置（data-releases）');
  const list = releaseList(record, titles, base);
  return html.replace(PLACE, (_, start: string, end: string) => `${start}${list}${end}`);
}

/** No `div` inside: the place ends with one. */
function releaseList({ releases }: Releases, titles: ReadonlyMap<string, string>, base: string): string {
  const [newest, ...earlier] = releases;
  if (!newest) return '';
  const parts = (Object.keys(FILE_KINDS) as FileKind[]).map((kind) => groupOf(kind, newest, base)).join('');
  const told = [newest, ...earlier].flatMap((release) => changesOf(release, titles, base));
  return `<p class="meta">${newest.date} 制作。每个文件的校验值也在 <a href="${base}downloads/SHA256SUMS">SHA256SUMS</a> 里。</p>${parts}${
    told.length > 0 ? `<section class="section"><h2>各版变化</h2>${told.join('')}</section>` : ''
  }`;
}

function groupOf(kind: FileKind, { files }: Release, base: string): string {
  const own = files.filter((file) => file.kind === kind);
  if (own.length === 0) return '';
  const { title, note } = FILE_KINDS[kind];
  return `<section class="section" id="${kind}"><h2>${title}</h2><p>${note}</p><ol class="rows">${own
    .map((file) => rowOf(file, base))
    .join('')}</ol></section>`;
}

function rowOf({ name, label, holds, bytes, sha256, since }: ReleaseFile, base: string): string {
  const title = since ? `${label}，给 ${since} 的旧版` : label;
  return `<li class="download"><article><h3 class="row-title">${escapeText(title)}</h3><p>${escapeText(holds)}</p><details><summary>文件名与校验值</summary><p class="sum"><code>${escapeText(name)}</code><br>SHA-256 <code>${sha256}</code></p></details></article><a class="btn" href="${base}downloads/${encodeURIComponent(name)}" download aria-label="下载 ${sizeText(bytes)}：${escapeText(title)}">下载 ${sizeText(bytes)}</a></li>`;
}

function changesOf({ date, changes }: Release, titles: ReadonlyMap<string, string>, base: string): string[] {
  if (!changes) return [];
  const { since, added, changed, removed } = changes;
  const named = (verb: string, keys: readonly string[], linked: boolean) =>
    keys.length === 0
      ? ''
      : `<p>${verb} ${keys.length} 个：${keys
          .slice(0, NAMED)
          .map((key) => {
            const title = escapeText(titles.get(key) ?? key);
            return linked && titles.has(key) ? `<a href="${base}${key}/">${title}</a>` : title;
          })
          .join('、')}${keys.length > NAMED ? ' 等' : ''}</p>`;
  const parts = [
    named('新增条目', added, true),
    named('页面有改动的条目', changed, true),
    named('撤下条目', removed, false),
  ];
  const text = parts.join('') || '<p>条目没有变化。</p>';
  return [`<h3>${date}（与 ${since} 相比）</h3>${text}`];
}
