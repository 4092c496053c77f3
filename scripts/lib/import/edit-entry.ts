import { splitFrontmatter } from '../content-check/frontmatter.ts';
import { yamlSource } from '../content-check/yaml-source.ts';
import { entryText, yamlText } from './entry-text.ts';
import { sameValue } from './field-path.ts';

/** What an entry file is to say. */
export interface Wanted {
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/**
 * The text of an entry file with other data: keys that stay the same keep their lines, comments and way of writing. A
 * file that is written too unusually to be changed by lines is written anew.
 * @param text the file as it is, with frontmatter
 * @param order of keys, for where a new one goes
 */
export function editEntry(text: string, { data, body }: Wanted, order: readonly string[]): string {
  const { yaml = '', body: oldBody } = splitFrontmatter(text);
  const old = recordOf(yamlSource('', yaml).data);
  const blocks = blocksOf(yaml);
  for (const key of Object.keys(old)) if (!(key in data)) blocks.delete(key);
  for (const [key, value] of Object.entries(data)) {
    if (key in old && sameValue(old[key], value)) continue;
    // Remarks at the left margin below a value speak of the next key.
    const [kept = ''] = /(?<=\n)(?:(?:#.*|[ \t]*)\n)*$/.exec(blocks.get(key) ?? '') ?? [];
    blocks.set(key, yamlText({ [key]: value }) + kept);
  }
  const added = Object.keys(data).filter((key) => !(key in old));
  const edited = [...blocks.keys()].filter((key) => !added.includes(key));
  for (const key of added) {
    const before = order.slice(0, order.indexOf(key));
    edited.splice(edited.findLastIndex((one) => one === '' || before.includes(one)) + 1, 0, key);
  }
  const lines = edited.map((key) => blocks.get(key) ?? '').join('');
  if (!sameValue(yamlSource('', lines).data, data)) return entryText(data, body);
  const trimmed = body.trim();
  return `---\n${lines}---\n${trimmed === oldBody.trim() ? oldBody : `\n${trimmed}\n`}`;
}

/** The lines of frontmatter by their key at the top; `''` for what stands above the first. */
function blocksOf(yaml: string): Map<string, string> {
  const blocks = new Map<string, string>();
  let key = '';
  for (const line of yaml.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    key = /^([A-Za-z][A-Za-z0-9_-]*):(?:\s|$)/.exec(line)?.[1] ?? key;
    blocks.set(key, (blocks.get(key) ?? '') + line);
  }
  return blocks;
}

function recordOf(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : {};
}
