import { describe, expect, it } from 'vitest';
import { cacheOf, hashOfKey, partKey, recordKey, searchCache, shellCache } from './store.ts';

describe('caches of a build', () => {
  it.each(['/', '/a/', '/a-b/c/'])('are known again under %s', (base) => {
    expect(cacheOf(shellCache(base, 'v1'), base)).toEqual({ kind: 'shell', build: 'v1' });
    expect(cacheOf(searchCache(base, 'i1'), base)).toEqual({ kind: 'search', build: 'i1' });
  });
  it('of another site on the same host are not this one’s', () => {
    expect(cacheOf(shellCache('/a/', 'v1'), '/')).toBeUndefined();
    expect(cacheOf(shellCache('/', 'v1'), '/a/')).toBeUndefined();
    expect(cacheOf('packs', '/')).toBeUndefined();
  });
  it('of the first release had no path', () => {
    expect(cacheOf('shell-0123abcdef', '/')).toEqual({ kind: 'shell', build: '0123abcdef' });
    expect(cacheOf('search-0123abcdef', '/a/')).toEqual({ kind: 'search', build: '0123abcdef' });
  });
});

describe('keys of parts', () => {
  it('give their hash back, and records none', () => {
    const hash = 'ab'.repeat(32);
    expect(hashOfKey(partKey('/a/', hash))).toBe(hash);
    expect(hashOfKey(recordKey('/a/', 'policies'))).toBeUndefined();
  });
});
