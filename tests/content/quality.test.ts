import { spawnSync } from 'node:child_process';
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

describe('npm run review:due', () => {
  const run = (...options: string[]) =>
    spawnSync(process.execPath, [fromRoot('scripts/review-due.ts'), ...options], { encoding: 'utf8' });

  it('lists what is open and ends well, however much that is', () => {
    const { status, stdout } = run('--collection=standards', '--format=json', '--limit=3');
    expect(status).toBe(0);
    const { collections } = JSON.parse(stdout);
    expect(collections).toHaveLength(1);
    expect(collections[0].listed).toHaveLength(3);
    expect(collections[0].entries).toBe(frontmatters('standards').length);
  });

  it.each([
    ['--format=pdf', '没有“pdf”这种输出格式'],
    ['--collection=standard', '没有“standard”这个集合'],
    ['--days=soon', '--days 要写成'],
    ['--only=late', '没有“late”这种待办'],
    ['--colour', '参数 --colour 不认得'],
  ])('does not guess what %s means', (option, complaint) => {
    const { status, stdout, stderr } = run(option);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(complaint);
  });
});
