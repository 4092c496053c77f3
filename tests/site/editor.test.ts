import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { EDITOR_FOLDER } from '../../integrations/editor.ts';
import { expectNone } from '../support/report.ts';
import { files, pages, readBytes, readText } from '../support/site.ts';

const KB = 1024;
/** What the editor adds to the site on the disk of its host. */
const DISK_BYTES = 4_000 * KB;
/** What comes over the line when somebody opens it: as much as two pictures of a telephone. */
const OPENED_BYTES = 1_600 * KB;
/** Its configuration, which repeats every vocabulary. */
const SETUP_BYTES = 60 * KB;

const bundle = [...files].filter((path) => path.startsWith(`${EDITOR_FOLDER}/`));
const scripts = [...files].filter((path) => path.endsWith('.js'));
const zipped = (path: string) => gzipSync(readBytes(path)).length;
const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

describe('the editor', () => {
  it('stays within its budgets', () => {
    const disk = sum(bundle.map((path) => readBytes(path).length));
    const opened = sum(bundle.map(zipped));
    const setup = zipped('admin/setup.json');
    const kb = (bytes: number) => `${(bytes / KB).toFixed(0)} KB`;
    console.log(
      `editor: ${bundle.length} files, ${kb(disk)} on disk, ${kb(opened)} opened, ${kb(setup)} setup`,
    );
    expect(disk).toBeGreaterThan(1_000 * KB);
    expect(disk).toBeLessThanOrEqual(DISK_BYTES);
    expect(opened).toBeLessThanOrEqual(OPENED_BYTES);
    expect(setup).toBeLessThanOrEqual(SETUP_BYTES);
  });

  it('is asked for by its own page alone, and kept on no device beforehand', () => {
    const asking = scripts.filter((path) => !bundle.includes(path) && readText(path).includes('editor/npm.'));
    expect(asking).toHaveLength(1);
    const loader = `/${asking[0]}`;
    expect(
      [...pages.values()].filter((page) => page.html.includes(loader)).map(({ address }) => address),
    ).toEqual(['/admin/']);
    expectNone(
      [...pages.values()].filter((page) => page.html.includes(EDITOR_FOLDER)).map(({ address }) => address),
    );
    expect(readText('sw.js')).not.toContain(EDITOR_FOLDER);
  });

  it('asks no other host for fonts or news, and brings no converters and no third language', () => {
    expectNone(
      bundle.filter((path) =>
        /cdn\.jsdelivr\.net|githubstatus\.com\/api|hostedstatus\.com/.test(readText(path)),
      ),
    );
    expect(bundle.filter((path) => /\.wasm$|heic|svgo|leaflet|react-dom/.test(path))).toEqual([]);
    expect(bundle.filter((path) => /\/[a-z]{2}(-[A-Z]{2})?\.[\w-]+\.js$/.test(path))).toEqual([
      expect.stringContaining('/zh-CN.'),
    ]);
  });

  it('calls in Chinese what its own translation leaves in English', () => {
    const words = bundle.find((path) => path.includes('/zh-CN.')) ?? '';
    expect(readText(words)).toContain('别人改过这个条目');
    expect(readText(words)).not.toContain('别名');
  });
});

it('says without scripts what the page is for and what else one can do', () => {
  const page = pages.get('/admin/');
  const links = page?.all('a').map((link) => link.get('href') ?? '') ?? [];
  for (const path of ['contribute/', 'recommend/', 'demands/new/'])
    expect(
      links.some((href) => href.endsWith(`/${path}`)),
      path,
    ).toBe(true);
  const button = page?.all('button').find(({ text }) => text === '打开编辑器');
  expect(button?.has('hidden')).toBe(true);
  expect(page?.all('main')[0]?.text).toContain('npm run admin');
});

it('is not to be found by search engines, nor by the search of the site', () => {
  expect(readText('robots.txt')).toMatch(/^Disallow: \/admin\/$/m);
  expect(pages.get('/admin/')?.hidden).toBe(true);
});
