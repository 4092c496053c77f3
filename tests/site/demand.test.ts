import { expect, it } from 'vitest';
import settings from '../../site.config.ts';
import { DRAFT_PARTS } from '../../src/vocab/demand-draft.ts';
import { pages } from '../support/site.ts';
import { weigh } from '../support/weight.ts';

const KB = 1024;
/** The page where a demand is drafted, gzipped, names for the codes of its context included. */
const PAGE_BYTES = 120 * KB;

const page = pages.get('/demands/new/');
if (!page) throw new Error('no page to draft a demand on');

it('is light', () => {
  const { total, scripts } = weigh(page);
  console.log(`/demands/new/ ${(total / KB).toFixed(1)} KB, scripts ${(scripts / KB).toFixed(1)} KB`);
  expect(total).toBeLessThanOrEqual(PAGE_BYTES);
});

it('knows of a service only where one is configured', () => {
  const [block] = page.all('script').filter((script) => script.get('data-config') !== undefined);
  const json = /<script type="application\/json" data-config>(.*?)<\/script>/s.exec(page.html)?.[1];
  expect(block?.get('type')).toBe('application/json');
  const config = JSON.parse(json ?? '') as Record<string, unknown>;
  expect(config['endpoint']).toEqual(settings.forms.demand?.endpoint);
  expect(config['names']).toMatchObject({
    pollutants: { tn: '总氮' },
    technologies: { rto: expect.any(String) },
  });
});

it('has a labelled control for every part of a draft', () => {
  const controls = ['textarea', 'input', 'select'].flatMap((tag) => page.all(tag));
  const labels = new Set(page.all('label').map((label) => label.get('for')));
  for (const part of Object.keys(DRAFT_PARTS)) {
    const control = controls.find((one) => one.get('name') === part);
    expect(control?.get('id'), part).toBe(`draft-${part}`);
    expect(labels).toContain(`draft-${part}`);
  }
});
