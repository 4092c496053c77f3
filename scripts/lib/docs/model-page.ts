import type { z } from 'astro/zod';
import type { JsonSchema } from '../../../src/lib/model/json-schema.ts';
import { combination } from '../../../src/schemas/combination.ts';
import { SCHEMAS } from '../../../src/schemas/index.ts';
import { jsonSchemaOf } from '../../../src/schemas/json-schema.ts';
import { LIMIT_COLUMNS, limit } from '../../../src/schemas/limit.ts';
import { showcase } from '../../../src/schemas/showcase.ts';
import { symptom } from '../../../src/schemas/symptom.ts';
import { COLLECTIONS, type Collection } from '../../../src/vocab/collections.ts';
import { UNITS } from '../../../src/vocab/units.ts';
import { VOCABULARIES } from '../../../src/vocab/vocabularies.ts';
import { LISTED_APART, typeOf } from './field-type.ts';
import { keyOf, nestedShapes, objectIn, type Shape, sharedShapes } from './shapes.ts';
import { table } from './table.ts';

const INTRO = `条目在 \`src/content/<集合>/<编号>.md\`：开头两行 \`---\` 之间是字段（YAML），下面是正文（Markdown）。文件名就是编号和网址，只用小写字母、数字和连字符。没有的选填字段整行不写，不留空值。写错了 \`npm run check\` 会指出行列和改法，规则见 [content-rules.md](content-rules.md)；每一种都有一个样本，见 [content-samples.md](content-samples.md)。`;

type Shared = ReadonlyMap<string, Shape>;

/** docs/content-model.md: every field of every collection, read from the schemas. */
export function modelPage(): string {
  const schemas = Object.entries(SCHEMAS).map(
    ([name, schema]) => [name as Collection, jsonOf(schema)] as const,
  );
  const shared = sharedShapes(schemas.map(([, schema]) => schema));
  return [
    '# 字段说明',
    '<!-- 由 npm run docs 生成，不要手改；字段在 src/schemas/，代码在 src/vocab/。 -->',
    INTRO,
    ...schemas.flatMap(([name, schema]) => [
      heading(name),
      fields(schema, shared),
      ...nested(schema, shared),
    ]),
    '## 限值表',
    `标准的限值在 \`src/content/standards/<编号>.limits.csv\`，第一行依次是 \`${LIMIT_COLUMNS.join(',')}\`，一行一条限值，空格子表示没有。`,
    fields(jsonOf(limit)),
    '## 首页难题',
    '`src/content/showcase.yaml` 里的一项，键是它的编号。',
    fields(jsonOf(showcase)),
    '## 现象',
    '`src/content/symptoms.yaml` 里的一项，键是它的编号；搜索里描述现象时，先列出可能的原因。',
    fields(jsonOf(symptom)),
    ...nested(jsonOf(symptom), shared),
    '## 组合工艺',
    '`src/content/combinations.yaml` 里的一项，键是它的编号；对症找方案把单项技术排成一条路线。',
    fields(jsonOf(combination)),
    ...nested(jsonOf(combination), shared),
    '## 改名',
    '`src/content/redirects.json` 每行是 `"/旧地址/": "/新地址/"`，旧链接靠它不断。',
    '## 共用的结构',
    ...[...shared.values()].flatMap((shape) => [`### \`${shape.path}\``, fields(shape.schema)]),
    ...VOCABULARIES.filter(({ noun }) => LISTED_APART.includes(noun)).flatMap(({ noun, file, words }) => [
      `## ${noun}`,
      `在 \`${file}\` 里。`,
      table(
        ['代码', '名称', '也写作'],
        [...words].map(([code, [label = '', ...others]]) => [`\`${code}\``, label, others.join('、')]),
      ),
    ]),
    '## 单位',
    `在 \`src/vocab/units.ts\` 里：${UNITS.map((unit) => `\`${unit}\``).join('、')}。`,
  ]
    .join('\n\n')
    .concat('\n');
}

function heading(name: Collection): string {
  const { title, lead } = COLLECTIONS[name];
  return `## ${title}（\`${name}\`）\n\n${lead}`;
}

/** Tables of the objects inside an entry, but for those described once for all. */
function nested(schema: JsonSchema, shared: Shared): string[] {
  return nestedShapes(schema)
    .filter((shape) => !shared.has(keyOf(shape)))
    .flatMap((shape) => [`### \`${shape.path}\``, fields(shape.schema)]);
}

function fields({ properties = {}, required = [] }: JsonSchema, shared: Shared = new Map()): string {
  const rows = Object.entries(properties).map(([key, field]) => [
    `\`${key}\``,
    typeOf(field).replace('一组键', `一组键，${whereIs(key, field, shared)}`),
    required.includes(key) ? '是' : '',
    field.description ?? field.items?.description ?? '',
  ]);
  return table(['字段', '类型', '必填', '说明'], rows);
}

function whereIs(key: string, field: JsonSchema, shared: Shared): string {
  const schema = objectIn(field);
  const path = field.type === 'array' ? `${key}[]` : key;
  return schema && shared.has(keyOf({ path, schema })) ? '见[共用的结构](#共用的结构)' : '见下';
}

function jsonOf(schema: z.ZodType): JsonSchema {
  return jsonSchemaOf(schema) as JsonSchema;
}
