import { expect, it } from 'vitest';
import { normalizeBase } from './base.ts';

it.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['luqiao', '/luqiao/'],
  ['/luqiao', '/luqiao/'],
  ['/a/b/', '/a/b/'],
])('normalizes %j', (given, expected) => {
  expect(normalizeBase(given)).toBe(expected);
});
