import { expect, it } from 'vitest';
import { readFolders, readLibrary } from '../../scripts/lib/content-check/read.ts';
import { sentence } from '../../scripts/lib/content-check/report.ts';
import { checkContent } from '../../scripts/lib/content-check/run.ts';
import { fromRoot } from '../../scripts/lib/paths.ts';
import { withEverything } from '../../scripts/lib/scaffold/commented.ts';
import { SOURCES } from '../../scripts/lib/scaffold/examples.ts';
import { sampleOf } from '../../scripts/lib/scaffold/sample.ts';
import { today } from '../../scripts/lib/today.ts';
import type { JsonSchema } from '../../src/lib/model/json-schema.ts';
import { modelOf } from '../../src/schemas/json-schema.ts';
import { COLLECTIONS, type Collection } from '../../src/vocab/collections.ts';

const input = { ...readFolders(fromRoot('src/content'), fromRoot('public/media')), today: today() };
const library = readLibrary(input);

const kinds = Object.keys(COLLECTIONS) as Collection[];
const samples = new Map(kinds.map((kind) => [kind, sampleOf(kind, library) ?? '']));

/** What the content check says of texts that each stand in the place of the entry that they are made of. */
function problems(change: (text: string) => string): string[] {
  const changed = new Map(
    [...samples].map(([kind, text]) => [`${kind}/${SOURCES[kind].id}.md`, change(text)]),
  );
  const files = input.files.map((file) => ({ ...file, content: changed.get(file.path) ?? file.content }));
  return checkContent({ ...input, files })
    .filter(({ file }) => changed.has(file))
    .map((problem) => `${problem.file}:${problem.line} ${problem.rule} ${sentence(problem)}`);
}

it('the samples pass the check as they are', () => {
  expect([...samples].filter(([, text]) => text === '')).toEqual([]);
  expect(problems((text) => text)).toEqual([]);
});

it('the samples pass it with every optional field made to count', () => {
  expect(problems(withEverything)).toEqual([]);
});

it.each(kinds)('the sample of %s explains every field in Chinese, in the order of the schema', (kind) => {
  const all = withEverything(samples.get(kind) ?? '');
  const { properties = {} } = modelOf(kind) as JsonSchema;
  const keys = [...all.matchAll(/^# \p{Script=Han}.*（(?:必填|选填)）.*\n(\w+):/gmu)];
  expect(keys.map(([, key]) => key)).toEqual(Object.keys(properties));
});
