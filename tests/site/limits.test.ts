import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { type PackedCatalogue, unpackCatalogue } from '../../src/lib/limits/catalogue.ts';
import { expectNone } from '../support/report.ts';
import { files, pages, readBytes, readText } from '../support/site.ts';
import { weigh } from '../support/weight.ts';

const KB = 1024;
/** A tool with everything a first answer needs, compressed. */
const TOOL_BYTES = 120 * KB;
/** What is fetched when the reader asks for a file. */
const SAVE_BYTES = 12 * KB;

const page = pages.get('/limits/');
if (!page) throw new Error('There is no /limits/.');

it('shows its table within its budget, all limits included', () => {
  const { total, scripts } = weigh(page);
  const data = gzipSync(readBytes('data/limits.json')).length;
  const shown = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`;
  console.log(
    `limits: page ${shown(total)} (scripts ${shown(scripts)}), data ${shown(data)}, together ${shown(total + data)}`,
  );
  expect(total + data).toBeLessThanOrEqual(TOOL_BYTES);
});

it('fetches what writes files only when it is asked to', () => {
  const writers = [...files].filter((path) => /^_astro\/save-limits\..*\.js$/.test(path));
  expect(writers).toHaveLength(1);
  const [writer = ''] = writers;
  expect(gzipSync(readBytes(writer)).length).toBeLessThanOrEqual(SAVE_BYTES);
  expect(page.html).not.toContain(writer.replace('_astro/', ''));
});

it('links every row to where its standard states it', () => {
  const records = unpackCatalogue(JSON.parse(readText('data/limits.json')) as PackedCatalogue);
  expect(records.length).toBeGreaterThan(4000);
  const ids = new Map(
    [...new Set(records.map(({ standard }) => standard.id))].map((id) => [
      id,
      new Set(pages.get(`/standards/${id}/`)?.html.match(/limit-\d+(?=")/g)),
    ]),
  );
  expectNone(
    records.flatMap(({ standard, n }) =>
      ids.get(standard.id)?.has(`limit-${n}`) ? [] : [`${standard.id}#limit-${n}`],
    ),
  );
});
