import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readFolders, readLibrary } from '../../scripts/lib/content-check/read.ts';
import { redirectsOf } from '../../scripts/lib/content-check/redirects.ts';
import { sentence } from '../../scripts/lib/content-check/report.ts';
import { checkContent } from '../../scripts/lib/content-check/run.ts';
import { fromRoot } from '../../scripts/lib/paths.ts';
import { today } from '../../scripts/lib/today.ts';
import { type Collection, ENTRY_COLLECTIONS } from '../../src/vocab/collections.ts';

const input = { ...readFolders(fromRoot('src/content'), fromRoot('public/media')), today: today() };
const library = readLibrary(input);
const redirects = redirectsOf(library);

it('has no error', () => {
  const errors = checkContent(input).filter(({ level }) => level === 'error');
  const lines = errors.map(
    (problem) => `${problem.file}:${problem.line}:${problem.column} ${sentence(problem)}`,
  );
  expect(lines).toEqual([]);
});

it('still resolves every address that was ever published', () => {
  const published = readFileSync(fromRoot('tests/content/published.txt'), 'utf8').split('\n');
  const entries = published.filter((address) => isEntryAddress(address.trim()));
  expect(entries.length).toBeGreaterThan(1000);
  expect(entries.filter((address) => !resolves(address.trim()))).toEqual([]);
});

/** `/standards/gb-18918-2002/`; pages of other kinds are the site tests' business. */
function isEntryAddress(address: string): boolean {
  const [collection = '', id, ...deeper] = address.split('/').filter(Boolean);
  return (
    (ENTRY_COLLECTIONS as readonly string[]).includes(collection) && id !== undefined && deeper.length === 0
  );
}

function resolves(address: string): boolean {
  const moved = redirects.get(address);
  if (moved !== undefined) return !isEntryAddress(moved) || resolves(moved);
  const [collection, id = ''] = address.split('/').filter(Boolean);
  return library.byId.get(collection as Collection)?.has(id) ?? false;
}

it('lets people ask in their own words for everything they ask for most', () => {
  const asksOf = (collection: Collection) =>
    [...(library.byId.get(collection) ?? [])].map(([id, { data }]) => ({
      id: `${collection}/${id}`,
      asks: Array.isArray(data['asks']) ? data['asks'].length : 0,
    }));
  const all = (['technologies', 'cases', 'training', 'reviews', 'glossary'] as const).flatMap(asksOf);
  expect(all.length).toBeGreaterThan(600);
  expect(all.filter(({ asks }) => asks < 6 || asks > 12)).toEqual([]);
  const used = (['standards', 'policies'] as const).flatMap(asksOf).filter(({ asks }) => asks >= 6);
  expect(used.length).toBeGreaterThanOrEqual(150);
});
