import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { fromRoot } from '../../scripts/lib/paths.ts';
import { readEntry, SOURCE_KEY, writeEntry } from '../../src/lib/admin/entry-file.ts';
import { shapeOf } from '../../src/lib/admin/shape.ts';
import type { JsonSchema } from '../../src/lib/model/json-schema.ts';
import { modelOf } from '../../src/schemas/json-schema.ts';
import { COLLECTIONS, type Collection } from '../../src/vocab/collections.ts';
import { expectNone } from '../support/report.ts';

const entries = (Object.keys(COLLECTIONS) as Collection[]).flatMap((collection) => {
  const shape = shapeOf(modelOf(collection) as JsonSchema);
  const folder = fromRoot(`src/content/${collection}`);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({
      place: `${collection}/${name}`,
      shape,
      text: readFileSync(`${folder}/${name}`, 'utf8'),
    }));
});

/** Enough of every collection for what takes long. */
const some = entries.filter((_, index) => index % 12 === 0);

/** Lines that are only in one of the two texts. */
function changedLines(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [...old.filter((line) => !now.includes(line)), ...now.filter((line) => !old.includes(line))];
}

it('gives back every entry to the byte when nothing was changed', () => {
  expect(entries.length).toBeGreaterThan(1_700);
  expectNone(
    entries
      .filter(({ text, shape }) => writeEntry(readEntry(text), shape) !== text)
      .map(({ place }) => place),
  );
});

it('changes the line of the title alone when only the title was changed', () => {
  expectNone(
    some.flatMap(({ place, text, shape }) => {
      const content = readEntry(text);
      const written = writeEntry({ ...content, title: `${String(content['title'])}（试）` }, shape);
      const changed = changedLines(text, written).filter((line) => !line.startsWith('title: '));
      return changed.length > 0 ? [`${place}: ${changed.join(' | ')}`] : [];
    }),
  );
});

it('writes every entry anew, from its fields alone, so that it reads the same', () => {
  expectNone(
    some.flatMap(({ place, text, shape }) => {
      const { [SOURCE_KEY]: _, ...content } = readEntry(text);
      const { [SOURCE_KEY]: __, ...again } = readEntry(writeEntry(content, shape).trimEnd());
      return isDeepStrictEqual(again, content) ? [] : [place];
    }),
  );
});
