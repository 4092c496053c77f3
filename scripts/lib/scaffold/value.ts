import type { JsonSchema } from '../../../src/lib/model/json-schema.ts';
import { type Vocabulary, vocabularyOf } from '../../../src/vocab/vocabularies.ts';
import type { Advice } from '../content-check/schema-fix.ts';
import { choiceAdvice } from '../content-check/schema-fix.ts';
import { type Choice, codeFix, codeOf, wordsOf } from '../import/codes.ts';
import { dayOf } from '../import/day.ts';
import { textKey } from './questions.ts';

/** A value, or what is wrong with the text it was to be made of. */
export type Read = { readonly value: unknown } | Advice;

const YES = ['true', '是', 'yes', 'y', '1'];
const NO = ['false', '否', 'no', 'n', '0'];

/**
 * What a text means as the value of a field: names become codes, items of lists are parted by semicolons or lines.
 * Whether the value is allowed is for the schema to say.
 */
export function readValue(text: string, field: JsonSchema): Read {
  const words = text.trim();
  if (field.enum) return choiceOf(words, field.enum);
  if (field.anyOf) return { value: Number.isNaN(Number(words)) ? words : Number(words) };
  switch (field.type) {
    case 'array':
      return listOf(words, field.items ?? {});
    case 'object':
      return {
        what: '这里是一组键',
        fix: `分别写：${Object.keys(field.properties ?? {}).join('、')}，键用点连起来，如 period.from`,
      };
    case 'boolean':
      if (YES.includes(words.toLowerCase())) return { value: true };
      if (NO.includes(words.toLowerCase())) return { value: false };
      return { what: `“${words}”不是“是”或“否”`, fix: '写 是 或 否' };
    case 'integer':
    case 'number':
      return words !== '' && !Number.isNaN(Number(words))
        ? { value: Number(words) }
        : { what: `“${words}”不是数字`, fix: '只写阿拉伯数字' };
    default:
      return { value: field.format === 'date' ? (dayOf(words) ?? words) : words };
  }
}

function listOf(text: string, item: JsonSchema): Read {
  const key = item.properties ? textKey(item) : undefined;
  const choice = item.enum && choiceIn(item.enum);
  const texts = choice ? wordsOf(text, choice) : text.split(/[;；\n]/);
  const values: unknown[] = [];
  for (const one of texts.map((part) => part.trim()).filter(Boolean)) {
    const read = readValue(one, (key && item.properties?.[key]) || item);
    if (!('value' in read)) return read;
    values.push(key ? { [key]: read.value } : read.value);
  }
  return { value: values };
}

function choiceOf(word: string, codes: readonly string[]): Read {
  const choice = choiceIn(codes);
  const value = choice ? codeOf(word, choice) : codes.find((code) => code === word);
  if (value) return { value };
  if (!choice) return choiceAdvice(word, codes);
  return {
    what: `“${word}”不在${choice.vocabulary.noun}里`,
    fix: codes.length > 14 ? codeFix(word, choice) : `可选：${namesOf(choice.vocabulary)}`,
  };
}

function choiceIn(codes: readonly string[]): Choice | undefined {
  const vocabulary = vocabularyOf(codes);
  return vocabulary && { vocabulary, also: {} };
}

function namesOf({ words }: Vocabulary): string {
  return [...words].map(([code, [name]]) => `${code} ${name}`).join('、');
}
