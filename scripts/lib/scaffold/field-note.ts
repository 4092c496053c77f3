import type { JsonSchema } from '../../../src/lib/model/json-schema.ts';
import { labelOf } from '../../../src/lib/model/label.ts';
import { FIELDS, type Field } from '../../../src/vocab/fields.ts';
import { vocabularyOf } from '../../../src/vocab/vocabularies.ts';
import { typeOf } from '../docs/field-type.ts';

/** What a description says after the label that it begins with; not where the label is part of a longer word. */
const AFTER = /^(?:[，；：。、]|(?=（)|$)(.*)$/u;

/** Longer vocabularies are pointed to. */
const LISTED = 14;

/** The comment above a field: what it is called, whether it has to be there, what goes into it, what may be chosen. */
export function fieldNote(key: string, field: JsonSchema, required: boolean): string {
  const label = labelOf(key, field);
  const said = field.description ?? field.items?.description ?? '';
  const rest = said.startsWith(label) ? (AFTER.exec(said.slice(label.length))?.[1] ?? said) : said;
  const type = choicesOf(field, said);
  const parts = [rest, type].filter(Boolean).join('；');
  const colon = parts && !parts.startsWith('（') ? '：' : '';
  return `${label}（${required ? '必填' : '选填'}）${colon}${parts}`;
}

/** What the field holds without the marks of Markdown; nothing where the description names the codes already. */
function choicesOf(field: JsonSchema, said: string): string {
  const codes = field.enum ?? field.items?.enum ?? [];
  if (codes.length > 0 && codes.every((code) => said.includes(code))) return '';
  const noun = codes.length > LISTED ? vocabularyOf(codes)?.noun : undefined;
  if (noun) return `${noun}，见 docs/content-model.md`;
  return typeOf(field)
    .replaceAll('`', '')
    .replace('[领域代码](#领域代码)', codes.map((code) => `${code} ${FIELDS[code as Field]}`).join('、'))
    .replace('[单位](#单位)', '单位，见 docs/content-model.md')
    .replace(/，格式 .*$/u, '')
    .replace(/：?一组键$/u, '')
    .replace(/(?:^|(?<=列表.*)：)文字(?:（至少 [2-4] 字）)?$/u, '');
}
