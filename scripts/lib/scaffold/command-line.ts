import type { Collection } from '../../../src/vocab/collections.ts';
import type { Answers } from './assemble.ts';
import type { Question } from './questions.ts';

/** `npm run new` with these answers as a line for the shell; what is missing stands as `…`. */
export function commandLine(
  collection: Collection,
  id: string | undefined,
  answers: Answers,
  missing: readonly Question[],
): string {
  const settings = [...answers].map(([path, value]) => option(path, textOf(value)));
  const open = missing.map(({ path }) => option(path, '…'));
  return ['npm run new --', collection, ...(id ? [`--id ${id}`] : []), ...settings, ...open].join(' ');
}

function option(path: string, text: string): string {
  return path === 'title' ? `--title ${quoted(text)}` : `--set ${quoted(`${path}=${text}`)}`;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(';');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(textOf).join(';');
  return String(value);
}

/** In quotes that keep every sign as it is, where the shell would take one for its own. */
function quoted(text: string): string {
  return /^[\w=.,:/-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
