import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromRoot, ROOT } from '../../scripts/lib/paths.ts';

const FIXTURE = 'tests/fixtures/import/demands.csv';
/** Each run reads and checks the whole library. */
const PATIENCE = 180_000;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'luqiao-import-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fromRoot('scripts/import.ts'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

it('imports an export of a form once, checked with the whole library', { timeout: PATIENCE }, () => {
  for (const dry of [[], ['--dry-run']]) {
    const told = run('demands', FIXTURE, '--out', folder, ...dry);
    expect(told).toMatchObject({ status: 0, said: expect.stringContaining('会写 2 条需求') });
    expect(readdirSync(folder)).toEqual([]);
  }

  const first = run('demands', FIXTURE, '--out', folder, '--write');
  expect(first).toMatchObject({ status: 0, said: expect.stringContaining('写入 2 条需求') });
  expect(first.said).toContain('个人信息列，没有导入：姓名、联系电话、微信昵称、来源IP');
  const files = readdirSync(folder).toSorted();
  expect(files).toEqual([
    expect.stringMatching(/^d-20261120-[0-9a-f]{6}\.md$/),
    expect.stringMatching(/^d-20261121-[0-9a-f]{6}\.md$/),
  ]);
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  expect(texts[0]).toContain('pollutants: [nh3-n, tn]\n');
  expect(texts[0]).toContain('constraints:\n  - 不能停水检修\n  - 没有专职运维人员\n');
  expect(texts.join('')).not.toMatch(/张某某|13800001234|小张|10\.0\.0/);

  for (const file of files) utimesSync(join(folder, file), 0, 0);
  const again = run('demands', FIXTURE, '--out', folder, '--write');
  expect(again).toMatchObject({ status: 0, said: expect.stringContaining('已有，跳过 2 条需求') });
  expect(files.map((file) => statSync(join(folder, file)).mtimeMs)).toEqual([0, 0]);
});

it('says how it is used and ends with 2 when it is used otherwise', { timeout: PATIENCE }, () => {
  for (const args of [
    [],
    ['dogs', FIXTURE],
    ['demands'],
    ['demands', 'no.csv'],
    ['demands', FIXTURE, '--foo'],
    ['demands', FIXTURE, 'more'],
    ['demands', FIXTURE, '--write', '--dry-run'],
    ['demands', FIXTURE, '--report', 'out.pdf'],
    ['demands', FIXTURE, '--report', FIXTURE],
  ])
    expect(run(...args)).toMatchObject({ status: 2, said: expect.stringContaining('用法：npm run import') });
});

it('writes nothing and ends with 1 when a row is wrong', { timeout: PATIENCE }, () => {
  const before = readdirSync(folder);
  const outcome = run('demands', 'package.json', '--out', folder, '--write');
  expect(outcome).toMatchObject({ status: 1, said: expect.stringContaining('一个文件也没有写') });
  expect(readdirSync(folder)).toEqual(before);
});
