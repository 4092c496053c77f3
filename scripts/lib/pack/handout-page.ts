import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { syllablesOf } from '../../../integrations/search/syllables.ts';
import { packFiles } from '../../../src/lib/offline/table.ts';
import type { Manifest } from '../../../src/lib/search/format.ts';
import { makeIndex } from '../../../src/lib/search/index-files.ts';
import type { Concept } from '../../../src/lib/search/lexicon.ts';
import { fromRoot } from '../paths.ts';
import { type Chapter, countsIn, type Document, readDocument } from './document.ts';
import { bundled } from './edition.ts';
import type { Handout } from './handouts.ts';

/** Nothing from anywhere: the file holds all it needs. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * A handout as one HTML file with contents, all entries and a search that needs no network.
 * @param dist the built site
 * @param base base path of the site, with slashes at both ends
 */
export async function makeHandout(
  dist: string,
  handout: Handout,
  base: string,
): Promise<{ readonly html: string; readonly holds: string }> {
  const document = readDocument(dist, handout, base);
  const concepts = JSON.parse(readFileSync(join(dist, 'data/search/concepts.json'), 'utf8')) as Concept[];
  const style = readFileSync(fromRoot('src/components/handout/handout.css'), 'utf8');
  const script = await bundled(fromRoot('src/components/handout/handout.ts'));
  const html = handoutPage(document, { index: indexOf(document, concepts), style, script });
  return { html, holds: countsIn(document) };
}

/** The index of a document: the files of the site's own kind, packed, compressed and as text. */
export function indexOf({ chapters }: Document, concepts: readonly Concept[]): string {
  const pieces = chapters.flatMap((chapter) => chapter.pieces);
  const { files, layout } = makeIndex({
    entries: pieces.map(({ card, anchor, page }) => ({ card: { ...card, url: `#${anchor}` }, page })),
    concepts,
    symptoms: [],
    syllables: syllablesOf,
  });
  const manifest: Manifest = { ...layout, build: '' };
  const encoder = new TextEncoder();
  const all = new Map([['manifest', JSON.stringify(manifest)], ...files]);
  const packed = packFiles(
    new Map(
      [...all].map(([name, content]) => [
        name,
        typeof content === 'string' ? encoder.encode(content) : content,
      ]),
    ),
  );
  return gzipSync(packed, { level: 9 }).toString('base64');
}

/** What the page is made of besides the document. */
export interface Parts {
  readonly index: string;
  readonly style: string;
  readonly script: string;
}

/** The page. @param parts styles and script as their files have them, and the index */
export function handoutPage(
  { title, built, css, chapters }: Document,
  { index, style, script }: Parts,
): string {
  const kinds = Object.fromEntries(chapters.map(({ id, title: name }) => [id, name]));
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="${POLICY}">
<title>${escapeText(title)} · 绿桥</title>
<style>${rawStyle(css)}
${rawStyle(style)}</style>
</head>
<body>
<a class="skip" href="#contents">跳到目录</a>
<header class="handout-head"><div class="wrap">
<p class="meta">绿桥 · 单页手册</p>
<h1>${escapeText(title)}</h1>
<p class="lead">${escapeText(countsIn({ chapters }))}。内容截至 <span class="nowrap">${built}</span>，标准与政策以发布机关的原文为准。</p>
</div></header>
<main class="wrap">
<handout-search data-kinds="${escapeText(JSON.stringify(kinds))}" role="search" hidden>
<form><label for="q">在本手册里找</label><span class="ask-line"><input id="q" type="search" name="q" autocomplete="off" spellcheck="false" maxlength="400" placeholder="说现象、写名称、输文号，拼音也行"><button class="btn" data-kind="primary" type="submit">查找</button></span></form>
<p class="meta" role="status"></p>
<ol class="rows"></ol>
<button class="btn" type="button" data-more hidden>显示更多</button>
</handout-search>
<noscript><p class="notice" data-tone="info">没有开启脚本：请用目录，或按 Ctrl+F 在页内查找。</p></noscript>
<nav id="contents" class="contents" aria-label="目录">
<h2>目录</h2>
${chapters.map(contentsOf).join('\n')}
</nav>
${chapters.map(chapterOf).join('\n')}
</main>
<footer class="wrap handout-foot"><p class="meta">绿桥是开源公共知识站，不是政府机关官方网站。内容 CC BY 4.0 · ${built} 构建。本文件不联网、不收集任何信息，可以自由复制和打印。</p></footer>
<script type="application/octet-stream" id="index">${index}</script>
<script>${script.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`;
}

function contentsOf({ id, title, count, pieces }: Chapter): string {
  const items = pieces
    .map(
      ({ card, anchor }) =>
        `<li><a href="#${anchor}">${card.number ? `<span class="row-number">${escapeText(card.number)}</span> ` : ''}${escapeText(card.title)}</a></li>`,
    )
    .join('');
  return `<details open class="more"><summary>${escapeText(title)}（${count}）</summary><ol class="contents-list" data-chapter="${id}">${items}</ol></details>`;
}

function chapterOf({ id, title, pieces }: Chapter): string {
  return `<section class="chapter" id="chapter-${id}"><h2>${escapeText(title)}</h2>
${pieces
  .map(
    ({ card, anchor, html }) =>
      `<article class="piece" id="${anchor}" tabindex="-1" data-key="${card.key}">${html}<p class="back"><a href="#contents">回目录</a></p></article>`,
  )
  .join('\n')}</section>`;
}

/** Text for HTML, in elements and in attributes between double quotes. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A style sheet cannot end its element. */
function rawStyle(css: string): string {
  return css.replaceAll('</', '<\\/');
}
