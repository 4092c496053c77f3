import { PREFILL_KEYS } from '../../vocab/form-services.ts';
import { CHOICES } from './draft.ts';

/** Where the reader comes from; codes stay codes, lists are joined by commas. */
export const CONTEXT_KEYS = [
  'title',
  'query',
  'entry',
  'page',
  'problem',
  'region',
  'industry',
  'medium',
  'pollutants',
  'technologies',
] as const;

export type ContextKey = (typeof CONTEXT_KEYS)[number];
export type Context = Partial<Readonly<Record<ContextKey, string>>>;

/** Code → name, for the lists that the page brings along. */
export interface Names {
  readonly pollutants: Readonly<Record<string, string>>;
  readonly technologies: Readonly<Record<string, string>>;
}

/** Longest value taken over from an address. */
const VALUE_MAX = 500;
const LIST_MAX = 20;
const CODE = /^[a-z0-9][a-z0-9-]*$/;

/**
 * The context in an address: `q title entry from problem region industry medium pollutants technologies`.
 * @param search query part of the address, with or without its question mark
 * @param origin of this site, put before the path in `from`
 */
export function readContext(search: string, origin: string): Context {
  const params = new URLSearchParams(search);
  const from = params.get('from') ?? '';
  return cleanContext({
    ...Object.fromEntries(CONTEXT_KEYS.map((key) => [key, params.get(key) ?? ''])),
    query: params.get('q') ?? '',
    page: /^\/(?!\/)/.test(from) ? origin + from : '',
  });
}

/** A context out of whatever was stored or opened: only what is known, of bearable length. */
export function cleanContext(value: unknown): Context {
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  return Object.fromEntries(
    CONTEXT_KEYS.flatMap((key) => {
      const text = given[key];
      const clean = typeof text === 'string' ? cleanValue(key, text) : '';
      return clean ? [[key, clean]] : [];
    }),
  );
}

function cleanValue(key: ContextKey, text: string): string {
  if (key === 'pollutants' || key === 'technologies')
    return [...new Set(text.split(','))]
      .filter((code) => CODE.test(code))
      .slice(0, LIST_MAX)
      .join(',');
  if (key === 'region' || key === 'industry' || key === 'medium') return CHOICES[key]?.has(text) ? text : '';
  if (key === 'page') return /^https?:\/\//.test(text) ? text.slice(0, VALUE_MAX) : '';
  return text.trim().toWellFormed().slice(0, VALUE_MAX).toWellFormed();
}

/** The context with codes spelled out; codes without a name are left out. */
export function spellOut(context: Context, names: Names): Context {
  const list = (codes: string | undefined, known: Readonly<Record<string, string>>) =>
    (codes ?? '')
      .split(',')
      .flatMap((code) => (Object.hasOwn(known, code) ? (known[code] ?? []) : []))
      .join('、');
  const chosen = (key: 'region' | 'industry' | 'medium') => CHOICES[key]?.get(context[key] ?? '') ?? '';
  const words = {
    ...context,
    region: chosen('region'),
    industry: chosen('industry'),
    medium: chosen('medium'),
    pollutants: list(context.pollutants, names.pollutants),
    technologies: list(context.technologies, names.technologies),
  };
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value));
}

/** The context as lines of a text, `name：value`; the id of an entry only where its address is not known. */
export function contextLines(context: Context, names: Names): string[] {
  const words = spellOut(context, names);
  return CONTEXT_KEYS.flatMap((key) => {
    const value = words[key];
    if (!value || (key === 'entry' && (words.page || words.title))) return [];
    return [`${key === 'medium' ? '介质' : PREFILL_KEYS[key]}：${value.replace(/\s+/g, ' ')}`];
  });
}
