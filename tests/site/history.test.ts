import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { readHistory } from '../../src/data/git.ts';
import { byMonth, changesOf } from '../../src/lib/history/changes.ts';
import { SHOWN } from '../../src/lib/history/shown.ts';
import { traceVersions } from '../../src/lib/history/trace.ts';
import { COLLECTIONS } from '../../src/vocab/collections.ts';
import { expectNone } from '../support/report.ts';
import { fileAt, follow, type Page, pages, readText } from '../support/site.ts';

const history = readHistory(ROOT);
const versions = history.extent === 'none' ? [] : traceVersions(history.commits);
const byEntry = Map.groupBy(versions, ({ now }) => now);
const entryPages = [...pages.values()].filter((page) => page.entry);

/** `<collection>/<id>` of an entry page. */
const keyOf = ({ address }: Page) => address.slice(1, -1);

const versionsIn = (page: Page) => {
  const [list] = page.elements.filter((element) => element.has('data-versions'));
  if (!list) throw new Error(`${page.address}: no versions`);
  return list;
};

describe('the versions of an entry', () => {
  it('are on every page as git has them, newest first and not too many', () => {
    expect(entryPages.length).toBeGreaterThan(1_000);
    expectNone(
      entryPages.flatMap((page) => {
        const days = [...versionsIn(page).source.matchAll(/<time[^>]*datetime="([^"]*)"/g)].map(
          ([, day = '']) => day,
        );
        const known = byEntry.get(keyOf(page)) ?? [];
        return [
          ...(days.length === Math.min(known.length, SHOWN)
            ? []
            : [`${page.address}: ${days.length} of ${known.length} versions`]),
          ...(known.length === 0 || days[0] === known[0]?.revision.day
            ? []
            : [`${page.address}: ${days[0]}`]),
          ...(days.join() === days.toSorted().reverse().join() ? [] : [`${page.address}: ${days}`]),
        ];
      }),
    );
  });

  it('say what is not known', () => {
    const notes = { complete: undefined, shallow: '本副本只带最近一段修改历史', none: '本副本不带修改历史' };
    const note = notes[history.extent];
    expectNone(
      entryPages.flatMap(({ address, html }) => {
        const said = Object.values(notes).filter((text) => text && html.includes(text));
        return said.join() === (note ?? '') ? [] : [`${address}: ${said}`];
      }),
    );
  });

  it('name no e-mail address', () => {
    expectNone(
      entryPages
        .filter((page) => versionsIn(page).source.includes('@'))
        .map(({ address }) => `${address}: names an address`),
    );
  });

  it('give machines the day of publication that readers see', () => {
    const dated = entryPages.flatMap((page) => {
      const [published] = [...page.html.matchAll(/"datePublished":"(\d{4}-\d\d-\d\d)"/g)];
      // That of a standard is the day it was issued.
      return published && page.entry?.kind !== 'standards' ? [{ page, day: published[1] }] : [];
    });
    expect(dated.length > 0).toBe(history.extent === 'complete');
    expectNone(
      dated
        .filter(({ page, day }) => !page.html.includes(`${day} 首次发布`))
        .map(({ page, day }) => `${page.address}: ${day} is not on the page`),
    );
  });
});

describe('the record', () => {
  it('has a page for every month and every collection, and no other', () => {
    const months = byMonth(changesOf(versions)).keys();
    const expected = ['', ...months, ...Object.keys(COLLECTIONS)].map(
      (name) => `/changes/${name && `${name}/`}`,
    );
    const found = [...pages.keys()].filter((address) => address.startsWith('/changes/'));
    expect(found).toEqual(expected.sort());
  });

  it('names what a bulk edit did in numbers, and leads to the collections', () => {
    const bulk = changesOf(versions).find(({ groups }) => groups.length > 1);
    const month = bulk?.revision.day.slice(0, 7);
    const page = pages.get(`/changes/${month}/`);
    for (const { collection, count } of bulk?.groups ?? []) {
      const { unit, label } = COLLECTIONS[collection];
      expect(page?.html).toContain(`${count} ${unit}${label}`);
    }
    expect(bulk === undefined).toBe(page === undefined);
  });

  it('is found from the foot of every page, its feeds from itself and from the home page', () => {
    const lost = [...pages.values()].filter(
      // The editor fills its page and has no foot.
      (page) =>
        page.movedTo === undefined && page.address !== '/admin/' && !page.html.includes('>更新记录</a>'),
    );
    expectNone(lost.map(({ address }) => `${address}: no way to the record`));
    for (const address of ['/', '/changes/', '/changes/cases/']) {
      const feeds = pages
        .get(address)
        ?.all('link')
        .filter((link) => link.get('rel') === 'alternate')
        .map((link) => follow(link.get('href') ?? '', address));
      expect(feeds).toMatchObject([{ address: '/changes/feed.xml' }, { address: '/changes/feed.json' }]);
    }
  });
});

interface Xml {
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Xml[];
}

describe('the feeds', () => {
  const textOf = (node: Xml): string => node.data ?? (node.children ?? []).map(textOf).join('');
  const within = (node: Xml | undefined, name: string) =>
    (node?.children ?? []).filter((child) => child.name === name);
  const text = (node: Xml | undefined, name: string) => within(node, name).map(textOf).join();
  const document = parseDocument(readText('changes/feed.xml'), { xmlMode: true }) as unknown as Xml;
  const [feed] = within(document, 'feed');
  const items = within(feed, 'entry');
  const json = JSON.parse(readText('changes/feed.json'));

  it('have what Atom asks for, dates in order and every item once', () => {
    for (const name of ['id', 'title', 'updated', 'author']) expect(within(feed, name)).toHaveLength(1);
    expect(items.length > 0).toBe(versions.length > 0);
    expect(items.length).toBeLessThanOrEqual(50);
    expect(new Set(items.map((item) => text(item, 'id'))).size).toBe(items.length);
    const dates = items.map((item) => text(item, 'updated'));
    for (const date of [text(feed, 'updated'), ...dates]) expect(new Date(date).toISOString()).toBe(date);
    expect(dates).toEqual(dates.toSorted().reverse());
    if (dates[0]) expect(text(feed, 'updated')).toBe(dates[0]);
  });

  it('speak Chinese and lead to pages of this site', () => {
    expectNone(
      items.flatMap((item) => {
        const title = text(item, 'title');
        const link = within(item, 'link')[0]?.attribs?.['href'] ?? '';
        const target = URL.canParse(link) ? follow(link, '/') : undefined;
        return [
          ...(/\p{sc=Han}/u.test(title) ? [] : [`${title}: no Chinese`]),
          ...(target?.kind === 'here' && fileAt(target.address) ? [] : [`${title}: leads to ${link}`]),
          ...(URL.canParse(text(item, 'id')) ? [] : [`${title}: no id`]),
        ];
      }),
    );
  });

  it('say the same in both formats', () => {
    expect(json.items.map((item: { id: string }) => item.id)).toEqual(items.map((item) => text(item, 'id')));
    expect(json.feed_url).toMatch(/^https?:.*\/changes\/feed\.json$/);
  });
});
