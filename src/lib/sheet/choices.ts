import { vocabularyOf } from '../../vocab/vocabularies.ts';
import type { JsonSchema } from '../model/json-schema.ts';
import { labelOf } from '../model/label.ts';
import { labelFor } from './cell-text.ts';

/** What may be written for a field that takes one or several of a vocabulary: labels; empty for any other field. */
export function choicesOf({ enum: codes, items, type }: JsonSchema): string[] {
  if (type === 'boolean') return ['是', '否'];
  const all = codes ?? items?.enum ?? [];
  const vocabulary = vocabularyOf(all);
  return all.map((code) => labelFor(code, vocabulary));
}

/** The same for the fields of records, each after the name of its field. */
export function choicesText(schema: JsonSchema): string {
  const fields = Object.entries(schema.items?.properties ?? {});
  if (fields.length === 0) return choicesOf(schema).join('；');
  return fields
    .flatMap(([key, field]) => {
      const choices = choicesOf(field);
      return choices.length > 0 ? [`${labelOf(key, field)}：${choices.join('；')}`] : [];
    })
    .join('\n');
}
