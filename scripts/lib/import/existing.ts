import type { Collection } from '../../../src/vocab/collections.ts';
import { splitFrontmatter } from '../content-check/frontmatter.ts';
import type { Input } from '../content-check/types.ts';
import { yamlSource } from '../content-check/yaml-source.ts';

/** An entry that is there already. */
export interface Existing {
  readonly path: string;
  readonly text: string;
  /** absent when the frontmatter cannot be read */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Finds the entry of an id in a collection; only what is asked for is read. */
export function existingEntries(
  collection: Collection,
  { files }: Pick<Input, 'files'>,
): (id: string) => Existing | undefined {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return (id) => {
    const file = byPath.get(`${collection}/${id}.md`) ?? byPath.get(`${collection}/${id}.mdx`);
    if (!file) return undefined;
    const raw = typeof file.content === 'string' ? file.content : Buffer.from(file.content).toString('utf8');
    const text = raw.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
    const { yaml = '', body } = splitFrontmatter(text);
    const { data } = yamlSource(file.path, yaml);
    const readable = typeof data === 'object' && data !== null && !Array.isArray(data);
    return { path: file.path, text, ...(readable && { data: { ...data } }), body: body.trim() };
  };
}
