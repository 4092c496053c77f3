import type { JsonSchema } from '../../../src/lib/model/json-schema.ts';
import { labelOf } from '../../../src/lib/model/label.ts';
import { FIELDS } from '../../../src/vocab/fields.ts';
import { typeOf } from '../docs/field-type.ts';

/** What a description says after the label that it begins with; not where the label is part of a longer word. */
const AFTER = /^(?:[，；：。、]|(?=（)|$)(.*)$/u;

/** The comment above a field: what it is called, whether it has to be there, what goes into it, what may be chosen. */
export function fieldNote(key: string, field: JsonSchema, required: boolean): string {
  const label = labelOf(key, field);
  const said = field.description ?? field.items?.description ?? '';
  const rest = said.startsWith(label) ? (AFTER.exec(said.slice(label.length))?.[1] ?? said) : said;
  const type = choicesOf(field, said);
  const parts = [rest, type].filter(Boolean).join('；');
  return `${label}（${required ? '必填' : '选填'}）${parts && `：${parts}`}`;
}

/** What the field holds without the marks of Markdown; nothing where the description names the codes already. */
function choicesOf(field: JsonSchema, said: string): string {
  const codes = field.enum ?? field.items?.enum ?? [];
  if (codes.length > 0 && codes.every((code) => said.includes(code))) return '';
  return typeOf(field)
    .replaceAll('`', '')
    .replace(
      '[领域代码](#领域代码)',
      Object.entries(FIELDS)
        .map(([code, name]) => `${code} ${name}`)
        .join('、'),
    )
    .replace(/\[([^\]]+)\]\(#[^)]*\)/gu, '$1，见 docs/content-model.md')
    .replace(/：?一组键$/u, '');
}
