import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeContribution } from './take.ts';
import { treeOf } from './tree.ts';

let folder: string;
const own = () => join(folder, 'own');
const theirs = () => join(folder, 'theirs');

function write(root: string, files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'take-'));
  write(own(), {
    'package.json': '{}',
    'scripts/check.ts': 'trusted',
    'src/content/glossary/a.md': 'old',
    'src/content/glossary/gone.md': 'old',
    'public/media/a/flow.svg': 'old',
  });
  write(theirs(), {
    'package.json': '{"scripts":{"postinstall":"curl"}}',
    'scripts/check.ts': 'trusted',
    'scripts/evil.ts': 'evil',
    'src/content/glossary/a.md': 'new',
    'src/content/glossary/b.md': 'new',
    'public/media/b/flow.svg': 'new',
    '.git/config': 'theirs',
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a contribution', () => {
  it('brings its content and pictures, and takes away what it deleted', () => {
    const { files, refused } = takeContribution(theirs(), own());
    expect(refused).toEqual([]);
    expect(files).toEqual([
      'src/content/glossary/a.md',
      'src/content/glossary/b.md',
      'public/media/b/flow.svg',
    ]);
    expect(treeOf(own()).files).toEqual([
      'package.json',
      'public/media/b/flow.svg',
      'scripts/check.ts',
      'src/content/glossary/a.md',
      'src/content/glossary/b.md',
    ]);
    expect(readFileSync(join(own(), 'src/content/glossary/a.md'), 'utf8')).toBe('new');
  });

  it('brings no code; what it changed there is named', () => {
    const { left } = takeContribution(theirs(), own());
    expect(left).toEqual(['package.json', 'scripts/evil.ts']);
    expect(readFileSync(join(own(), 'package.json'), 'utf8')).toBe('{}');
  });

  it.each([
    ['a file', 'src/content/glossary/passwd.md', '/etc/passwd'],
    ['a folder', 'src/content/policies', '/etc'],
    ['a picture', 'public/media/b/other.svg', 'flow.svg'],
  ])('with a link for %s brings nothing', (_, path, target) => {
    symlinkSync(target, join(theirs(), path));
    const { files, refused } = takeContribution(theirs(), own());
    expect(files).toEqual([]);
    expect(refused).toEqual([path]);
    expect(readFileSync(join(own(), 'src/content/glossary/a.md'), 'utf8')).toBe('old');
  });

  it.each(['src', 'src/content', 'public/media'])('with a link for %s itself brings nothing', (path) => {
    rmSync(join(theirs(), path), { recursive: true });
    symlinkSync('/nowhere', join(theirs(), path));
    expect(takeContribution(theirs(), own()).refused).toContain(path);
    expect(readFileSync(join(own(), 'src/content/glossary/a.md'), 'utf8')).toBe('old');
  });
});
