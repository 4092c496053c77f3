import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/lib/demand/days.ts';
import { DEMAND_STATES } from '../../src/vocab/terms.ts';
import { addressOf, entries, text } from '../support/content.ts';
import type { Element } from '../support/html.ts';
import { expectNone } from '../support/report.ts';
import { follow, type Page, pages, readText, rowsToFilter } from '../support/site.ts';

const demands = entries.filter(({ collection }) => collection === 'demands');
const list = pages.get('/demands/');
if (!list) throw new Error('no list of demands');
const rows = list
  .all('li')
  .filter((row) => row.get('data-kind') === 'demands')
  .map((row) => ({ row, demand: demands.find(({ id }) => id === row.get('data-id')) }));

/** The day that the pages count as today: the footer tells when they were built. */
const built = /(\d{4}-\d{2}-\d{2}) 构建/.exec(list.html)?.[1] ?? '';
const isWaiting = (state: string) => state === 'open' || state === 'matching';
const badgesOf = (row: Element) =>
  [...row.inside()].filter((element) => element.hasClass('badge')).map((badge) => badge.text);
const stateOf = (demand: (typeof demands)[number]) => text(demand, 'state') as keyof typeof DEMAND_STATES;

/** The technologies that a demand's page lists. */
function technologiesOn(page: Page | undefined): number {
  const section = page?.all('section').find((one) => one.get('id') === 'related-technologies');
  return section ? [...section.inside()].filter((one) => one.get('data-kind') === 'technologies').length : 0;
}

describe('the list of demands', () => {
  it('says of each its state, how long it waits and how many technologies stand beside it', () => {
    expect(rows.length).toBe(demands.length);
    expectNone(
      rows.flatMap(({ row, demand }) => {
        if (!demand) return [`${row.get('data-id')} is no demand`];
        const state = stateOf(demand);
        const linked = technologiesOn(pages.get(addressOf(demand)));
        const wanted = [
          ...(isWaiting(state)
            ? [`征集 ${daysBetween(text(demand, 'publishedOn'), built)} 天（至构建日 ${built}）`]
            : [`${text(demand, 'publishedOn')} 发布`]),
          ...(linked > 0 ? [`关联技术 ${linked} 项`] : []),
        ];
        const missing = wanted.filter((words) => !row.text.includes(words));
        const badges = badgesOf(row);
        return [
          ...missing.map((words) => `${demand.id}: its row does not say ${words}`),
          ...(badges.includes(DEMAND_STATES[state]) ? [] : [`${demand.id}: its row hides its state`]),
          ...(badges.includes('示例') === (demand.data['sample'] === true)
            ? []
            : [`${demand.id}: whether it is a sample is wrong`]),
        ];
      }),
    );
  });

  it('says the same where rows are made in the browser', () => {
    const notes = new Map(rowsToFilter('demands').map(({ dataId, note }) => [dataId, note ?? '']));
    expectNone(
      rows.flatMap(({ row }) => {
        const note = notes.get(row.get('data-id') ?? '');
        return note && row.text.includes(note) ? [] : [`${row.get('data-id')}: its note is lost`];
      }),
    );
  });

  it('shows real ones before samples, and among them those that wait first', () => {
    const ranks = rows.flatMap(({ demand }) =>
      demand ? [(demand.data['sample'] ? 10 : 0) + Object.keys(DEMAND_STATES).indexOf(stateOf(demand))] : [],
    );
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  it('is narrowed by state, field and region wherever two of them occur', () => {
    const items = JSON.parse(readText('data/lists/demands.json')) as {
      readonly facets: Readonly<Record<string, readonly string[]>>;
    }[];
    for (const [facet, field] of [
      ['state', 'state'],
      ['field', 'fields'],
      ['region', 'region'],
    ] as const) {
      const used = new Set(
        demands.flatMap(({ data }) => (data[field] as string | string[] | undefined) ?? []),
      );
      const offered = list.all('input').filter((input) => input.get('name') === facet);
      expect(new Set(items.flatMap(({ facets }) => facets[facet] ?? []))).toEqual(used);
      expect(offered.length).toBe(used.size > 1 ? used.size : 0);
    }
  });
});

describe.each(demands.map((demand) => ({ id: demand.id, demand })))('the page of $id', ({ demand }) => {
  const page = pages.get(addressOf(demand));

  it('says how to answer, and leads to the recommendation', () => {
    const answer = page?.all('section').find((section) => section.get('id') === 'answer');
    const targets = [...(answer?.inside() ?? [])]
      .flatMap((element) => element.get('href') ?? [])
      .map((href) => follow(href, addressOf(demand)))
      .flatMap((to) => (to.kind === 'here' ? to.address : []));
    expect(targets).toContain('/recommend/');
    expect(targets).toContain('/demands/new/');
    expect(answer?.text).toContain(demand.id);
  });

  it('warns that a sample is none, and counts the days of what waits', () => {
    const head = page?.all('header').find((header) => header.hasClass('entry-head'));
    expect(head?.text.includes('这是示例。')).toBe(demand.data['sample'] === true);
    const facts = page?.all('dl').find((facts) => facts.hasClass('facts'));
    expect(facts?.text.includes('至构建日')).toBe(isWaiting(text(demand, 'state')));
  });

  it('leads from the number of technologies to them', () => {
    const link = page
      ?.all('dl')
      .flatMap((facts) => [...facts.inside()])
      .find((element) => element.get('href') === '#related-technologies');
    expect(link?.text).toBe(technologiesOn(page) > 0 ? `${technologiesOn(page)} 项` : undefined);
  });
});
