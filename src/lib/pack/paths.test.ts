import { describe, expect, it } from 'vitest';
import { fileOfPath, filePartOf } from './paths.ts';

describe('the file of a path', () => {
  it.each([
    ['', 'index.html'],
    ['standards/x/', 'standards/x/index.html'],
    ['standards/x/?q=1#limits', 'standards/x/index.html?q=1#limits'],
    ['?q=a/b', 'index.html?q=a/b'],
    ['data/limits.json', 'data/limits.json'],
    ['favicon.svg#x', 'favicon.svg#x'],
  ])('%s → %s', (path, file) => {
    expect(fileOfPath(path)).toBe(file);
  });
});

describe('the file that code asks for', () => {
  const root = 'file:///D:/luqiao/';
  it.each([
    ['/data/limits.json', 'data/limits.json'],
    ['/data/limits.json?v=1', 'data/limits.json'],
    ['file:///data/limits.json', 'data/limits.json'],
    ['file:///D:/data/limits.json', 'data/limits.json'],
    ['file:///D:/luqiao/data/limits.json', 'data/limits.json'],
    ['https://example.org/data.json', undefined],
    ['//example.org/data.json', undefined],
  ])('%s → %s', (address, file) => {
    expect(filePartOf(address, root, '/')).toBe(file);
  });

  it('lies below the base path of the site', () => {
    expect(filePartOf('/luqiao/data/a.json', root, '/luqiao/')).toBe('data/a.json');
    expect(filePartOf('/other/data/a.json', root, '/luqiao/')).toBeUndefined();
  });
});
