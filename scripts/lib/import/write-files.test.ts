import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeFiles } from './write-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luqiao-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('writes all files, over old ones too, and leaves nothing beside them', () => {
  writeFileSync(join(folder, 'a.md'), '旧');
  writeFiles(folder, [
    { path: 'a.md', text: '新' },
    { path: 'b.md', text: '乙' },
  ]);
  expect(readdirSync(folder).toSorted()).toEqual(['a.md', 'b.md']);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('新');
});

it('puts everything back when one cannot be put in place', () => {
  writeFileSync(join(folder, 'a.md'), '旧');
  mkdirSync(join(folder, 'c.md'));
  const files = ['a.md', 'b.md', 'c.md', 'd.md'].map((path) => ({ path, text: '新' }));
  expect(() => writeFiles(folder, files)).toThrow();
  expect(readdirSync(folder).toSorted()).toEqual(['a.md', 'c.md']);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('旧');
});
