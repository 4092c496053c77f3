import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chinaDate, fingerprint, repositoryFingerprint } from './fingerprint.ts';

describe('fingerprint', () => {
  const a = { path: 'src/a.md', content: '甲' };
  const b = { path: 'src/b.md', content: '乙' };

  it('does not depend on the order of files or settings', () => {
    expect(fingerprint([a, b], { x: '1', y: '2' })).toBe(fingerprint([b, a], { y: '2', x: '1' }));
  });

  it('changes with a path, a content or a setting', () => {
    const base = fingerprint([a], { x: '1' });
    expect(fingerprint([{ ...a, path: 'src/c.md' }], { x: '1' })).not.toBe(base);
    expect(fingerprint([{ ...a, content: '丙' }], { x: '1' })).not.toBe(base);
    expect(fingerprint([a], { x: '2' })).not.toBe(base);
  });

  it('keeps the border between path and content', () => {
    expect(fingerprint([{ path: 'a', content: 'bc' }], {})).not.toBe(
      fingerprint([{ path: 'ab', content: 'c' }], {}),
    );
  });
});

describe('chinaDate', () => {
  it('turns the day at 16:00 UTC', () => {
    expect(chinaDate(new Date('2026-11-21T15:59:59Z'))).toBe('2026-11-21');
    expect(chinaDate(new Date('2026-11-21T16:00:00Z'))).toBe('2026-11-22');
  });
});

describe('repositoryFingerprint', () => {
  let root: string;
  const now = new Date('2026-11-21T00:00:00Z');
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'fingerprint-'));
    mkdirSync(join(root, 'src/pages'), { recursive: true });
    writeFileSync(join(root, 'src/pages/index.astro'), '<p>首页</p>');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('sees a new file, the day and the base path, but no other folder', () => {
    const base = repositoryFingerprint(root, now, {});
    writeFileSync(join(root, 'README.md'), 'x');
    expect(repositoryFingerprint(root, now, {})).toBe(base);
    expect(repositoryFingerprint(root, new Date('2026-11-22T00:00:00Z'), {})).not.toBe(base);
    expect(repositoryFingerprint(root, now, { BASE_PATH: '/x' })).not.toBe(base);
    writeFileSync(join(root, 'src/pages/new.md'), 'x');
    expect(repositoryFingerprint(root, now, {})).not.toBe(base);
  });

  it('sees a commit to an entry, which changes no file', () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=张三', '-c', 'user.email=a@example.org', ...args], { cwd: root });
    mkdirSync(join(root, 'src/content/cases'), { recursive: true });
    writeFileSync(join(root, 'src/content/cases/a.md'), 'a');
    git('init', '-q');
    const before = repositoryFingerprint(root, now, {});
    git('add', '-A');
    git('commit', '-q', '--no-gpg-sign', '-m', '收一个案例');
    expect(repositoryFingerprint(root, now, {})).not.toBe(before);
  });

  it('follows no link', () => {
    const base = repositoryFingerprint(root, now, {});
    symlinkSync('..', join(root, 'src/pages/round'));
    symlinkSync('/dev/zero', join(root, 'src/pages/endless.md'));
    expect(repositoryFingerprint(root, now, {})).toBe(base);
  });
});
