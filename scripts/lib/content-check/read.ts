import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isMap } from 'yaml';
import { parseLimitCsv } from '../../../src/lib/limits/csv.ts';
import { COLLECTIONS, type Collection } from '../../../src/vocab/collections.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { maxBytes, maxItems } from './sizes.ts';
import { isTangled } from './tangle.ts';
import type { Entry, Input, Library, LimitTable, MediaFile, SourceFile, Stray, TextFile } from './types.ts';
import { walk } from './walk.ts';
import { type YamlSource, yamlSource } from './yaml-source.ts';

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
export function readLibrary({ files: given, media = [], strays = [], today }: Input): Library {
  const files = given.filter((file) => !isLarge(file));
  const texts = files.map(textOf).sort((a, b) => (a.path < b.path ? -1 : 1));
  const entries = texts.flatMap((file) => entryOf(file) ?? []);
  const yamlAt = (path: string) => {
    const file = texts.find((text) => text.path === path);
    return file && yamlSource(path, withoutBom(file.text), 0, isAsRead(file) ? 0 : undefined);
  };
  const listAt = (path: string) => {
    const source = yamlAt(path);
    return source && withoutCrowd(source);
  };
  const showcase = listAt(SHOWCASE);
  const symptoms = listAt(SYMPTOMS);
  const combinations = listAt(COMBINATIONS);
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
    strays: [...strays, ...given.filter(isLarge).map(largeOf)],
    today,
  };
}

/** The edge: reads the content folder and the list of pictures from the disk; what is no ordinary file is listed apart. */
export function readFolders(content: string, media: string): Pick<Input, 'files' | 'media' | 'strays'> {
  const texts = walk(content);
  const pictures = walk(media);
  const large: Stray[] = [];
  const files = texts.files.flatMap((path): SourceFile[] => {
    const bytes = statSync(join(content, path)).size;
    if (bytes <= maxBytes(path)) return [{ path, content: readFileSync(join(content, path)) }];
    large.push({ path, kind: 'large', bytes });
    return [];
  });
  return {
    files,
    media: pictures.files.map((path): MediaFile => {
      const file = join(media, path);
      return { path, bytes: statSync(file).size, content: () => readFileSync(file) };
    }),
    strays: [
      ...texts.strays,
      ...large,
      ...pictures.strays.map((stray) => ({ ...stray, path: `public/media/${stray.path}` })),
    ],
  };
}

function isLarge({ path, content }: SourceFile): boolean {
  return content.length > maxBytes(path);
}

function largeOf({ path, content }: SourceFile): Stray {
  return { path, kind: 'large', bytes: content.length };
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
    text === undefined
      ? undefined
      : withoutCrowd(yamlSource(file.path, text, 1, isAsRead(file) ? FENCE : undefined));
  const data = yaml?.data;
  const tangled = isTangled(body);
  return {
    collection: collection as Collection,
    id,
    file,
    ...(yaml && { yaml }),
    data: typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Entry['data']) : {},
    // Without fences there is no telling where the body begins.
    body: yaml && !tangled ? body : '',
    bodyLine,
    ...(yaml && tangled && { tangled }),
  };
}

/** Rules look every key up; with thousands of them that takes long. One of them says that there are too many. */
function withoutCrowd(source: YamlSource): YamlSource {
  const { contents } = source.doc;
  return isMap(contents) && contents.items.length > maxItems(source.path) ? { ...source, data: {} } : source;
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
