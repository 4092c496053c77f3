import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/lib/paths.ts';
import { SITE_BASE } from '../../scripts/lib/site-base.ts';
import { partOf } from '../../src/lib/offline/buckets.ts';
import type { Catalogue } from '../../src/lib/offline/catalogue.ts';
import { type Frame, putBack } from '../../src/lib/offline/frame.ts';
import { FIELD_PACKS, PACKS, packOf, REGION_PACKS, slicesOf } from '../../src/lib/offline/packs.ts';
import { partFile } from '../../src/lib/offline/store.ts';
import { readTable } from '../../src/lib/offline/table.ts';
import type { SearchCard } from '../../src/lib/search/card.ts';
import { expectNone } from '../support/report.ts';
import { fileAt, files, pages, readBytes, readText } from '../support/site.ts';

const KB = 1024;
/** What a killed download loses at most. */
const PART_BYTES = 512 * KB;
/** What reading without any thought of offline use pays for it on every page, gzipped. */
const SCRIPT_BYTES = 3 * KB;
/** The worker and its shell come once, behind the page; together about as much as a picture. */
const WORKER_BYTES = 8 * KB;
const SHELL_BYTES = 700 * KB;

const { packs, built }: Catalogue = JSON.parse(readText('offline/packs.json'));
const cards: readonly SearchCard[] = JSON.parse(readText('data/search/cards.json'));
const tags = new Map(cards.map((card) => [`${card.key}/index.html`, card.tags]));
const frame: Frame = JSON.parse(readText('offline/frame.json'));

/** Names and contents of all files in the parts of a pack, as the worker finds them. */
async function contentsOf({ id, parts }: Catalogue['packs'][number]): Promise<Map<string, string>> {
  const contents = new Map<string, string>();
  for (const { bits } of parts) {
    const bytes = readBytes(`offline/packs/${partFile(id, bits)}`);
    const places = await readTable(async (from, to) => bytes.subarray(from, to));
    for (const [name, place] of places) {
      expect(partOf(name, parts)?.bits, name).toBe(bits);
      contents.set(name, gunzipSync(bytes.subarray(...place)).toString());
    }
  }
  return contents;
}

describe('the packs', () => {
  it('hold every file that belongs to them, and give it back as it was built', async () => {
    expect(packs.map(({ id }) => id)).toEqual(
      [...PACKS, ...FIELD_PACKS, ...REGION_PACKS].map(({ id }) => id),
    );
    for (const pack of packs) {
      const contents = await contentsOf(pack);
      const expected = [...files].filter((path) =>
        [packOf(path) ?? [], slicesOf(path, tags.get(path) ?? [])].flat().some(({ id }) => id === pack.id),
      );
      expect(contents.size).toBe(expected.length);
      expectNone(
        expected.filter((path) => {
          const kept = contents.get(path.replace(/index\.html$/, '')) ?? '';
          return (path.endsWith('.html') ? putBack(kept, frame) : kept) !== readText(path);
        }),
      );
    }
  });
  it('hold every entry', () => {
    expectNone(
      [...pages.values()]
        .filter(({ entry, address }) => entry && !packOf(`${address.slice(1)}index.html`))
        .map(({ address }) => address),
    );
  });
  it('keep neither a date of the build nor a name of a script', async () => {
    const changing = new RegExp(
      `_astro/|content-security-policy|class="site-|\\[${built}\\]|${built} 构建|构建日 ${built}`,
    );
    for (const pack of packs)
      for (const [name, text] of await contentsOf(pack))
        if (name.endsWith('/')) expect([name, changing.exec(text)?.[0]]).toEqual([name, undefined]);
  });
  it('come in parts that are small, and that are what the list says', () => {
    for (const { id, parts } of packs)
      for (const { bits, bytes, hash } of parts) {
        const file = readBytes(`offline/packs/${partFile(id, bits)}`);
        expect(file.length).toBe(bytes);
        expect(file.length).toBeLessThanOrEqual(PART_BYTES);
        expect(createHash('sha256').update(file).digest('hex')).toBe(hash);
      }
  });
});

describe('what offline use costs', () => {
  it('is little script on pages that do not use it', async () => {
    const bundle = await rolldown({ input: fromRoot('src/components/layout/offline.ts') });
    const { output } = await bundle.generate({ format: 'es', minify: true });
    await bundle.close();
    const script = output[0].code;
    expect(script).toContain('serviceWorker');
    expect(gzipSync(script).length).toBeLessThan(SCRIPT_BYTES);
  });
  it('is the choice of packs on its own page only', () => {
    const choosers = [...pages.values()].filter(({ html }) => html.includes('OfflinePacks.astro'));
    expect(choosers.map(({ address }) => address)).toEqual(['/offline/']);
    const chooser = /\/_astro\/(OfflinePacks[^"]+)"/.exec(choosers[0]?.html ?? '')?.[1] ?? '?';
    const importers = [...files].filter((path) => path.endsWith('.js') && readText(path).includes(chooser));
    expect(importers).toEqual(['sw.js']);
  });
  it('is a bearable worker and shell, of files that are there', () => {
    const worker = readText('sw.js');
    const { shell } = JSON.parse(/^const BUILD = (.*);$/m.exec(worker)?.[1] ?? '') as { shell: string[] };
    const paths = shell.map((path) => fileAt(`/${path.slice(SITE_BASE.length)}`) ?? `${path} is missing`);
    expectNone(paths.filter((path) => !files.has(path)));
    expect(shell.some((path) => path.includes('/packs/'))).toBe(false);
    const weight = paths.reduce((sum, path) => sum + gzipSync(readBytes(path)).length, 0);
    console.log(
      `shell ${shell.length} files, ${(weight / KB).toFixed(0)} KB; worker ${gzipSync(worker).length} bytes`,
    );
    expect(weight).toBeLessThan(SHELL_BYTES);
    expect(gzipSync(worker).length).toBeLessThan(WORKER_BYTES);
  });
});

describe('the manifest', () => {
  it('names files that are there, and starts at home', () => {
    const manifest = JSON.parse(readText('manifest.webmanifest')) as {
      start_url: string;
      scope: string;
      icons: { src: string }[];
      shortcuts: { url: string }[];
    };
    expect([manifest.start_url, manifest.scope]).toEqual([SITE_BASE, SITE_BASE]);
    const addresses = [...manifest.icons.map(({ src }) => src), ...manifest.shortcuts.map(({ url }) => url)];
    expectNone(addresses.filter((address) => !fileAt(`/${address.slice(SITE_BASE.length)}`)));
    for (const page of pages.values())
      if (page.movedTo === undefined)
        expect([page.address, page.link('manifest')]).toEqual([
          page.address,
          `${SITE_BASE}manifest.webmanifest`,
        ]);
  });
});
