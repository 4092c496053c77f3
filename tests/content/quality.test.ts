import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fromRoot } from '../../scripts/lib/paths.ts';
import { subjectsIn } from '../../scripts/lib/review/subjects.ts';
import { countByCollection, countOf } from '../../src/lib/quality/count.ts';
import { SOON_DAYS } from '../../src/lib/quality/issues.ts';
import { COLLECTIONS } from '../../src/vocab/collections.ts';
import { library } from '../support/content.ts';

const horizon = { today: library.today, days: SOON_DAYS };
const subjects = subjectsIn(library);
const folders = Object.keys(COLLECTIONS).filter((name) => name !== 'pages');

/** The files of a collection, read anew, so that nothing of the counting is trusted. */
function frontmatters(collection: string): Record<string, unknown>[] {
  const folder = fromRoot(`src/content/${collection}`);
  return readdirSync(folder)
    .filter((name) => /\.mdx?$/.test(name))
    .map((name) => parse(readFileSync(`${folder}/${name}`, 'utf8').split(/^---$/m)[1] ?? ''));
}

describe.each(folders)('the figures of %s', (collection) => {
  const written = frontmatters(collection);
  const count = countByCollection(subjects, horizon).find((one) => one.collection === collection);
  const dueOf = (data: Record<string, unknown>) =>
    String((data['review'] as Record<string, unknown>)['dueOn']);

  it('are those of the files', () => {
    const from = Date.parse(library.today);
    const daysTo = (data: Record<string, unknown>) => (Date.parse(dueOf(data)) - from) / 86_400_000;
    expect(count).toMatchObject({
      entries: written.length,
      verified: written.filter((data) => data['confidence'] === 'verified').length,
      issues: {
        unverified: written.filter((data) => data['confidence'] === 'known').length,
        overdue: written.filter((data) => daysTo(data) < 0).length,
        soon: written.filter((data) => daysTo(data) >= 0 && daysTo(data) <= 60).length,
        doubt: written.filter((data) => 'doubt' in data).length,
        'no-address': written.filter((data) => !/"url":/.test(JSON.stringify(data['sources']))).length,
      },
    });
  });
});

it('the limit rows are those of the tables', () => {
  const folder = fromRoot('src/content/standards');
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith('.limits.csv'))
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').trimEnd().split('\n').slice(1));
  const { rows } = countOf(subjects, horizon);
  expect(rows.total).toBe(lines.length);
  expect(rows.verified).toBe(lines.filter((line) => /,verified,[^,]*$|,verified,"[^"]*"$/.test(line)).length);
  expect(rows.doubt).toBe(lines.filter((line) => /,(verified|known),.+$/.test(line)).length);
});
