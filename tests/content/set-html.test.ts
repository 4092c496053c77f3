import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fromRoot } from '../../scripts/lib/paths.ts';

/** Made in src/data/views/demand-form.ts, which escapes it. */
const ESCAPED_BEFORE = ['config'];

/** Every `set:html` of the site with the tag it stands in and the expression it takes. */
function unescaped(): { readonly file: string; readonly tag: string; readonly value: string }[] {
  const files = readdirSync(fromRoot('src'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.astro'))
    .flatMap((file) => {
      const text = readFileSync(fromRoot(`src/${file}`), 'utf8');
      return [...text.matchAll(/set:html=\{/g)].map(({ index }) => {
        const start = text.lastIndexOf('<script', index);
        const end = text.indexOf('/>', index);
        return {
          file,
          tag: text.slice(start, index),
          value: text.slice(index + 'set:html={'.length, text.lastIndexOf('}', end)).trim(),
        };
      });
    });
}

it('prints nothing of an entry as HTML but data blocks, in which no tag can end', () => {
  const found = unescaped();
  expect(found.length).toBeGreaterThan(3);
  for (const { file, tag, value } of found) {
    expect(tag, file).toMatch(/^<script[^>]*type="application\/(?:ld\+)?json"/);
    const escapes = value.endsWith(String.raw`.replaceAll('<', '\\u003c')`);
    expect(escapes || ESCAPED_BEFORE.includes(value), `${file}: ${value}`).toBe(true);
  }
});
