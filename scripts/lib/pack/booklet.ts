import { readFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { findBrowser, launchArgs } from '../browser.ts';
import { fromRoot } from '../paths.ts';
import { type Chapter, countsIn, type Document, readDocument } from './document.ts';
import { escapeText } from './handout-page.ts';
import type { Handout } from './handouts.ts';
import { type PdfPages, pdfPages } from './pdf-pages.ts';

/** Numbers in the contents move nothing but themselves, so the second printing is the last one. */
const PRINTINGS = 3;

/** A booklet and where things are in it. */
export interface Booklet {
  readonly pdf: Uint8Array;
  readonly pages: PdfPages;
  /** page of each entry and chapter by its id, as the contents say */
  readonly told: ReadonlyMap<string, number>;
  /** what is in it, in words */
  readonly holds: string;
}

/**
 * Prints handouts as booklets on A4: cover, contents with page numbers, entries.
 * @param dist the built site
 * @param base base path of the site, with slashes at both ends
 * @throws Error with a message for the reader where there is no browser
 */
export async function withPrinter<T>(
  dist: string,
  base: string,
  use: (print: (handout: Handout) => Promise<Booklet>) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs() });
  try {
    return await use(async (handout) => {
      const page = await browser.newPage({ colorScheme: 'light', locale: 'zh-CN', offline: true });
      try {
        return await printed(page, readDocument(dist, handout, base));
      } finally {
        await page.close();
      }
    });
  } finally {
    await browser.close();
  }
}

/** CSS cannot ask for the page of a target in browsers: print, see where everything came to lie, print again. */
async function printed(page: Page, document: Document): Promise<Booklet> {
  if (!(await page.evaluate(hasChinese)))
    throw new Error(
      '这台机器没有中文字体，印出来全是方框。Debian / Ubuntu：sudo apt-get install fonts-noto-cjk',
    );
  let told: ReadonlyMap<string, number> = new Map();
  for (let printing = 1; printing <= PRINTINGS; printing += 1) {
    await page.setContent(bookletPage(document, told), { waitUntil: 'load' });
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    const pages = pdfPages(pdf);
    const places = anchorsOf(document).map((id) => [id, pages.places.get(id) ?? 0] as const);
    const lost = places.find(([, number]) => number === 0);
    if (lost) throw new Error(`“${document.title}”的目录里有一条在 PDF 里找不到：${lost[0]}`);
    if (places.every(([id, number]) => told.get(id) === number))
      return { pdf, pages, told, holds: `${countsIn(document)}，${pages.count} 页` };
    told = new Map(places);
  }
  throw new Error(`“${document.title}”的目录页码定不下来`);
}

/** Runs in the page. Without a font for them all characters look the same. */
function hasChinese(): boolean {
  const looks = ['水', '土'].map((char) => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    if (context) {
      context.font = '40px sans-serif';
      context.fillText(char, 0, 60);
    }
    return canvas.toDataURL();
  });
  return looks[0] !== looks[1];
}

function anchorsOf({ chapters }: Document): string[] {
  return chapters.flatMap(({ id, pieces }) => [`chapter-${id}`, ...pieces.map(({ anchor }) => anchor)]);
}

/**
 * The booklet as a page to be printed.
 * @param told page of each entry and chapter by its id; what is missing gets room for a number
 */
function bookletPage({ title, built, css, chapters }: Document, told: ReadonlyMap<string, number>): string {
  const style = readFileSync(fromRoot('scripts/lib/pack/booklet.css'), 'utf8');
  const line = (id: string, text: string) =>
    `<a href="#${id}"><span>${text}</span><span class="leader"></span><span class="page-number">${told.get(id) ?? '000'}</span></a>`;
  const contentsOf = ({ id, title: name, count, pieces }: Chapter) =>
    `<li class="contents-chapter">${line(`chapter-${id}`, `${escapeText(name)}（${count}）`)}</li>${pieces
      .map(
        ({ anchor, card }) =>
          `<li>${line(anchor, `${card.number ? `<span class="row-number">${escapeText(card.number)}</span> ` : ''}${escapeText(card.title)}`)}</li>`,
      )
      .join('')}`;
  return `<!doctype html>
<html lang="zh-CN" data-theme="light">
<head><meta charset="utf-8"><title>${escapeText(title)} · 绿桥</title>
<style>${css.replaceAll('</', '<\\/')}
${style}</style></head>
<body>
<header class="cover"><p class="cover-name">绿桥 · 生态环境科技成果转化公共知识站</p><h1>${escapeText(title)}</h1>
<p>${escapeText(countsIn({ chapters }))}</p>
<p>内容截至 ${built}</p>
<p class="cover-note">本册由开源公共知识站“绿桥”自动排印，不是政府机关文件。标准与政策以发布机关的原文为准，使用前请核对现行版本。内容按 CC BY 4.0 许可，可以自由复印散发。</p></header>
<nav class="contents" aria-label="目录"><h2>目录</h2><ol class="contents-list">${chapters.map(contentsOf).join('\n')}</ol></nav>
${chapters
  .map(
    ({ id, title: name, pieces }) =>
      `<section class="chapter" id="chapter-${id}"><h2>${escapeText(name)}</h2>${pieces
        .map(({ anchor, html }) => `<article class="piece" id="${anchor}">${html}</article>`)
        .join('\n')}</section>`,
  )
  .join('\n')}
</body></html>
`;
}
