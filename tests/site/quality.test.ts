import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { subjectsIn } from '../../scripts/lib/review/subjects.ts';
import { countByCollection, countOf } from '../../src/lib/quality/count.ts';
import { type Issue, SOON_DAYS } from '../../src/lib/quality/issues.ts';
import { openOf, worthChecking } from '../../src/lib/quality/order.ts';
import { qualityTable } from '../../src/lib/quality/table.ts';
import { addressOf, library } from '../support/content.ts';
import type { Element } from '../support/html.ts';
import { expectNone } from '../support/report.ts';
import { follow, pages, readText } from '../support/site.ts';

const found = pages.get('/quality/');
if (!found) throw new Error('there is no /quality/');
const page = found;

/** The day that the page counts as today: the footer tells when it was built. */
const built = /(\d{4}-\d{2}-\d{2}) 构建/.exec(page.html)?.[1] ?? '';
const horizon = { today: built, days: SOON_DAYS };
const subjects = subjectsIn(library);

const cellsOf = (row: Element) => [...row.inside()].filter(({ tag }) => tag === 'td');
const figure = (cell: Element | undefined) => Number(cell?.text.replaceAll(',', ''));
const listIn = (id: string) => {
  const section = page.all('section').find((one) => one.get('id') === id);
  return section ? [...section.inside()].filter(({ tag }) => tag === 'li') : [];
};

/** The figures of a row: entries, verified, then the issues. */
function figuresOf(row: Element | undefined) {
  if (!row) return undefined;
  const [entries, verified, ...issues] = cellsOf(row);
  return {
    entries: figure(entries),
    verified: figure(verified),
    ...Object.fromEntries(issues.map((cell) => [cell.get('data-issue'), figure(cell)])),
  };
}

describe('the figures', () => {
  const columns: readonly Issue[] = ['unverified', 'overdue', 'soon', 'no-address', 'doubt'];

  it('of each collection are those of the files', () => {
    const shown = new Map(
      page
        .all('tr')
        .filter((row) => row.has('data-collection'))
        .map((row) => [row.get('data-collection'), figuresOf(row)]),
    );
    const counted = countByCollection(subjects, horizon).map(({ collection, entries, verified, issues }) => [
      collection,
      { entries, verified, ...Object.fromEntries(columns.map((issue) => [issue, issues[issue]])) },
    ]);
    expect([...shown]).toEqual(counted);
  });

  it('add up', () => {
    const { entries, verified, issues, rows } = countOf(subjects, horizon);
    const total = page.all('tfoot')[0]?.find(({ tag }) => tag === 'tr');
    expect(figuresOf(total)).toMatchObject({ entries, verified, unverified: issues.unverified });
    expect(page.html).toContain(`${rows.total.toLocaleString('zh-CN')} 行`);
  });
});

describe('the tasks', () => {
  it('begin with what most others lean on', () => {
    const wanted = worthChecking(subjects).slice(0, 20);
    expect(wanted.length).toBe(20);
    const shown = listIn('worth').map((item) => {
      const target = follow(item.find(({ tag }) => tag === 'a')?.get('href') ?? '', page.address);
      return target.kind === 'here' ? target.address : '';
    });
    expect(shown).toEqual(wanted.map(addressOf));
  });

  it('each lead to the entry and to where it is put right', () => {
    const items = ['overdue', 'soon', 'worth', 'doubts', 'row-doubts'].flatMap(listIn);
    expect(items.length).toBeGreaterThan(20);
    expectNone(
      items.flatMap((item) => {
        const [entry, edit, ...others] = [...item.inside()].filter(({ tag }) => tag === 'a');
        return entry && edit?.text.startsWith('改进此页') && edit.text.includes(entry.text) && !others.length
          ? []
          : [item.text];
      }),
    );
  });

  it('are told apart from there being none', () => {
    const overdue = openOf(subjects, horizon).filter(({ issues }) => issues.includes('overdue'));
    expect(listIn('overdue').length).toBe(Math.min(20, overdue.length));
    expect(page.html.includes('现在没有过期的')).toBe(overdue.length === 0);
  });
});

it('is reached from every page', () => {
  const footers = [...pages.values()].filter(({ entry }) => entry).slice(0, 20);
  expectNone(
    footers.filter(({ html }) => !/href="[^"]*\/quality\/"/.test(html)).map(({ address }) => address),
  );
});

it('the whole list can be downloaded, one line an entry', () => {
  const rows: string[][] = parse(readText('data/quality.csv'), { bom: true });
  const [head, ...lines] = rows;
  const counted = qualityTable(subjects, horizon, () => '');
  expect(head).toEqual(counted[0]);
  const key = (line: readonly unknown[]) => line.slice(0, -1).map(String).join('|');
  const filled = (line: readonly unknown[]) => line.map((cell) => cell ?? '');
  expect(new Set(lines.map(key))).toEqual(new Set(counted.slice(1).map((line) => key(filled(line)))));
  expect(lines.length).toBe(subjects.length);
});
