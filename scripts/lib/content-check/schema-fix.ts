import { UNITS } from '../../../src/vocab/units.ts';
import { vocabularyOf } from '../../../src/vocab/vocabularies.ts';
import { meantCode, sameCode } from './meant-code.ts';
import { meantUnit, sameUnit } from './unit-fix.ts';

/** What is wrong and how to put it right. */
export interface Advice {
  readonly what: string;
  readonly fix: string;
  /** the right value, where it is certain; worked out when asked for */
  readonly replacement?: () => string | undefined;
}

/** Vocabularies up to this size are listed in the message instead of pointed to. */
const LISTED = 14;

/** A value outside a closed list. */
export function choiceAdvice(written: string, values: readonly string[]): Advice {
  if (isUnit(values)) {
    const unit = meantUnit(written);
    return {
      what: `单位“${written}”不在单位表里`,
      fix: unit ? `写作 ${unit}` : '单位表见 src/vocab/units.ts',
      replacement: () => sameUnit(written),
    };
  }
  const vocabulary = vocabularyOf(values);
  const noun = vocabulary?.noun ?? '取值';
  const code = vocabulary && meantCode(written, vocabulary);
  const label = code && vocabulary.words.get(code)?.[0];
  const list = values.map((value) => {
    const word = vocabulary?.words.get(value)?.[0];
    return word && word !== value ? `${value}（${word}）` : value;
  });
  const all =
    values.length <= LISTED ? `可用的有：${list.join('、')}` : `可用的见 ${vocabulary?.file ?? '字段说明'}`;
  return {
    what: `${noun}“${written}”不存在`,
    fix: code ? `是不是“${code}”${label && label !== code ? `（${label}）` : ''}？` : all,
    replacement: () => vocabulary && sameCode(written, vocabulary),
  };
}

/** True when a closed list is the list of units. */
export function isUnit(values: readonly string[]): boolean {
  return values.length === UNITS.length && values[0] === UNITS[0];
}

const TYPES: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '“true”或“false”',
  array: '列表',
  object: '一组“键: 值”',
};

/** A value of another type than its field wants. */
export function typeAdvice(name: string, value: unknown, expected: readonly string[]): Advice {
  const wanted = expected.map((type) => TYPES[type] ?? type).join('或');
  return { what: `${name} 应是${wanted}，现在是${kindOf(value)}`, fix: typeFix(value, expected) };
}

function typeFix(value: unknown, expected: readonly string[]): string {
  if (expected.includes('string') && ['number', 'boolean'].includes(typeof value))
    return `加上引号，写作 "${value}"`;
  if (expected.includes('array')) {
    return Array.isArray(value) || typeof value === 'object'
      ? '每一项另起一行，以“- ”开头'
      : `写作 [${value}]，或另起一行以“- ”开头`;
  }
  if (typeof value === 'string' && (expected.includes('number') || expected.includes('int'))) {
    const [, sign, digits] =
      /^\s*([≤≥<>≈±]?)\s*(-?\d+(?:\.\d+)?)/.exec(value.normalize('NFKC').replaceAll(',', '')) ?? [];
    if (digits === undefined) return '只写阿拉伯数字，文字说明写到 text 或 condition';
    return sign ? `只写 ${digits}，符号写到 bound: "${sign}"` : `只写数字 ${digits}，不加引号，单位写到 unit`;
  }
  if (expected.includes('int') && typeof value === 'number') return `写作 ${Math.round(value)}`;
  if (expected.includes('boolean')) {
    const text = String(value).toLowerCase();
    return ['yes', 'true', '1', '是', 'on'].includes(text) ? '写作 true' : '写作 true 或 false，不加引号';
  }
  if (expected.includes('string') && Array.isArray(value)) return '只写一个值，去掉“- ”或方括号';
  return '按字段说明改写，见 docs/content-model.md';
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return '列表';
  if (typeof value === 'object') return '一组“键: 值”';
  if (typeof value === 'number') return `数字 ${value}`;
  if (typeof value === 'boolean') return `${value}`;
  return `文字“${String(value).slice(0, 20)}”`;
}
