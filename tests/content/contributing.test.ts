import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { treeOf } from '../../scripts/lib/contribution/tree.ts';
import { fromRoot, ROOT } from '../../scripts/lib/paths.ts';
import { commandsIn } from '../support/commands.ts';

/** They serve or test the whole site, which the gate does with the very same commands. */
const TRIED_ELSEWHERE = ['npm start', 'npm run admin', 'npm test'];

const commands = commandsIn(readFileSync(fromRoot('CONTRIBUTING.md'), 'utf8'));
let folder: string;
let fork: string;
let upstream: string;

function run(cwd: string, command: string): string {
  return execFileSync('bash', ['-c', command], {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      GIT_AUTHOR_NAME: '投稿人',
      GIT_AUTHOR_EMAIL: 'someone@example.org',
      GIT_COMMITTER_NAME: '投稿人',
      GIT_COMMITTER_EMAIL: 'someone@example.org',
      GIT_CONFIG_GLOBAL: '/dev/null',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** A repository with the project as it is here, as a host keeps it, and a stranger's fork of it. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'luqiao-contributing-'));
  upstream = join(folder, 'upstream');
  fork = join(folder, 'fork.git');
  for (const path of treeOf(ROOT).files) cpSync(join(ROOT, path), join(upstream, path));
  run(upstream, 'git init -q -b main && git add -A && git commit -q -m "The library"');
  run(folder, 'git clone -q --bare upstream fork.git');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

describe('CONTRIBUTING.md', () => {
  it('leads a stranger from nothing to a pull request that passes', () => {
    let here = folder;
    const ran: string[] = [];
    for (const command of commands) {
      if (TRIED_ELSEWHERE.includes(command)) continue;
      ran.push(run(here, command.replace('<你的仓库地址>', fork)));
      const [, into] = /^cd (\S+)$/.exec(command) ?? [];
      if (!into) continue;
      here = join(here, into);
      // What `npm install` would bring is the same here.
      symlinkSync(dirname(fromRoot('node_modules/x')), join(here, 'node_modules'));
    }
    const branch = run(fork, 'git branch --format="%(refname:short)"')
      .split('\n')
      .filter((name) => name && name !== 'main');
    expect(branch).toHaveLength(1);

    // What the gate does with a pull request of a fork: its data, the code of the main branch.
    run(folder, `git clone -q -b ${branch[0]} fork.git contribution`);
    symlinkSync(dirname(fromRoot('node_modules/x')), join(upstream, 'node_modules'));
    expect(run(upstream, 'npm run --silent take -- ../contribution')).not.toContain('不采用');
    expect(run(upstream, 'npm run --silent check')).toContain('发现 0 个问题');
    expect(run(upstream, 'git status --porcelain -- src public')).toMatch(
      /^\?\? src\/content\/glossary\/\S+\.md\n$/,
    );
  }, 240_000);

  it('names no file that is not there', () => {
    const text = readFileSync(fromRoot('CONTRIBUTING.md'), 'utf8').replaceAll(/`[^`\n]*`/g, '');
    const named = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path);
    const files = new Set(treeOf(ROOT).files);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !files.has(path))).toEqual([]);
  });
});
