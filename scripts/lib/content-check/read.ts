import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseLimitCsv } from '../../../src/lib/limits/csv.ts';
import { COLLECTIONS, type Collection } from '../../../src/vocab/collections.ts';
import { splitFrontmatter } from './frontmatter.ts';
import type { Entry, Input, Library, LimitTable, MediaFile, SourceFile, TextFile } from './types.ts';
import { yamlSource } from './yaml-source.ts';

/** Ending of the limits beside a standard. */
export const LIMITS_SUFFIX = '.limits.csv';

/** Characters before the frontmatter: `---` and a line break. */
const FENCE = 4;

/** The files of the content folder that are no entries. */
export const SHOWCASE = 'showcase.yaml';
export const SYMPTOMS = 'symptoms.yaml';
export const COMBINATIONS = 'combinations.yaml';
export const REDIRECTS = 'redirects.json';

/** Makes a library of files: no rule reads a file, each asks this. */
export function readLibrary({ files, media = [], today }: Input): Library {
  const texts = files.map(textOf).sort((a, b) => (a.path < b.path ? -1 : 1));
  const entries = texts.flatMap((file) => entryOf(file) ?? []);
  const yamlAt = (path: string) => {
    const file = texts.find((text) => text.path === path);
    return file && yamlSource(path, withoutBom(file.text), 0, isAsRead(file) ? 0 : undefined);
  };
  const showcase = yamlAt(SHOWCASE);
  const symptoms = yamlAt(SYMPTOMS);
  const combinations = yamlAt(COMBINATIONS);
  const redirects = yamlAt(REDIRECTS);
  return {
    files: texts,
    entries,
    byId: indexOf(entries),
    limits: texts.flatMap((file) => limitsOf(file) ?? []),
    ...(showcase && { showcase }),
    ...(symptoms && { symptoms }),
    ...(combinations && { combinations }),
    ...(redirects && { redirects }),
    media,
    today,
  };
}

/** The edge: reads the content folder and the list of pictures from the disk. Dot files are left out. */
export function readFolders(content: string, media: string): Pick<Input, 'files' | 'media'> {
  return {
    files: list(content).map((path): SourceFile => ({ path, content: readFileSync(join(content, path)) })),
    media: list(media).map((path): MediaFile => ({ path, bytes: statSync(join(media, path)).size })),
  };
}

function list(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' });
  return found
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => join(item.parentPath, item.name).slice(join(folder, '/').length).replaceAll('\\', '/'));
}

function textOf({ path, content }: SourceFile): TextFile {
  if (typeof content === 'string') return { path, text: content, utf8: true };
  const utf8 = Buffer.from(content).toString('utf8');
  return { path, text: utf8, utf8: !utf8.includes('\uFFFD') || isUtf8(content) };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function entryOf(file: TextFile): Entry | undefined {
  const [, collection = '', id = ''] = /^([^/]+)\/([^/]+)\.mdx?$/.exec(file.path) ?? [];
  if (!Object.hasOwn(COLLECTIONS, collection)) return undefined;
  const { yaml: text, body, bodyLine } = splitFrontmatter(withoutBom(file.text));
  const yaml =
    text === undefined ? undefined : yamlSource(file.path, text, 1, isAsRead(file) ? FENCE : undefined);
  const data = yaml?.data;
  return {
    collection: collection as Collection,
    id,
    file,
    ...(yaml && { yaml }),
    data: typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Entry['data']) : {},
    // Without fences there is no telling where the body begins.
    body: yaml ? body : '',
    bodyLine,
  };
}

function limitsOf(file: TextFile): LimitTable | undefined {
  const [, id] = /^standards\/([^/]+)\.limits\.csv$/.exec(file.path) ?? [];
  return id === undefined ? undefined : { id, file, csv: parseLimitCsv(file.text) };
}

function indexOf(entries: readonly Entry[]): Library['byId'] {
  const index = new Map<Collection, Map<string, Entry>>();
  for (const name of Object.keys(COLLECTIONS) as Collection[]) index.set(name, new Map());
  for (const entry of entries) index.get(entry.collection)?.set(entry.id, entry);
  return index;
}

/** True when offsets in what the rules read are offsets in the file: no BOM, no Windows line ends. */
export function isAsRead({ text }: TextFile): boolean {
  return withoutBom(text) === text;
}

function withoutBom(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}
