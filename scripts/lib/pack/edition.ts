import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { fromRoot } from '../paths.ts';
import { pageForFolder } from './page.ts';

/** The script that makes the others run. */
const START = 'start.js';

/** Files of the edition by path from its folder. */
export type Edition = ReadonlyMap<string, string | Uint8Array>;

/** What no page of the edition asks for. */
const LEFT_OUT = /^(?:sw\.js|_headers|robots\.txt|sitemap.*|social\/.*|search-index\/.*\/pack\.bin|404\.html)$/;
const BINARY = /\.bin$/;
/** Files that pages fetch. */
const FETCHED = /^(?:data|search-index)\//;

/**
 * The double-click edition of a built site.
 * @param dist the build
 * @param base its base path, with slashes at both ends
 */
export async function makeEdition(dist: string, base: string): Promise<Edition> {
  const files = new Map<string, string | Uint8Array>();
  for (const item of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const path = join(item.parentPath, item.name).slice(join(dist, '/').length).replaceAll('\\', '/');
    if (LEFT_OUT.test(path)) continue;
    const content = readFileSync(join(dist, path));
    if (path.endsWith('.html'))
      files.set(path, pageForFolder(content.toString('utf8'), path, base, START));
    else if (FETCHED.test(path)) files.set(`files/${path}.js`, fileScript(path, content));
    else if (path.startsWith('_astro/') && path.endsWith('.js')) {
      // Only what a page names is a beginning; what these import is inside them.
      if (/astro_type_script|\.astro_astro/.test(path)) files.set(path, await bundled(join(dist, path)));
    } else files.set(path, content);
  }
  files.set(START, await bundled(fromRoot('src/components/file-edition/file-edition.ts')));
  return files;
}

/** A file as a script that hands over its content. */
export function fileScript(path: string, content: Uint8Array): string {
  const isBinary = BINARY.test(path);
  const text = Buffer.from(content).toString(isBinary ? 'base64' : 'utf8');
  return `luqiaoFile(${JSON.stringify(path)},${JSON.stringify(text)},${isBinary})\n`;
}

/** A script with everything it imports, as one that browsers run from a folder. */
async function bundled(entry: string): Promise<string> {
  const bundle = await rolldown({
    input: entry,
    // The pages' own scripts are built already.
    logLevel: 'silent',
    transform: { define: { 'import.meta.url': 'document.baseURI', 'import.meta.resolve': 'undefined' } },
    plugins: [
      {
        name: 'addresses-in-a-folder',
        transform: (code: string) => code.replaceAll(/\blocation\.assign\(([^()]*)\)/g, 'location.assign(luqiaoAddress($1))'),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', codeSplitting: false, minify: true });
  await bundle.close();
  return output[0].code;
}
