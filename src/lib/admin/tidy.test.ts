import { expect, it } from 'vitest';
import type { JsonSchema } from '../model/json-schema.ts';
import { shapeOf } from './shape.ts';
import { tidy } from './tidy.ts';

const SCHEMA: JsonSchema = {
  type: 'object',
  required: ['title', 'sources', 'fields', 'fit'],
  properties: {
    title: { type: 'string' },
    fields: { type: 'array', minItems: 1, items: { type: 'string' } },
    sources: { type: 'array', items: { type: 'object', properties: { title: { type: 'string' } } } },
    before: { anyOf: [{ type: 'number' }, { type: 'string', minLength: 1 }] },
    yearly: { type: 'boolean' },
    value: { type: 'number' },
    file: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*\\.(png|jpg)$' },
    fit: {
      type: 'object',
      required: ['conditions'],
      properties: { conditions: { type: 'array', items: { type: 'string' } }, note: { type: 'string' } },
    },
  },
};
const SHAPE = shapeOf(SCHEMA);

it.each<[string, object, object]>([
  ['puts keys in the order of the schema', { sources: [], title: '甲' }, { title: '甲', sources: [] }],
  ['leaves out what is empty', { title: ' ', fields: [], value: null, sources: [{ title: '' }] }, {}],
  ['writes a list that has to be there', { title: '甲' }, { title: '甲', sources: [] }],
  ['makes no object of empty lists', { title: '甲', fit: { conditions: [] } }, { title: '甲', sources: [] }],
  [
    'completes an object that has something',
    { title: '甲', fit: { note: '乙' } },
    { title: '甲', sources: [], fit: { conditions: [], note: '乙' } },
  ],
  [
    'keeps zero and false',
    { title: '甲', value: 0, yearly: false },
    { title: '甲', sources: [], yearly: false, value: 0 },
  ],
  ['takes space off the ends', { title: ' 甲 乙 ' }, { title: '甲 乙', sources: [] }],
  [
    'reads a number where there may be one',
    { title: '1', before: '-8.50' },
    { title: '1', sources: [], before: -8.5 },
  ],
  ['leaves words there', { title: '甲', before: '约 8' }, { title: '甲', sources: [], before: '约 8' }],
  [
    'names a file without its folder',
    { title: '甲', file: '/media/a2o/flow.png' },
    { title: '甲', sources: [], file: 'flow.png' },
  ],
  ['keeps what it does not know', { title: '甲', other: ['x'] }, { title: '甲', sources: [], other: ['x'] }],
])('%s', (_, given, wanted) => {
  const found = tidy(given, SHAPE) ?? {};
  expect(JSON.stringify(found)).toBe(JSON.stringify(wanted));
});
