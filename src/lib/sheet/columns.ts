import { vocabularyOf } from '../../vocab/vocabularies.ts';
import type { JsonSchema } from '../model/json-schema.ts';
import { labelOf } from '../model/label.ts';
import type { CellKind, SheetColumn } from './column.ts';

const ID: SheetColumn = {
  key: 'id',
  label: '编号',
  hint: '小写字母、数字和连字符，也是网址；留空时由标题或标准编号得出',
  required: false,
  emptyIsList: false,
  kind: 'text',
  schema: { type: 'string' },
};
const BODY: SheetColumn = {
  key: 'body',
  label: '正文',
  hint: 'Markdown，一段一行，标题从二级（##）开始',
  required: true,
  emptyIsList: false,
  kind: 'body',
  schema: { type: 'string' },
};

/** How cells of a kind are written, after what the field means. */
const HOW: Record<CellKind, string> = {
  text: '',
  number: '只写数字',
  boolean: '写 是 或 否',
  date: '写作 2026-11-28',
  code: '写一个名称',
  codes: '写名称，几个之间用、隔开',
  texts: '一行一条',
  ids: '一行一个编号',
  records: '一行一条',
  body: '',
};

/**
 * The columns of a table of a collection: the id, the fields in the order of the schema with groups taken apart, the
 * body.
 * @param model the schema of the frontmatter
 */
export function columnsOfModel(model: JsonSchema): SheetColumn[] {
  return [ID, ...fieldColumns(model), BODY];
}

/** The columns of the fields alone, for tables whose rows have neither id nor body. */
export function fieldColumns(
  group: JsonSchema,
  keys: readonly string[] = [],
  labels: readonly string[] = [],
  required = true,
): SheetColumn[] {
  const columns = Object.entries(group.properties ?? {}).flatMap(([key, schema]) => {
    const path = [...keys, key];
    const names = [...labels, labelOf(key, schema)];
    const present = group.required?.includes(key) ?? false;
    if (schema.properties) return fieldColumns(schema, path, names, required && present);
    const mayBeEmpty = schema.items !== undefined && !schema.minItems;
    const kind = kindOf(schema);
    return {
      key: path.join('.'),
      label: names.join('·'),
      hint: sentences(hintOf(schema, kind), present && !mayBeEmpty && !required ? '写了这一组就必填' : ''),
      required: required && present && !mayBeEmpty,
      emptyIsList: present && mayBeEmpty,
      kind,
      schema,
    };
  });
  // What a group means stands where it begins: it has no column of its own.
  return columns.map((column, at) =>
    at === 0 && keys.length > 0
      ? { ...column, hint: sentences(group.description ?? '', column.hint) }
      : column,
  );
}

function kindOf({ type, format, enum: codes, items }: JsonSchema): CellKind {
  if (items) {
    if (items.properties) return 'records';
    if (items.enum) return 'codes';
    return items.ref ? 'ids' : 'texts';
  }
  if (codes) return 'code';
  if (format === 'date') return 'date';
  if (type === 'number' || type === 'integer') return 'number';
  return type === 'boolean' ? 'boolean' : 'text';
}

function hintOf(schema: JsonSchema, kind: CellKind): string {
  const fields = Object.entries(schema.items?.properties ?? {});
  const order = fields.map(
    ([key, field]) => labelOf(key, field) + (schema.items?.required?.includes(key) ? '*' : ''),
  );
  const lists = fields
    .filter(([, field]) => field.items)
    .map(([key, field]) => `${labelOf(key, field)}里几条之间用；隔开`);
  const how =
    fields.length > 1
      ? [HOW[kind], `依次写：${order.join('｜')}`, ...lists].join('，')
      : HOW[kind] + rangeOf(schema);
  const means = schema.description ?? '';
  return sentences(wordsFor(means, schema), how);
}

function sentences(...parts: readonly string[]): string {
  return parts.filter(Boolean).join('。');
}

/** The range of a number, where the schema gives both ends and people would not know them. */
function rangeOf({ minimum, maximum }: JsonSchema): string {
  return minimum === undefined || maximum === undefined || maximum === Number.MAX_SAFE_INTEGER
    ? ''
    : `，${minimum}–${maximum}`;
}

/** A description with the labels of codes instead of the codes, which nobody has to write in a table. */
function wordsFor(description: string, { enum: codes, items, type }: JsonSchema): string {
  const vocabulary = vocabularyOf(codes ?? items?.enum ?? []);
  const plain = description
    .replace(/，?见 src\/[^，；。]*/u, '')
    .replace(/[a-z][a-z0-9-]*(?= (\p{Script=Han}+))/gu, (word, next: string) => {
      const label = type === 'boolean' ? { true: '是', false: '否' }[word] : vocabulary?.words.get(word)?.[0];
      if (label === undefined) return word;
      return next.startsWith(label) ? '' : label;
    });
  return (vocabulary ? plain.replaceAll('代码', '') : plain).replace(/(?<=^|[：，；]) /gu, '');
}
