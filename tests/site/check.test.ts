import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { PerformingTechnology } from '../../src/lib/limits/performance.ts';
import { expectNone } from '../support/report.ts';
import { type Page, pages, readBytes, readText } from '../support/site.ts';
import { weigh } from '../support/weight.ts';

const KB = 1024;
/** A tool with all its data, compressed. */
const TOOL_BYTES = 120 * KB;

const technologies = JSON.parse(readText('data/check/performance.json')) as PerformingTechnology[];

it('fits with page, scripts and data into its budget', () => {
  const page = pages.get('/check/');
  if (!page) throw new Error('There is no /check/.');
  const { total } = weigh(page);
  const data = ['data/limits.json', 'data/check/performance.json'].map(
    (path) => gzipSync(readBytes(path)).length,
  );
  const sum = data.reduce((bytes, one) => bytes + one, total);
  console.log(
    `check: page with scripts ${(total / KB).toFixed(1)} KB, data ${((sum - total) / KB).toFixed(1)} KB, together ${(sum / KB).toFixed(1)} KB`,
  );
  expect(sum).toBeLessThanOrEqual(TOOL_BYTES);
});

describe('technologies that close gaps', () => {
  it('lead to their pages', () => {
    expect(technologies.length).toBeGreaterThan(100);
    expectNone(technologies.filter(({ id }) => !pages.has(`/technologies/${id}/`)).map(({ id }) => id));
  });
  it('state their figures with source and confidence', () => {
    const figures = technologies.flatMap((one) => one.figures);
    expect(figures.length).toBeGreaterThan(50);
    expectNone(
      figures
        .filter(({ source, confidence, pollutants }) => !source || !confidence || pollutants.length === 0)
        .map(({ indicator }) => indicator),
    );
  });
  it('do not pass limits and aims off as performance', () => {
    const figures = technologies.flatMap(({ id, figures: own }) => own.map((figure) => ({ id, ...figure })));
    expect(figures.filter(({ id }) => id === 'msw-incineration')).toEqual([]);
    expectNone(figures.filter(({ doubt }) => /不是运行监测结果/.test(doubt ?? '')).map(({ id }) => id));
  });
});

it('is offered by every standard with limits, and by no other', () => {
  const standards = [...pages.values()].filter(({ entry }) => entry?.kind === 'standards');
  const addresses = (having: (page: Page) => boolean) =>
    standards.filter(having).map(({ address }) => address);
  const offering = addresses((page) =>
    page.all('a').some((anchor) => anchor.get('href')?.includes('/check/?standard=')),
  );
  expect(offering).toEqual(addresses((page) => page.all('tr').some((row) => row.has('data-limit'))));
  expect(offering.length).toBeGreaterThan(200);
});
