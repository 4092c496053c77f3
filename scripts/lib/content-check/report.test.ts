import { describe, expect, it } from 'vitest';
import { isFormat, passes, REPORTERS } from './report.ts';
import type { Problem } from './types.ts';

const error: Problem = {
  file: 'src/content/a,b.md',
  line: 4,
  column: 11,
  rule: 'unit',
  level: 'error',
  what: '单位“100%”不对',
  fix: '写作 %',
};
const warning: Problem = { ...error, level: 'warning', line: 5 };

describe('text', () => {
  it('gives a line for each problem and a summary', () => {
    expect(REPORTERS.text({ problems: [error], files: 12 })).toBe(
      'src/content/a,b.md:4:11 错误 单位“100%”不对，写作 % [unit]\n检查 12 个文件，发现 1 个问题',
    );
  });

  it('says how many are warnings', () => {
    expect(REPORTERS.text({ problems: [error, warning], files: 12 })).toContain(
      '发现 2 个问题（其中 1 个是提醒，不影响发布）',
    );
  });

  it('is one line when all is well', () => {
    expect(REPORTERS.text({ problems: [], files: 12 })).toBe('检查 12 个文件，发现 0 个问题');
  });
});

it('escapes workflow commands', () => {
  expect(REPORTERS.github({ problems: [error], files: 1 }).split('\n')[0]).toBe(
    '::error file=src/content/a%2Cb.md,line=4,col=11,title=unit::单位“100%25”不对，写作 %25',
  );
});

it('prints JSON for programs', () => {
  expect(JSON.parse(REPORTERS.json({ problems: [error], files: 3 }))).toEqual({
    files: 3,
    passes: false,
    problems: [error],
  });
});

it('passes with warnings, fails with an error', () => {
  expect(passes({ problems: [warning], files: 1 })).toBe(true);
  expect(passes({ problems: [warning, error], files: 1 })).toBe(false);
});

it('knows its formats', () => {
  expect(['text', 'github', 'json', 'xml', 'toString'].filter(isFormat)).toEqual(['text', 'github', 'json']);
});
