import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bodyOf, FILLED } from '../../scripts/lib/draft/testing.ts';
import { fromRoot, ROOT } from '../../scripts/lib/paths.ts';

/** Each run reads and checks the whole library. */
const PATIENCE = 180_000;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'luqiao-draft-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fromRoot('scripts/draft.ts'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, said: stdout + stderr };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

it('makes a file of an issue among the whole library, and writes it once', { timeout: PATIENCE }, () => {
  const event = {
    action: 'labeled',
    issue: {
      number: 7,
      title: '技术：填料',
      body: bodyOf('technology'),
      html_url: 'https://github.com/a/b/issues/7',
      created_at: '2026-11-20T01:00:00Z',
    },
  };
  const from = file('event.json', JSON.stringify(event));
  const out = join(folder, 'out');
  const report = join(folder, 'report.md');
  const printed = run('--from', from);
  expect(printed.status).toBe(0);
  expect(printed.stdout).toMatch(/^---\ntitle: 低温污水强化脱氮填料\n[\s\S]*on: '2026-11-20'/);
  expect(existsSync(out)).toBe(false);

  const written = run('--from', from, '--write', '--out', out, '--report', report);
  expect(written).toMatchObject({ status: 0, said: expect.stringContaining('写入 ') });
  expect(readdirSync(join(out, 'technologies'))).toEqual(['di-wen-wu-shui-qiang-hua-tuo-dan-tian-liao.md']);
  expect(readFileSync(report, 'utf8')).toContain('还没有人核对');

  expect(run('--from', from, '--write', '--out', out)).toMatchObject({
    status: 1,
    said: expect.stringContaining('不覆盖'),
  });
});

it('names what is missing, in the words of the form, and writes nothing', { timeout: PATIENCE }, () => {
  const body = bodyOf('case', { ...FILLED.case, sources: '', period: '去年' });
  const out = join(folder, 'none');
  const report = join(folder, 'answer.md');
  const outcome = run('--from', file('case.md', body), '--write', '--out', out, '--report', report);
  expect(outcome.status).toBe(1);
  expect(outcome.said).toMatch(/^公开来源：没有写；/m);
  expect(outcome.said).toMatch(/^起止年份：“去年”里没有年份；/m);
  expect(existsSync(out)).toBe(false);
  expect(readFileSync(report, 'utf8')).toMatch(/^还不能整理成草稿，有 \d 处要补[\s\S]*\n```text\n/);
});

it('points from a correction to the file and the line', { timeout: PATIENCE }, () => {
  const text = readFileSync(fromRoot('src/content/technologies/mbr.md'), 'utf8');
  const line = text.split('\n').findIndex((one) => one.startsWith('summary:')) + 1;
  const current = text.split('\n')[line - 1]?.slice('summary: '.length) ?? '';
  const body = bodyOf('correction', { ...FILLED.correction, page: '/technologies/mbr/', current });
  const outcome = run('--from', file('correction.md', body));
  expect(outcome.status).toBe(0);
  expect(outcome.stdout).toContain(`\`src/content/technologies/mbr.md\`，第 ${line} 行`);
});

it('ends with 2 when it is not understood', { timeout: PATIENCE }, () => {
  const from = file('empty.json', '{}');
  for (const args of [
    [],
    ['--from', 'no.md'],
    ['--from', from],
    ['--from', from, '--kind', 'dogs'],
    ['--from', from, '--foo'],
    ['--from', from, 'more'],
    ['--from', from, '--set', '领域'],
  ])
    expect(run(...args)).toMatchObject({ status: 2, said: expect.stringContaining('用法：npm run draft') });
});
