import { describe, expect, it } from 'vitest';
import { dataOf, faultOf, missingIn } from './assemble.ts';
import { commandLine } from './command-line.ts';
import { readSettings } from './settings.ts';

const TODAY = '2026-11-28';

describe('a new entry', () => {
  it('has its fields in the order of the schema, and only what was said or is true anyway', () => {
    const { answers } = readSettings('cases', ['period.from=2020', 'title=某案例', 'city=某市']);
    expect(Object.entries(dataOf('cases', answers, TODAY))).toEqual([
      ['title', '某案例'],
      ['confidence', 'known'],
      ['review', { reviewedOn: TODAY, dueOn: '2027-11-28' }],
      ['sources', []],
      ['regions', []],
      ['city', '某市'],
      ['fields', []],
      ['period', { from: 2020 }],
      ['measures', []],
      ['techniques', []],
      ['results', []],
      ['actors', []],
      ['lessons', []],
    ]);
  });

  it('puts answers about a list into its first item', () => {
    const { answers } = readSettings('training', [
      'quiz.question=一加一是几',
      'quiz.options=一;二',
      'quiz.answer=1',
    ]);
    expect(dataOf('training', answers, TODAY)['quiz']).toEqual([
      { question: '一加一是几', options: ['一', '二'], answer: 1 },
    ]);
  });

  it('names what is missing, nested too, and nothing that may be empty', () => {
    const { answers } = readSettings('training', ['title=某课', 'quiz.question=一加一是几']);
    const paths = missingIn('training', answers).map(({ path }) => path);
    expect(paths).toContain('quiz.answer');
    expect(paths).toContain('outline.keyFacts');
    expect(paths).not.toContain('quiz.question');
    expect(missingIn('technologies', new Map()).map(({ path }) => path)).not.toContain('pollutants');
  });

  it('is held against the schema field by field', () => {
    expect(faultOf('cases', 'period.from', 1066)?.what).toContain('1066');
    expect(faultOf('cases', 'period.from', 2020)).toBeUndefined();
    expect(faultOf('policies', 'sources', [])?.fix).toContain('至少写 1 项');
    expect(faultOf('standards', 'number', '18918')?.fix).toContain('GB 18918-2002');
  });

  it('gives back the command that makes it', () => {
    const { answers } = readSettings('policies', [
      "title=某'通知",
      'issuers=甲厅',
      'issuers=乙局',
      'level=notice',
    ]);
    const missing = missingIn('policies', answers).slice(0, 1);
    expect(commandLine('policies', 'x', answers, missing)).toBe(
      "npm run new -- policies --id x --title '某'\\''通知' --set 'issuers=甲厅;乙局' --set level=notice --set 'summary=…'",
    );
  });

  it.each([
    ['没有等号', '写作 字段=值'],
    ['leval=x', '是不是 level？'],
    ['文件层级=x', '是不是 level？'],
    ['constructor=x', '可用的有：title、'],
  ])('does not know %s', (setting, fix) => {
    expect(readSettings('policies', [setting]).unknown).toMatchObject([
      { fix: expect.stringContaining(fix) },
    ]);
  });
});
