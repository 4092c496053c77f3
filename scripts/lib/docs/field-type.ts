import type { JsonSchema } from '../../../src/lib/model/json-schema.ts';
import { COLLECTIONS, type Collection } from '../../../src/vocab/collections.ts';
import { vocabularyOf } from '../../../src/vocab/vocabularies.ts';
import { isUnit } from '../content-check/schema-fix.ts';

/** Vocabularies that are listed at the end of the page instead of in every table. */
export const LISTED_APART: readonly string[] = ['领域代码', '污染物代码', '行业代码', '地区代码'];

/** Zod writes these where a number has no bound of its own. */
const UNBOUNDED = Number.MAX_SAFE_INTEGER;

/** What a field holds, in words. */
export function typeOf(schema: JsonSchema): string {
  if (schema.ref) return `${COLLECTIONS[schema.ref as Collection].label}的编号`;
  if (schema.enum) return choice(schema.enum);
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' 或 ');
  switch (schema.type) {
    case 'array':
      return `列表${range(schema.minItems, schema.maxItems, '项')}：${typeOf(schema.items ?? {})}`;
    case 'object':
      return '一组键';
    case 'boolean':
      return '`true` 或 `false`';
    case 'integer':
      return `整数${bounds(schema)}`;
    case 'number':
      return `数字${bounds(schema)}`;
    default:
      return text(schema);
  }
}

function text({ format, minLength, maxLength, pattern }: JsonSchema): string {
  if (format === 'date') return '日期 `YYYY-MM-DD`';
  if (format === 'uri') return '网址';
  // One character is said by “required”.
  const min = minLength !== undefined && minLength > 1 ? minLength : undefined;
  return `文字${range(min, maxLength, '字')}${pattern ? `，格式 \`${pattern}\`` : ''}`;
}

function choice(values: readonly string[]): string {
  if (isUnit(values)) return '[单位](#单位)';
  const vocabulary = vocabularyOf(values);
  if (vocabulary && LISTED_APART.includes(vocabulary.noun))
    return `[${vocabulary.noun}](#${vocabulary.noun})`;
  return values.map((value) => `\`${value}\` ${vocabulary?.words.get(value)?.[0] ?? ''}`.trim()).join('、');
}

function range(min: number | undefined, max: number | undefined, unit: string): string {
  if (min !== undefined && max !== undefined) return `（${min}–${max} ${unit}）`;
  if (min !== undefined) return `（至少 ${min} ${unit}）`;
  return max === undefined ? '' : `（最多 ${max} ${unit}）`;
}

function bounds({ minimum, maximum }: JsonSchema): string {
  const min = minimum === -UNBOUNDED ? undefined : minimum;
  const max = maximum === UNBOUNDED ? undefined : maximum;
  if (min !== undefined && max !== undefined) return `（${min}–${max}）`;
  if (min !== undefined) return `（不小于 ${min}）`;
  return max === undefined ? '' : `（不大于 ${max}）`;
}
