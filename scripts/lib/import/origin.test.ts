import { describe, expect, it } from 'vitest';
import { readLibrary } from '../content-check/read.ts';
import { SOUND, sound, TODAY } from '../content-check/testing.ts';
import { locate } from '../content-check/yaml-source.ts';
import { keysAt } from './origin.ts';

describe('keysAt', () => {
  it('finds the keys of every value of every entry at its place', () => {
    let looked = 0;
    for (const { file, yaml, data } of readLibrary({ files: SOUND, today: TODAY }).entries) {
      if (!yaml) throw new Error(file.path);
      const look = (value: unknown, path: readonly (string | number)[]): void => {
        const { line, column } = locate(yaml, path);
        const keys = path.filter((key) => typeof key === 'string');
        // A record begins where its first field does.
        if (keys.length > 0) expect(keysAt(file.text, line, column).slice(0, keys.length)).toEqual(keys);
        looked += 1;
        if (typeof value !== 'object' || value === null) return;
        for (const [key, inner] of Object.entries(value))
          look(inner, [...path, Array.isArray(value) ? Number(key) : key]);
      };
      look(data, []);
    }
    expect(looked).toBeGreaterThan(200);
  });
  it('tells the body from the frontmatter, and nothing where there is none', () => {
    const text = sound('technologies/mbr.md');
    const lines = text.split('\n').length;
    expect(keysAt(text, lines - 1, 1)).toEqual(['body']);
    expect(keysAt(text, 1, 1)).toEqual([]);
    expect(keysAt('没有', 1, 1)).toEqual([]);
  });
});
