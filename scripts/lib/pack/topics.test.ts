import { expect, it } from 'vitest';
import { ENTRY_COLLECTIONS } from '../../../src/vocab/collections.ts';
import { isInTopic, TOPICS } from './topics.ts';

const topic = (id: string) => {
  const found = TOPICS.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

it.each([
  ['index.html', true],
  ['search/index.html', true],
  ['standards/gb-18918-2002/index.html', true],
  ['policies/x/index.html', false],
  ['finder/index.html', false],
  ['data/lists/standards.json', true],
  ['data/lists/policies.json', false],
  ['data/limits.json', true],
  ['data/finder/index.json', false],
  ['data/search/facets.json', true],
  ['404.html', false],
])('of %s the standards take: %s', (path, expected) => {
  expect(isInTopic(path, topic('standards'))).toBe(expected);
});

it('leaves no collection out of every part', () => {
  const parts = TOPICS.filter(({ id }) => id !== 'all').flatMap(({ collections }) => collections);
  // Published demands are of no use without the network that they are answered over.
  expect(ENTRY_COLLECTIONS.filter((name) => name !== 'demands' && !parts.includes(name))).toEqual([]);
});
