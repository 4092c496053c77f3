import { describe, expect, it } from 'vitest';
import { expectNone } from '../support/report.ts';
import { files, follow, type Page, pages, readText } from '../support/site.ts';
import { weigh } from '../support/weight.ts';

const KB = 1024;
/** An entry opens in about a second on the 400 kbit/s of a village at the edge of the network. */
const ENTRY_BYTES = 60 * KB;
/** Reading needs no script; what is there adds comfort. */
const ENTRY_SCRIPT_BYTES = 12 * KB;
/** Lists and hubs name many entries at once. */
const LIST_BYTES = 90 * KB;

const weighed = [...pages.values()].map((page) => ({ page, kind: kindOf(page), ...weigh(page) }));

/** The collection of an entry; the first folder of other pages. */
function kindOf({ entry, address }: Page): string {
  return entry?.kind ?? `/${address.split('/')[1] ?? ''}`;
}

const shown = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`;

describe('the first view of a page', () => {
  it('is small for every entry', () => {
    const entries = weighed.filter(({ page }) => page.entry);
    expect(entries.length).toBeGreaterThan(1_000);
    expectNone(
      entries.flatMap(({ page, total, scripts }) => [
        ...(total > ENTRY_BYTES ? [`${page.address}: ${shown(total)}`] : []),
        ...(scripts > ENTRY_SCRIPT_BYTES ? [`${page.address}: ${shown(scripts)} of scripts`] : []),
      ]),
    );
  });

  it('is bearable for every list, hub and other page', () => {
    const others = weighed.filter(({ page }) => !page.entry);
    expectNone(
      others
        .filter(({ total }) => total > LIST_BYTES)
        .map(({ page, total }) => `${page.address}: ${shown(total)}`),
    );
  });

  it('is known for every kind of page', () => {
    const lines = [...Map.groupBy(weighed, ({ kind }) => kind)].map(([kind, group]) => {
      const sorted = group.toSorted((a, b) => a.total - b.total);
      const median = sorted[Math.floor(sorted.length / 2)]?.total ?? 0;
      const worst = sorted.at(-1);
      return `${kind}\t${group.length} pages\tmedian ${shown(median)}\tworst ${shown(worst?.total ?? 0)} ${worst?.page.address}`;
    });
    console.log(lines.join('\n'));
    expect(lines.length).toBeGreaterThan(20);
  });
});

describe('no request goes to another host', () => {
  it('from a page', () => {
    expectNone(
      [...pages.values()].flatMap((page) => fetchedBy(page).map((href) => `${page.address}: ${href}`)),
    );
  });

  it('from a stylesheet', () => {
    const styles = [...files].filter((path) => path.endsWith('.css'));
    expectNone(
      styles.flatMap((path) =>
        [...readText(path).matchAll(/(?:url\(|@import)\s*["']?([^"')\s;]+)/g)]
          .map(([, href = '']) => href)
          .filter((href) => !href.startsWith('data:') && isElsewhere(href, `/${path}`))
          .map((href) => `${path}: ${href}`),
      ),
    );
  });
});

/** Addresses on other hosts that the browser asks for by itself: everything but what a reader follows. */
function fetchedBy(page: Page): string[] {
  const passive = new Set(['canonical', 'alternate', 'license', 'author']);
  return page.elements
    .filter(({ tag }) => tag !== 'a')
    .filter((element) => !(element.tag === 'link' && passive.has(element.get('rel') ?? '')))
    .flatMap((element) =>
      ['src', 'href', 'poster', 'data', 'srcset', 'action', 'data-src', 'data-engine'].flatMap(
        (name) => element.get(name) ?? [],
      ),
    )
    .filter((href) => isElsewhere(href, page.address));
}

function isElsewhere(href: string, from: string): boolean {
  return follow(href, from).kind === 'elsewhere';
}
