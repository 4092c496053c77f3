import { expect, it } from 'vitest';
import { withBase } from './base-links.ts';

it.each([
  ['/standards/gb-3838-2002/', '/', '/standards/gb-3838-2002/'],
  ['/standards/gb-3838-2002/', '/luqiao/', '/luqiao/standards/gb-3838-2002/'],
  ['https://example.org/a', '/luqiao/', 'https://example.org/a'],
  ['//example.org/a', '/luqiao/', '//example.org/a'],
  ['#limits', '/luqiao/', '#limits'],
])('%s under %s is %s', (target, base, expected) => {
  expect(withBase(target, base)).toBe(expected);
});
