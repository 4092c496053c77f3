import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';
import { INDEX_FOLDER } from '../../../integrations/search/index-folder.ts';
import type { Manifest } from '../../../src/lib/search/format.ts';
import { fromRoot } from '../paths.ts';
import { pageForFolder } from './page.ts';
import { buildDateIn, stableNames } from './stable.ts';

/** The script that makes the others run. */
const START = 'start.js';
/** Stands for the folder of the index, whose real name changes with every build: deltas name files by their path. */
const BUILD = 'index';

/** Files of the edition by path from its folder. */
export type Edition = ReadonlyMap<string, Uint8Array>;

/** What no page of the edition asks for. */
const LEFT_OUT =
  /^(?:sw\.js|_headers|robots\.txt|sitemap.*|social\/.*|downloads\/.*|offline\/.*\.(?:bin|json)|manifest\.webmanifest|admin\/.*|data\/search\/(?!facets).*|search-index\/.*\/pack\.bin|404\.html)$/;
/** What ends an address of a file in pages and styles. */
const NAME_OF_FILE = /[\w.~-]+\.(?:js|css|svg|png|jpe?g|webp|woff2?)(?=["')?#\s])/g;
/** Files that pages fetch. */
const FETCHED = /^(?:data|search-index)\/.*\.(?:json|bin)$/;
/** Scripts that a page names; what they import is inside them. */
const ENTRY_SCRIPT = /^_astro\/.*\.astro_astro_type_script.*\.js$/;

/**
 * The double-click edition of a built site or a part of it.
 * @param dist the pages with their index
 * @param base base path of the site, with slashes at both ends
 */
export async function makeEdition(dist: string, base: string): Promise<Edition> {
  const all = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(join(dist, '/').length).replaceAll('\\', '/'))
    .filter((path) => !LEFT_OUT.test(path))
    .sort();
  const asked = askedFor(dist, all);
  const paths = all.filter((path) => !path.startsWith('_astro/') || asked.has(basename(path)));
  const present = new Set(paths);
  const surroundings = {
    base,
    start: START,
    has: (file: string) => present.has(file),
    folders: [
      ...new Set(paths.filter((path) => path.endsWith('.html')).map((path) => path.split('/')[0] ?? '')),
    ],
  };
  const named = stableNames(paths.filter((path) => path.startsWith('_astro/')));
  const built = buildDateIn(readFileSync(join(dist, 'index.html'), 'utf8'));
  const { build } = JSON.parse(readFileSync(join(dist, INDEX_FOLDER, 'manifest.json'), 'utf8')) as Manifest;
  const files = new Map<string, Uint8Array>();
  const put = (path: string, content: string | Uint8Array) =>
    files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  for (const path of paths) {
    const content = readFileSync(join(dist, path));
    if (path.endsWith('.html'))
      put(path, named.inPage(pageForFolder(content.toString('utf8'), path, surroundings), built));
    else if (FETCHED.test(path)) {
      const address = path.replace(`${INDEX_FOLDER}/${build}/`, `${INDEX_FOLDER}/${BUILD}/`);
      const told = path === `${INDEX_FOLDER}/manifest.json` ? withBuild(content) : content;
      put(`files/${address}.js`, fileScript(address, told));
    } else if (ENTRY_SCRIPT.test(path)) put(named.of(path), await bundled(join(dist, path)));
    else if (!path.startsWith('_astro/') || !path.endsWith('.js')) put(named.of(path), content);
  }
  put(
    START,
    await bundled(fromRoot('src/components/file-edition/file-edition.ts'), { BUILT: JSON.stringify(built) }),
  );
  return files;
}

/** Names of files that pages and styles name; the rest of the code and its pictures belongs to pages left out. */
function askedFor(dist: string, paths: readonly string[]): Set<string> {
  return new Set(
    paths
      .filter((path) => /\.(?:html|css)$/.test(path))
      .flatMap((path) => readFileSync(join(dist, path), 'utf8').match(NAME_OF_FILE) ?? []),
  );
}

function withBuild(manifest: Uint8Array): Uint8Array {
  const told = { ...(JSON.parse(Buffer.from(manifest).toString('utf8')) as Manifest), build: BUILD };
  return Buffer.from(JSON.stringify(told));
}

/** A file as a script that hands over its content. */
function fileScript(path: string, content: Uint8Array): string {
  const isBinary = path.endsWith('.bin');
  const text = Buffer.from(content).toString(isBinary ? 'base64' : 'utf8');
  return `luqiaoFile(${JSON.stringify(path)},${JSON.stringify(text)},${isBinary})\n`;
}

/**
 * A script with everything it imports, as one that browsers run from a folder.
 * @param define names that stand for values, as code
 */
export async function bundled(entry: string, define: Readonly<Record<string, string>> = {}): Promise<string> {
  const bundle = await rolldown({
    input: entry,
    // The pages' own scripts are built already.
    logLevel: 'silent',
    transform: {
      define: { ...define, 'import.meta.url': 'document.baseURI', 'import.meta.resolve': 'undefined' },
    },
    plugins: [
      {
        name: 'in-a-folder',
        // What is inside already need not be fetched ahead.
        load: (id: string) =>
          /preload-helper/.test(id)
            ? `const load = (module) => module(); export { load as ${exportedName(readFileSync(id, 'utf8'))} }`
            : undefined,
        // Browsers let no script stand between this and the address.
        transform: (code: string) =>
          code.replaceAll(/\blocation\.assign\(([^()]*)\)/g, 'location.assign(luqiaoAddress($1))'),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', codeSplitting: false, minify: true });
  await bundle.close();
  return output[0].code;
}

/** The one name that a chunk exports. */
function exportedName(code: string): string {
  const [, name] = /export\s*\{\s*\w+ as (\w+)\s*\};?\s*$/.exec(code) ?? [];
  if (!name) throw new Error('the helper that fetches scripts ahead has another shape than before');
  return name;
}
