import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { publishedOn } from '../lib/history/shown.ts';
import { traceVersions } from '../lib/history/trace.ts';
import { readHistory } from './git.ts';

const folder = mkdtempSync(join(tmpdir(), 'history-'));
const origin = join(folder, 'origin');
const NAME = 'cases/黑臭 "水体"';
let day = 0;

function git(cwd: string, ...args: string[]): string {
  const when = `2026-01-${String(day).padStart(2, '0')}T12:00:00+08:00`;
  return execFileSync('git', ['-c', 'core.autocrlf=false', '-c', 'commit.gpgSign=false', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      GIT_AUTHOR_NAME: '李"四"光',
      GIT_AUTHOR_EMAIL: 'li.si@example.org',
      GIT_COMMITTER_NAME: '张三',
      GIT_COMMITTER_EMAIL: 'zhang.san@example.org',
      // Written a month before it was taken in.
      GIT_AUTHOR_DATE: '2025-12-01T12:00:00+08:00',
      GIT_COMMITTER_DATE: when,
    },
  });
}

function write(root: string, file: string, text: string): void {
  const path = join(root, 'src/content', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function commit(root: string, subject: string): void {
  day++;
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', subject);
}

const text = (count: number) => Array.from({ length: count }, (_, line) => `第 ${line} 行\n`).join('');

/** Six commits on six days and a merge: added, changed, moved, something else, changed on a branch, changed. */
beforeAll(() => {
  mkdirSync(origin);
  git(origin, 'init', '-q', '-b', 'main');
  write(origin, 'cases/old.md', text(20));
  commit(origin, '收一个案例');
  write(origin, 'cases/old.md', text(21));
  commit(origin, '补一行');
  git(origin, 'mv', 'src/content/cases/old.md', `src/content/${NAME}.md`);
  commit(origin, '改名');
  writeFileSync(join(origin, 'README.md'), '与条目无关\n');
  commit(origin, '写说明');
  git(origin, 'switch', '-qc', 'branch');
  write(origin, 'standards/gb-1.limits.csv', 'a,b\n');
  commit(origin, '收限值');
  git(origin, 'switch', '-q', 'main');
  write(origin, `${NAME}.md`, text(25));
  commit(origin, '再补几行');
  git(origin, 'merge', '-q', '--no-edit', 'branch');
}, 30_000);

afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Versions of an entry, newest first, and all subjects. */
function tell(root: string) {
  const history = readHistory(root);
  if (history.extent === 'none') return { extent: history.extent };
  const versions = traceVersions(history.commits);
  return {
    extent: history.extent,
    subjects: versions.map(({ revision }) => revision.subject),
    entry: versions.filter(({ now }) => now === NAME),
  };
}

describe('a full checkout', () => {
  it('knows every version of an entry, by the day it was taken in, with the author', () => {
    const { extent, entry = [] } = tell(origin);
    expect(extent).toBe('complete');
    expect(entry.map(({ kind, revision }) => [revision.day, kind, revision.subject])).toEqual([
      ['2026-01-06', 'changed', '再补几行'],
      ['2026-01-03', 'renamed', '改名'],
      ['2026-01-02', 'changed', '补一行'],
      ['2026-01-01', 'added', '收一个案例'],
    ]);
    expect(publishedOn(entry)).toBe('2026-01-01');
    expect(new Set(entry.map(({ revision }) => revision.who))).toEqual(new Set(['李"四"光']));
  });

  it('leaves out merges, what touches no entry, and every e-mail address', () => {
    expect(tell(origin).subjects).toEqual(['再补几行', '收限值', '改名', '补一行', '收一个案例']);
    expect(JSON.stringify(readHistory(origin))).not.toContain('example.org');
  });

  it('does not depend on what is set for another repository', () => {
    vi.stubEnv('GIT_DIR', join(folder, 'nowhere'));
    vi.stubEnv('GIT_WORK_TREE', folder);
    expect(tell(origin).extent).toBe('complete');
  });

  it('is read from a linked worktree as well', () => {
    const worktree = join(folder, 'worktree');
    git(origin, 'worktree', 'add', '-q', '--detach', worktree);
    expect(tell(worktree)).toEqual(tell(origin));
  });
});

describe('a shallow clone', () => {
  it.each([
    [1, []],
    [2, []],
    [3, ['再补几行', '收限值']],
    [5, ['再补几行', '收限值', '改名']],
  ])('of depth %i does not take its oldest commits for the beginning', (depth, subjects) => {
    const clone = join(folder, `shallow-${depth}`);
    git(folder, 'clone', '-q', '--depth', String(depth), pathToFileURL(origin).href, clone);
    const { extent, subjects: found, entry = [] } = tell(clone);
    expect(extent).toBe('shallow');
    expect(found).toEqual(subjects);
    expect(publishedOn(entry)).toBeUndefined();
  });
});

describe('nothing is known', () => {
  it('in a plain folder', () => {
    const plain = join(folder, 'plain');
    write(plain, 'cases/a.md', 'a');
    expect(readHistory(plain)).toEqual({ extent: 'none' });
  });

  it('in a folder inside the repository of something else', () => {
    const inside = join(origin, 'vendor/luqiao');
    write(inside, 'cases/a.md', 'a');
    commit(origin, '收进别人的仓库');
    expect(readHistory(inside)).toEqual({ extent: 'none' });
  });

  it('in a repository without a commit', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    git(empty, 'init', '-q');
    expect(readHistory(empty)).toEqual({ extent: 'none' });
  });

  it('without git', () => {
    vi.stubEnv('PATH', folder);
    expect(readHistory(origin)).toEqual({ extent: 'none' });
  });
});
