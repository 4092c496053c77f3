import type { z } from 'astro/zod';
import { dateFix } from './date-fix.ts';
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
}

/**
 * Explains a zod issue in Chinese, with the remedy.
 * @param issue from zod; one issue may name several unknown keys, hence a list
 * @param data what was validated
 * @param schema what it was validated with
 */
export function explain(issue: z.core.$ZodIssue, data: unknown, schema: z.ZodType): Explained[] {
  const path = issue.path;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, schema));
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
        return { kind: 'date-format', what: `日期“${value}”写法不对`, fix: dateFix(value) };
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

/** A refinement's message is "what：remedy" or "what，remedy"; without a remedy the field's description serves. */
function contradiction(message: string | undefined, name: string, hint: string): Advice {
  const [, what = message ?? `${name} 不合要求`, fix] = /^([^：，]+)[：，](.+)$/.exec(message ?? '') ?? [];
  if (message?.includes('只能')) return { what, fix: '留一种，删去其余' };
  return { what, fix: fix ?? (hint ? `改正 ${name}（${hint}）` : '按 docs/content-model.md 改正') };
}

type SizeIssue = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

function sizeAdvice(
  issue: SizeIssue,
  value: unknown,
  name: string,
  hint: string,
): Advice & { kind: IssueKind } {
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  const small = issue.code === 'too_small';
  if (Array.isArray(value)) {
    const fix = small ? `至少写 ${limit} 项：${hint}` : `最多 ${limit} 项，删去 ${value.length - limit} 项`;
    return { kind: 'list-length', what: `${name} 有 ${value.length} 项`, fix };
  }
  if (typeof value === 'string') {
    if (value === '')
      return { kind: 'text-length', what: `${name} 是空的`, fix: chinese(issue.message) ?? `补上：${hint}` };
    const fix = small
      ? `太短，至少 ${limit} 个字：${hint}`
      : `最多 ${limit} 个字，删去 ${value.length - limit} 个字`;
    return { kind: 'text-length', what: `${name} 有 ${value.length} 个字`, fix };
  }
  return {
    kind: 'number-range',
    what: `${name} 的值 ${value} 超出范围`,
    fix: `应${small ? '不小于' : '不大于'} ${limit}：${hint}`,
  };
}

function unknownKey(key: string, path: KeyPath, schema: z.ZodType): Explained {
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

/** A path as a contributor counts: `performance 第 2 项的 unit`. */
export function nameOf(path: KeyPath): string {
  let name = '';
  for (const part of path) {
    if (typeof part === 'number') name += ` 第 ${part + 1} 项`;
    else name += name === '' ? String(part) : name.endsWith('项') ? `的 ${String(part)}` : `.${String(part)}`;
  }
  return name || '内容';
}

function valueAt(data: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (here, key) => (here as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}

/** Messages written for this project are Chinese; zod's own are not. */
function chinese(message: string | undefined): string | undefined {
  return message && /\p{Script=Han}/u.test(message) ? message : undefined;
}
