import type { Finding, Place } from '../content-check/types.ts';
import { cleanText } from './clean.ts';
import { isPersonalHeader } from './personal.ts';
import type { Cell } from './table.ts';

/** A field of a kind and the column headers that mean it. */
export interface ImportField {
  readonly key: string;
  /** what it is called in messages; also a header that means it */
  readonly label: string;
  readonly names: readonly string[];
  readonly required?: boolean;
}

/** Our field → the header it is taken from, several where one field is asked for in several questions. */
export type HeaderMap = Readonly<Record<string, { readonly headers: readonly string[]; readonly at: Place }>>;

export interface Columns {
  /** field → numbers of its columns, from 0 */
  readonly of: ReadonlyMap<string, readonly number[]>;
  /** headers of columns left out because they hold personal data */
  readonly personal: readonly string[];
  /** headers of the other columns that no field takes */
  readonly unused: readonly string[];
  readonly problems: readonly Finding[];
}

/**
 * Which column holds which field: first what the map says, then what the header means.
 * @param file path of the table, for places
 * @param guarded whether columns that announce personal data are left out, whatever the map says
 */
export function mapColumns(
  header: readonly Cell[],
  fields: readonly ImportField[],
  map: HeaderMap,
  file: string,
  guarded: boolean,
): Columns {
  const of = new Map<string, number[]>();
  const problems: Finding[] = [];
  const folded = header.map(({ text }) => foldHeader(text));
  const personal = header.map(({ text }) => guarded && isPersonalHeader(text));
  for (const [key, { headers, at }] of Object.entries(map)) {
    const columns: number[] = [];
    for (const name of headers) {
      const column = folded.indexOf(foldHeader(name));
      if (column < 0)
        problems.push({ at, what: `表里没有“${name}”这一列`, fix: `改成表头里有的：${listed(header)}` });
      else if (personal[column])
        problems.push({
          at,
          what: `“${name}”像是个人信息，不能导入`,
          fix: '从对照表里去掉这一项；确实不是个人信息的，先在表里改列名',
        });
      else columns.push(column);
    }
    of.set(key, columns);
  }
  const taken = new Set([...of.values()].flat());
  for (const { key, label, names } of fields) {
    if (of.has(key)) continue;
    const wanted = new Set([label, ...names].map(foldHeader));
    const columns = folded.flatMap((name, at) =>
      wanted.has(name) && !personal[at] && !taken.has(at) ? [at] : [],
    );
    if (columns.length > 1) problems.push(twice(columns, header, label, key, file));
    if (columns.length > 0) of.set(key, columns);
    for (const column of columns) taken.add(column);
  }
  for (const { key, label, names, required } of fields)
    if (required && !of.has(key))
      problems.push({
        at: { file, line: header[0]?.line ?? 1, column: 1 },
        what: `表里没有“${label}”列`,
        fix: `把列名改成“${[label, ...names].slice(0, 3).join('”“')}”之一，或用 --map 写明 ${key} 对应哪一列`,
      });
  const names = (wanted: (at: number) => boolean) =>
    header.flatMap(({ text }, at) => (wanted(at) && text.trim() ? [cleanText(text)] : []));
  return {
    of,
    personal: names((at) => personal[at] === true),
    unused: names((at) => !personal[at] && !taken.has(at)),
    problems,
  };
}

/** A header without what forms add to it: numbers of questions, `（必填）`, stars, punctuation. */
export function foldHeader(text: string): string {
  return cleanText(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^()]*\)|【[^【】]*】|\[[^[\]]*\]/g, '')
    .replace(/^\s*[qQ]?\d{1,2}\s*[.、:]/, '')
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

function twice(
  columns: readonly number[],
  header: readonly Cell[],
  label: string,
  key: string,
  file: string,
): Finding {
  const named = columns.map((at) => header[at]?.text.trim() ?? '');
  const { line = 1, column = 1 } = header[columns[1] ?? 0] ?? {};
  return {
    at: { file, line, column },
    what: `有 ${columns.length} 列都像是“${label}”：${named.join('、')}`,
    fix: `用 --map 写明 ${key} 取哪一列`,
  };
}

function listed(header: readonly Cell[]): string {
  return header
    .map(({ text }) => cleanText(text))
    .filter((text) => text && !isPersonalHeader(text))
    .join('、');
}
