import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { walk } from './walk.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'walk-'));
  mkdirSync(join(folder, 'glossary'));
  writeFileSync(join(folder, 'glossary/bod5.md'), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('lists files, and apart from them what content is not made of', () => {
  symlinkSync('/etc/passwd', join(folder, 'glossary/passwd.md'));
  writeFileSync(join(folder, 'glossary/.hidden'), '');
  expect(walk(folder)).toEqual({
    files: ['glossary/bod5.md'],
    strays: expect.arrayContaining([
      { path: 'glossary/passwd.md', kind: 'link' },
      { path: 'glossary/.hidden', kind: 'dot' },
    ]),
  });
});

it('passes over what a system leaves in every folder, but not over a link of that name', () => {
  writeFileSync(join(folder, '.DS_Store'), '');
  expect(walk(folder).strays).toEqual([]);
  symlinkSync('/etc/passwd', join(folder, 'glossary/.DS_Store'));
  expect(walk(folder).strays).toEqual([{ path: 'glossary/.DS_Store', kind: 'link' }]);
});

it('finds nothing where there is no folder', () => {
  expect(walk(join(folder, 'nowhere'))).toEqual({ files: [], strays: [] });
});
