import { expect, it } from 'vitest';
import { expectNone } from '../support/report.ts';
import { type Page, pages } from '../support/site.ts';

/** Less says nothing in a list of search results, more is cut off there. */
const DESCRIPTION = { min: 10, max: 200 };
/** Scripts that the browser does not run. */
const DATA = ['application/json', 'application/ld+json'];

/** Asks every page; `problems` names what is wrong on one. */
function expectOnEveryPage(problems: (page: Page) => readonly string[]): void {
  expect(pages.size).toBeGreaterThan(2_000);
  expectNone([...pages.values()].flatMap((page) => problems(page).map((what) => `${page.address}: ${what}`)));
}

it('is in Chinese, and says so', () => {
  expectOnEveryPage((page) => {
    const lang = page.all('html')[0]?.get('lang');
    return lang === 'zh-CN' ? [] : [`lang is ${lang}`];
  });
});

it('has a title, and a description that fits search results', () => {
  expectOnEveryPage((page) => {
    const titles = page.all('title').filter(({ parent }) => parent?.tag === 'head');
    const description = page.meta('description') ?? '';
    return [
      ...(titles.length === 1 && titles[0]?.text ? [] : [`${titles.length} titles: ${titles[0]?.text}`]),
      ...(description.length < DESCRIPTION.min ? [`description too short: ${description}`] : []),
      ...(description.length > DESCRIPTION.max ? [`description of ${description.length} characters`] : []),
    ];
  });
});

it('has one main heading', () => {
  expectOnEveryPage((page) => {
    const count = page.all('h1').length;
    return count === 1 ? [] : [`${count} h1`];
  });
});

it('goes down by one level from heading to heading', () => {
  expectOnEveryPage((page) => {
    const headings = page.elements.filter(({ tag }) => /^h[1-6]$/.test(tag));
    return headings.flatMap((heading, index) => {
      const level = Number(heading.tag[1]);
      const before = Number(headings[index - 1]?.tag[1] ?? 0);
      return level > before + 1 ? [`h${before} is followed by ${heading.tag} “${heading.text}”`] : [];
    });
  });
});

it('gives an id only once', () => {
  expectOnEveryPage((page) => {
    const ids = page.elements.flatMap((element) => element.get('id') ?? []);
    return [...Map.groupBy(ids, (id) => id)].flatMap(([id, same]) =>
      same.length > 1 ? [`id ${id} again`] : [],
    );
  });
});

it('has no inline style', () => {
  expectOnEveryPage((page) =>
    page.elements
      .filter((element) => element.tag === 'style' || element.has('style'))
      .map(({ tag }) => `<${tag}> carries CSS`),
  );
});

it('has no inline script but data', () => {
  expectOnEveryPage((page) => [
    ...page
      .all('script')
      .filter((script) => !script.has('src') && !DATA.includes(script.get('type') ?? ''))
      .map(({ source }) => `script in the page: ${source.slice(0, 60)}`),
    ...page.elements.flatMap((element) =>
      [...element.attributes.keys()]
        .filter((name) => /^on/i.test(name))
        .map((name) => `<${element.tag} ${name}>`),
    ),
  ]);
});

it('can send every form that has somewhere to send to', () => {
  expectOnEveryPage((page) =>
    page
      .all('form')
      .filter((form) => form.has('action'))
      .filter((form) => !form.find((one) => one.tag === 'button' && one.get('type') === 'submit'))
      .map((form) => `the form to ${form.get('action')} has no button`),
  );
});
