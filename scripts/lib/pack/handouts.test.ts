import { expect, it } from 'vitest';
import { FIELDS } from '../../../src/vocab/fields.ts';
import { HANDOUTS, handoutOf } from './handouts.ts';

it('there is one of policies and standards for each field', () => {
  expect(HANDOUTS.map(({ id }) => id)).toEqual(Object.keys(FIELDS));
  expect(HANDOUTS[0]).toEqual({
    ...{ id: 'water', field: 'water', label: '水污染防治：政策与标准' },
    collections: ['policies', 'standards'],
  });
});

it('is named by field, or by collection and field', () => {
  expect(handoutOf('solid-waste')?.label).toBe('固体废物：政策与标准');
  expect(handoutOf('technologies-solid-waste')).toEqual({
    ...{ id: 'technologies-solid-waste', field: 'solid-waste', label: '固体废物：技术' },
    collections: ['technologies'],
  });
});

it.each([
  '',
  'fire',
  'policies',
  'policies-',
  'policies-fire',
  'water-policies',
  'constructor',
  'policies-toString',
])('does not exist under the name “%s”', (name) => {
  expect(handoutOf(name)).toBeUndefined();
});

it('has a name that old unpackers and mail programs take', () => {
  for (const { id } of HANDOUTS) expect(id).toMatch(/^[a-z-]+$/);
});
