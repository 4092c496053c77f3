import type { z } from 'astro/zod';
import { dateFix, meantDate } from './date-fix.ts';
import { chinese, contradiction, sizeAdvice } from './issue-fix.ts';
import { nearest } from './nearest.ts';
import { type Advice, choiceAdvice, isUnit, typeAdvice } from './schema-fix.ts';
import { patternFix, urlAdvice } from './text-fix.ts';
import type { KeyPath } from './yaml-source.ts';
import { descriptionOf, fieldsOf, schemaAt } from './zod-shape.ts';

/** Sorts of trouble a schema can have with data; each is a rule. */
export type IssueKind =
  | 'unknown-key'
  | 'missing-key'
  | 'value-type'
  | 'date-format'
  | 'vocabulary'
  | 'unit'
  | 'text-length'
  | 'list-length'
  | 'number-range'
  | 'url'
  | 'pattern'
  | 'consistency';

/** A zod issue in words. */
export interface Explained extends Advice {
  readonly kind: IssueKind;
  readonly path: KeyPath;
  /** set when the place is a key rather than a value */
  readonly key?: string;
  /** the key that an unknown one was probably meant to be */
  readonly meant?: string;
  /** true when the key is the second half of a text that a comma cut in two */
  readonly half?: true;
}

/**
 * Explains a zod issue in Chinese, with the remedy.
 * @param issue from zod; one issue may name several unknown keys, hence a list
 * @param data what was validated
 * @param schema what it was validated with
 */
export function explain(issue: z.core.$ZodIssue, data: unknown, schema: z.ZodType): Explained[] {
  const path = issue.path;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, schema, data));
  const value = valueAt(data, path);
  const field = schemaAt(schema, path);
  const hint = descriptionOf(field);
  const name = nameOf(path);
  if (value === undefined && issue.code !== 'custom')
    return [
      { kind: 'missing-key', path, what: `缺少 ${name}`, fix: hint ? `补上：${hint}` : '补上这个字段' },
    ];
  if (value === null && issue.code !== 'custom')
    return [
      {
        kind: 'value-type',
        path,
        what: `${name} 后面没有写值`,
        fix: `补上${hint ? `：${hint}` : '内容'}；选填的可以删去这一行`,
      },
    ];
  return [{ path, ...explainValue(issue, value, name, hint) }];
}

function explainValue(
  issue: z.core.$ZodIssue,
  value: unknown,
  name: string,
  hint = '',
): Advice & { kind: IssueKind } {
  switch (issue.code) {
    case 'invalid_type':
      return { kind: 'value-type', ...typeAdvice(name, value, [issue.expected]) };
    case 'invalid_union': {
      const expected = issue.errors
        .flat()
        .flatMap((inner) => (inner.code === 'invalid_type' ? [inner.expected] : []));
      return { kind: 'value-type', ...typeAdvice(name, value, [...new Set(expected)]) };
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (typeof value !== 'string') return { kind: 'value-type', ...typeAdvice(name, value, ['string']) };
      return { kind: isUnit(values) ? 'unit' : 'vocabulary', ...choiceAdvice(value, values) };
    }
    case 'too_small':
    case 'too_big':
      return sizeAdvice(issue, value, name, hint);
    case 'invalid_format':
      if (issue.format === 'date')
        return {
          kind: 'date-format',
          what: `日期“${value}”写法不对`,
          fix: dateFix(value),
          replacement: () => meantDate(String(value)),
        };
      if (issue.format === 'url') return { kind: 'url', ...urlAdvice(String(value)) };
      return {
        kind: 'pattern',
        what: `${name} 的写法“${value}”不对`,
        fix: patternFix(String(value), issue.pattern, chinese(issue.message) ?? hint),
      };
    default:
      return { kind: 'consistency', ...contradiction(chinese(issue.message), name, hint) };
  }
}

function unknownKey(key: string, path: KeyPath, schema: z.ZodType, data: unknown): Explained {
  if (/\p{Script=Han}/u.test(key) && valueAt(data, [...path, key]) === null)
    return {
      kind: 'unknown-key',
      path,
      key,
      half: true,
      what: `“${key}”被当成了键：前面的半角逗号把一句话切成了两半`,
      fix: '把那个逗号改成“，”，或给整句加英文双引号',
    };
  const object = schemaAt(schema, path);
  const known = Object.keys(object ? fieldsOf(object) : {});
  const meant = nearest(key, known);
  const fix = meant
    ? `是不是“${meant}”？`
    : known.length > 0
      ? `可用的键：${known.join('、')}`
      : '删去这个键';
  return { kind: 'unknown-key', path, key, what: `没有“${key}”这个键`, fix, ...(meant && { meant }) };
}

function valueAt(data: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (here, key) => (here as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}

/** A path as a contributor counts: `performance 第 2 项的 unit`. */
function nameOf(path: KeyPath): string {
  let name = '';
  for (const part of path) {
    if (typeof part === 'number') name += ` 第 ${part + 1} 项`;
    else name += name === '' ? String(part) : name.endsWith('项') ? `的 ${String(part)}` : `.${String(part)}`;
  }
  return name || '内容';
}
