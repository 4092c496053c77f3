import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { edit, filesAfter, MEDIA, SOUND, sound } from '../../scripts/lib/content-check/testing.ts';
import { fromRoot } from '../../scripts/lib/paths.ts';

let folder: string;
let root: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  root = join(folder, 'content');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes the sound library with a change to the disk. */
function write(change: Parameters<typeof filesAfter>[0] = {}): void {
  const media = MEDIA.map(({ path, content }) => ({ path: `../media/${path}`, content: content?.() ?? '' }));
  for (const { path, content } of [...filesAfter(change), ...media]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

function check(...args: string[]) {
  const { GITHUB_ACTIONS: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fromRoot('scripts/check.ts'), `--root=${root}`, ...args],
    {
      encoding: 'utf8',
      env,
    },
  );
  return { status, lines: stdout.trimEnd().split('\n'), stdout, stderr };
}

const TWO_SLIPS = {
  ...edit('technologies/a2o.md', '[ cod, tn', '[ codd, tn'),
  ...edit('technologies/mbr.md', '膜把', '# 膜\n\n膜把'),
};

describe('npm run check', () => {
  it('is content with sound content', () => {
    write();
    const { status, lines } = check();
    expect(lines).toEqual(['检查 21 个文件，发现 0 个问题']);
    expect(status).toBe(0);
  });

  it('reports every problem, in order, and fails', () => {
    write(TWO_SLIPS);
    const { status, lines } = check();
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(
      /technologies\/a2o\.md:7:15 错误 污染物代码“codd”不存在，是不是“cod”（化学需氧量）？ \[vocabulary\]$/,
    );
    expect(lines[1]).toMatch(
      /technologies\/mbr\.md:24:1 错误 正文里有一级标题“膜”，写作 ## 膜 \[heading-level\]$/,
    );
    expect(lines[2]).toBe('检查 21 个文件，发现 2 个问题');
    expect(status).toBe(1);
  });

  it('reports on the paths asked for', () => {
    write(TWO_SLIPS);
    const { status, lines } = check(join(root, 'technologies/mbr.md'), join(root, 'standards'));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toBe('检查 6 个文件，发现 1 个问题');
    expect(status).toBe(1);
    expect(check(join(root, 'standards')).status).toBe(0);
  });

  it('lets warnings pass', () => {
    write(edit('technologies/mbr.md', '占地小。', '占地小(地下式)。'));
    const { status, lines } = check();
    expect(lines[0]).toContain('提醒');
    expect(lines[1]).toBe(
      '检查 21 个文件，发现 1 个问题（其中 1 个是提醒，不影响发布），1 个能自动修复：npm run check -- --fix',
    );
    expect(status).toBe(0);
  });

  it('sees bytes that are no UTF-8', () => {
    write({ 'glossary/gbk.md': Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xce, 0xe5]) });
    expect(check().stdout).toContain('glossary/gbk.md:1:1 错误 文件不是 UTF-8 编码');
  });

  it('prints for GitHub and for programs', () => {
    write(TWO_SLIPS);
    expect(check('--format=github').lines[0]).toMatch(
      /^::error file=.*a2o\.md,line=7,col=15,title=vocabulary::/,
    );
    const { files, passes, problems } = JSON.parse(check('--format=json').stdout);
    expect([files, passes, problems.length]).toEqual([21, false, 2]);
    expect(problems[0]).toMatchObject({ line: 7, column: 15, rule: 'vocabulary', level: 'error' });
  });

  it('refuses a format or a path that does not exist', () => {
    write();
    expect(check('--format=xml')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('text、github、json、sarif'),
    });
    expect(check('nowhere.md')).toMatchObject({ status: 2, stderr: expect.stringContaining('nowhere.md') });
    expect(check('--fixx')).toMatchObject({ status: 2, stderr: expect.stringContaining('用法') });
  });

  it('explains a rule, and says which one is meant', () => {
    write();
    expect(check('--explain', 'unit').lines).toContain('要求：单位照单位表写');
    expect(check('--explain', 'units')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('“unit”'),
    });
  });

  it('lists the codes that nothing uses', () => {
    write();
    const { status, lines } = check('--vocabulary');
    expect(status).toBe(0);
    expect(lines[3]).toMatch(/^地区：\d+ 个代码，\d+ 个还没有内容：/);
    expect(lines[3]).not.toContain('beijing');
  });
});

describe('npm run check -- --fix', () => {
  const MBR = 'technologies/mbr.md';
  const A2O = 'technologies/a2o.md';
  const SLIPS = {
    ...edit(MBR, '占地小。', '占地小(地下式)。'),
    ...edit(A2O, 'unit: mg/L', 'unit: mg/l'),
    ...edit('policies/rule-2023.md', 'in-force', 'inforce'),
  };
  const read = (path: string) => readFileSync(join(root, path), 'utf8');

  it('repairs, says what, and reports what is left', () => {
    write(SLIPS);
    const { status, lines } = check('--fix');
    expect(read(MBR)).toBe(sound(MBR).replace('占地小。', '占地小（地下式）。'));
    expect(read(A2O)).toBe(sound(A2O));
    expect(lines).toEqual([
      expect.stringMatching(/^已修复 .*a2o\.md：1 处（unit 1）$/),
      expect.stringMatching(/^已修复 .*mbr\.md：1 处（half-width-punctuation 1）$/),
      '修复 2 个文件里的 2 处',
      expect.stringMatching(/rule-2023\.md:9:9 错误 .* \[vocabulary\]$/),
      '检查 21 个文件，发现 1 个问题',
    ]);
    expect(status).toBe(1);
  });

  it('leaves alone what needs no repair, and files not asked for', () => {
    write(SLIPS);
    const old = new Date('2020-01-01T00:00:00Z');
    for (const { path } of SOUND) utimesSync(join(root, path), old, old);
    expect(check('--fix', join(root, MBR)).status).toBe(0);
    const touched = SOUND.filter(({ path }) => statSync(join(root, path)).mtimeMs !== old.getTime());
    expect(touched.map(({ path }) => path)).toEqual([MBR]);
    expect(check('--fix', join(root, MBR)).lines[0]).toBe('没有能自动修复的');
  });

  it('keeps the output for programs clean', () => {
    write(SLIPS);
    const { stdout, stderr } = check('--fix', '--format=json');
    expect(JSON.parse(stdout).problems).toHaveLength(1);
    expect(stderr).toContain('修复 2 个文件里的 2 处');
  });
});
