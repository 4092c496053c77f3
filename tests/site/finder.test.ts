import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { fromRoot } from '../../scripts/lib/paths.ts';
import { aroundOf, fieldOf } from '../../src/lib/match/around.ts';
import { Finder } from '../../src/lib/match/find.ts';
import { type PackedIndex, unpackIndex } from '../../src/lib/match/pack.ts';
import { readProblem } from '../../src/lib/match/read-problem.ts';
import { FIELDS } from '../../src/vocab/fields.ts';
import { pages, readBytes, readText } from '../support/site.ts';
import { weigh } from '../support/weight.ts';

const KB = 1024;
/** A tool with everything a first answer needs, compressed. */
const TOOL_BYTES = 120 * KB;
/** What is fetched when the reader comes to it: cases, policies, money. */
const AROUND_BYTES = 20 * KB;

const read = <T>(path: string) => JSON.parse(readText(`data/finder/${path}`)) as T;
const finder = new Finder(unpackIndex(read<PackedIndex>('index.json')));
const questions = (
  JSON.parse(readFileSync(fromRoot('tests/match/scenarios.json'), 'utf8')) as { q: string }[]
).map(({ q }) => q);
const answers = questions.map((q) => finder.find(readProblem(q)));
const bytesOf = (path: string) => gzipSync(readBytes(`data/finder/${path}`)).length;

it('answers a first question within its budget, everything included', () => {
  const page = pages.get('/finder/');
  if (!page) throw new Error('There is no /finder/.');
  const always = weigh(page).total + bytesOf('index.json');
  const sizes = answers
    .map((answer) => {
      return [
        ...[...answer.matches, ...answer.excluded].map(
          ({ candidate }) => `technologies/${candidate.id}.json`,
        ),
        ...answer.routes.map(({ route }) => `routes/${route.id}.json`),
      ].reduce((sum, path) => sum + bytesOf(path), always);
    })
    .sort((a, b) => a - b);
  const shown = (at: number) => `${((sizes[Math.floor(at * (sizes.length - 1))] ?? 0) / KB).toFixed(1)} KB`;
  console.log(
    `finder: page with scripts ${(weigh(page).total / KB).toFixed(1)} KB, index ${(bytesOf('index.json') / KB).toFixed(1)} KB; first answer median ${shown(0.5)}, worst ${shown(1)}`,
  );
  expect(sizes.at(-1)).toBeLessThanOrEqual(TOOL_BYTES);
  for (const field of Object.keys(FIELDS))
    expect(bytesOf(`around/${field}.json`), field).toBeLessThanOrEqual(AROUND_BYTES);
});

it('finds something to go with nearly every answer: cases, policies, money, whom to ask', () => {
  const found = answers.map((answer) => {
    const field = fieldOf(answer);
    return field ? aroundOf(read(`around/${field}.json`), answer, finder.relevance) : undefined;
  });
  const share = (kind: 'cases' | 'policies' | 'finance' | 'institutions') =>
    found.filter((around) => around?.[kind].length).length / found.length;
  expect(share('policies')).toBeGreaterThan(0.9);
  expect(share('finance')).toBeGreaterThan(0.9);
  expect(share('institutions')).toBeGreaterThan(0.9);
  expect(share('cases')).toBeGreaterThan(0.5);
});
