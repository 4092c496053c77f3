import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/lib/paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
const content = join(folder, 'content');
cpSync(fromRoot('src/content'), content, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = '提交时间,联系人,标题,现状,目标,领域,省份';
const csv = (name: string, ...rows: string[]) => {
  const path = join(folder, name);
  writeFileSync(path, `\uFEFF${[HEAD, ...rows].join('\r\n')}\r\n`);
  return path;
};
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fromRoot('scripts/import.ts'), ...args, `--out=${content}`],
    { encoding: 'utf8' },
  );
  return { status, text: stdout + stderr };
};
const demands = () => readdirSync(join(content, 'demands')).filter((name) => name.startsWith('d-'));

describe('npm run import -- demands', () => {
  const good =
    '2026-11-20,王某,示范县河道雨后返黑,县城内河雨后返黑，排口有污水溢出,年底前消除黑臭,水污染防治,湖南';
  it('writes nothing where one row is wrong', () => {
    const { status, text } = run(
      'demands',
      csv('bad.csv', good, '2026-11-21,李某,短,短,短,不存在的领域,湖南'),
    );
    expect(status).toBe(1);
    expect(text).toMatch(/bad\.csv:3:\d+ /);
    expect(text).toContain('什么都没有写入');
    expect(demands()).toEqual([]);
  });
  it('writes files that the content check passes, and the same row only once', () => {
    const file = csv('good.csv', good);
    expect(run('demands', file, '--dry-run').status).toBe(0);
    expect(demands()).toEqual([]);
    expect(run('demands', file)).toMatchObject({ status: 0 });
    expect(demands()).toHaveLength(1);
    expect(run('demands', file).text).toContain('跳过');
    const check = spawnSync(process.execPath, [fromRoot('scripts/check.ts'), `--root=${content}`], {
      encoding: 'utf8',
    });
    expect(check.stdout).toContain('发现 0 个问题');
  });
  it('says how it is used', () => {
    expect(run('cases', 'x.csv')).toMatchObject({ status: 2 });
    expect(run('demands', join(folder, 'none.csv'))).toMatchObject({ status: 2 });
  });
});
