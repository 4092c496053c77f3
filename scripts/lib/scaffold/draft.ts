import type { JsonSchema } from '../../../src/lib/model/json-schema.ts';
import { labelOf } from '../../../src/lib/model/label.ts';
import { modelOf } from '../../../src/schemas/json-schema.ts';
import { LIMIT_COLUMNS } from '../../../src/schemas/limit.ts';
import type { Collection } from '../../../src/vocab/collections.ts';
import { LIMITS_SUFFIX, readLibrary } from '../content-check/read.ts';
import { checkContent } from '../content-check/run.ts';
import type { Input, Problem } from '../content-check/types.ts';
import { entryText } from '../import/entry-text.ts';
import { commentedText } from './commented.ts';
import { examplesOf } from './examples.ts';

export interface DraftJob {
  readonly collection: Collection;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Markdown; the summary where there is none yet */
  readonly body: string | undefined;
  /** without comments and examples */
  readonly plain: boolean;
  /** with an empty table of limits beside it */
  readonly limits: boolean;
  /** the content folder as it is; the draft is checked among it */
  readonly library: Input;
}

export interface Draft {
  /** path from the content folder → text, the entry first */
  readonly files: ReadonlyMap<string, string>;
  /** what the content check says of these files */
  readonly problems: readonly Problem[];
  /** what the author has still to do, a sentence each */
  readonly left: readonly string[];
}

/** The files of a new entry and what the content check has against them. Writes nothing. */
export function draftEntry({ collection, id, data, body, plain, limits, library }: DraftJob): Draft {
  const schema = modelOf(collection) as JsonSchema;
  const prose = body?.trim() || String(data['summary']);
  const text = plain
    ? entryText(data, prose)
    : commentedText(schema, data, examplesOf(collection, readLibrary(library)), prose);
  const files = new Map([[`${collection}/${id}.md`, text]]);
  if (limits) files.set(`${collection}/${id}${LIMITS_SUFFIX}`, `${LIMIT_COLUMNS.join(',')}\n`);
  const others = library.files.filter(({ path }) => !files.has(path));
  const added = [...files].map(([path, content]) => ({ path, content }));
  const problems = checkContent({ ...library, files: [...others, ...added] }).filter(({ file }) =>
    files.has(file),
  );
  return { files, problems, left: leftToDo(schema, data, body, limits) };
}

function leftToDo(
  { properties = {}, required = [] }: JsonSchema,
  data: DraftJob['data'],
  body: string | undefined,
  limits: boolean,
): string[] {
  const label = (key: string) => labelOf(key, properties[key] ?? {});
  const empty = required.filter((key) => Array.isArray(data[key]) && data[key].length === 0);
  const worth = ['asks', 'relations'].filter((key) => key in properties && !(key in data));
  return [
    ...(body?.trim() ? [] : ['正文现在只有摘要那一句：用自己的话把来龙去脉写完']),
    ...(empty.length > 0
      ? [`还空着的列表：${empty.map((key) => `${key}（${label(key)}）`).join('、')}；没有就留空`]
      : []),
    ...(worth.length > 0 ? [`最好补上：${worth.map((key) => `${key}（${label(key)}）`).join('、')}`] : []),
    ...(data['confidence'] === 'known' ? ['逐项对照来源之后，把 confidence 改为 verified'] : []),
    ...(limits ? ['限值一行一条写进 .limits.csv，每条都要有条款 clause'] : []),
  ];
}
