import { ENTRY_COLLECTIONS } from '../../../src/vocab/collections.ts';
import type { ChangedPage, NamedPage, SiteDiff } from './compare.ts';

/** Longer lists are cut: a summary of a pull request is read, not searched. */
const PAGES_MAX = 50;
const TERMS_MAX = 80;
const LINES_MAX = 12;
const LINE_MAX = 160;

/** The difference as Markdown for the summary of a pull request; texts of pages never become marks of it. */
export function markdownOf(diff: SiteDiff): string {
  const { added, removed, newTerms, lostTerms } = diff;
  const { own: changed = [], following = [] } = Object.groupBy(diff.changed, ({ address }) =>
    isFollowing(address) ? 'following' : 'own',
  );
  if (added.length + removed.length + diff.changed.length + newTerms.length + lostTerms.length === 0)
    return `# 预览\n\n读者看到的内容没有变化。\n\n${weightTable(diff)}\n`;
  return [
    '# 预览',
    `新增 ${added.length} 页，改动 ${changed.length} 页，删去 ${removed.length} 页；跟着变的列表 ${following.length} 页；新的检索词 ${newTerms.length} 个，消失 ${lostTerms.length} 个。`,
    ...section('新增的页面', listOf(added)),
    ...section('删去的页面', listOf(removed)),
    ...section('改动的页面', changed.slice(0, PAGES_MAX).map(changeBlock).join('\n')),
    ...(changed.length > PAGES_MAX ? [`……另有 ${changed.length - PAGES_MAX} 页`] : []),
    ...section('跟着变的列表', listOf(following)),
    ...section('新的检索词', terms(newTerms)),
    ...section('消失的检索词', terms(lostTerms)),
    '## 体积',
    weightTable(diff),
  ]
    .join('\n\n')
    .concat('\n');
}

/** True for lists and groups of entries, which change with every entry in them. */
function isFollowing(address: string): boolean {
  const [first = '', second, third] = address.split('/').filter(Boolean);
  if ((ENTRY_COLLECTIONS as readonly string[]).includes(first))
    return second === undefined || third !== undefined;
  return first === '' || second !== undefined;
}

function section(title: string, text: string): string[] {
  return text ? [`## ${title}`, text] : [];
}

function listOf(pages: readonly NamedPage[]): string {
  const lines = pages.slice(0, PAGES_MAX).map(({ address, title }) => `- ${code(address)} ${plain(title)}`);
  if (pages.length > PAGES_MAX) lines.push(`- ……另有 ${pages.length - PAGES_MAX} 页`);
  return lines.join('\n');
}

function changeBlock({ address, title, added, removed, bytes }: ChangedPage): string {
  const lines = [...removed.map((line) => `- ${cut(line)}`), ...added.map((line) => `+ ${cut(line)}`)];
  const more = lines.length - LINES_MAX;
  const shown = [...lines.slice(0, LINES_MAX), ...(more > 0 ? [`  ……另有 ${more} 行`] : [])];
  // A fence longer than any run of backticks in the text cannot be closed by it.
  const fence = '`'.repeat(
    Math.max(
      3,
      ...shown
        .join('\n')
        .matchAll(/`+/g)
        .map(([run]) => run.length + 1),
    ),
  );
  const head = `${html(address)} ${html(title)}（${signed(bytes)} 字节）`;
  return `<details><summary>${head}</summary>\n\n${fence}diff\n${shown.join('\n')}\n${fence}\n\n</details>`;
}

function terms(list: readonly string[]): string {
  const shown = list.slice(0, TERMS_MAX).map(plain).join('、');
  return list.length > TERMS_MAX ? `${shown}……另有 ${list.length - TERMS_MAX} 个` : shown;
}

function weightTable({ weight }: SiteDiff): string {
  const rows = weight.map(
    ({ group, before, after }) => `| ${group} | ${kb(before)} | ${kb(after)} | ${signed(after - before)} |`,
  );
  return ['| | 之前 KB | 之后 KB | 差（字节） |', '| --- | ---: | ---: | ---: |', ...rows].join('\n');
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function signed(bytes: number): string {
  return bytes > 0 ? `+${bytes}` : String(bytes);
}

function cut(line: string): string {
  return line.length > LINE_MAX ? `${line.slice(0, LINE_MAX)}…` : line;
}

function code(text: string): string {
  return `\`${text.replaceAll('`', '')}\``;
}

function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|~!&$^@#]/g, '\\$&').replaceAll('\n', ' ');
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
