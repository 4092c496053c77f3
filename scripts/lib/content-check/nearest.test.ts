import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

describe('nearest', () => {
  const codes = ['cod', 'codmn', 'tn', 'tp', 'nh3-n', 'technology', 'management'];
  it.each([
    ['codd', 'cod'],
    ['COD', 'cod'],
    ['NH3—N', 'nh3-n'],
    ['nh3 n', 'nh3-n'],
    ['ocd', 'cod'],
    ['tehcnology', 'technology'],
    ['manage', 'management'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, codes)).toBe(meant);
  });

  it.each(['uv', 'q', '', 'benzene'])('does not guess at %j', (word) => {
    expect(nearest(word, codes)).toBeUndefined();
  });

  it('does not guess between two that begin alike', () => {
    expect(nearest('biolog', ['biological-filter', 'biological-contact'])).toBeUndefined();
  });
});

describe('editDistance', () => {
  it.each([
    ['', 'abc', 3],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['kitten', 'sitting', 3],
  ])('%j to %j is %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  it('stops counting', () => {
    expect(editDistance('aaaaaaaa', 'bbbbbbbb', 3)).toBe(3);
  });
});
