import type { JsonSchema } from '../../../src/lib/model/json-schema.ts';
import { labelOf } from '../../../src/lib/model/label.ts';
import { modelOf } from '../../../src/schemas/json-schema.ts';
import type { Collection } from '../../../src/vocab/collections.ts';
import { nearest } from '../content-check/nearest.ts';
import type { Advice } from '../content-check/schema-fix.ts';
import { fieldAt } from './questions.ts';
import { readValue } from './value.ts';

export interface Settings {
  readonly answers: ReadonlyMap<string, unknown>;
  /** values that cannot be read */
  readonly faults: readonly Advice[];
  /** settings that name no field */
  readonly unknown: readonly Advice[];
}

/** Reads `field=value` of the command line; an empty value says nothing, a list may be given in several settings. */
export function readSettings(collection: Collection, settings: readonly string[]): Settings {
  const answers = new Map<string, unknown>();
  const faults: Advice[] = [];
  const unknown: Advice[] = [];
  for (const setting of settings) {
    const [, path = '', text = ''] = /^([^=]*)=(.*)$/s.exec(setting) ?? [];
    const field = fieldAt(collection, path);
    if (!field) unknown.push(adviceOn(setting, path, collection));
    else if (text.trim() !== '') {
      const read = readValue(text, field);
      if ('value' in read) answers.set(path, added(answers.get(path), read.value));
      else faults.push({ what: `${path}：${read.what}`, fix: read.fix });
    }
  }
  return { answers, faults, unknown };
}

function adviceOn(setting: string, path: string, collection: Collection): Advice {
  if (!setting.includes('=')) return { what: `“${setting}”里没有等号`, fix: '写作 字段=值' };
  const { properties = {} } = modelOf(collection) as JsonSchema;
  const keys = Object.keys(properties);
  const meant = keys.find((key) => labelOf(key, properties[key] ?? {}) === path) ?? nearest(path, keys);
  return {
    what: `${collection} 没有“${path}”这个字段`,
    fix: meant ? `是不是 ${meant}？` : `可用的有：${keys.join('、')}`,
  };
}

function added(before: unknown, value: unknown): unknown {
  return Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
}
