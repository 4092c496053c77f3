import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanContext, contextLines, readContext, spellOut } from './context.ts';

const NAMES = { pollutants: { tn: '总氮', cod: '化学需氧量' }, technologies: { mbr: '膜生物反应器' } };
const read = (search: string) => readContext(search, 'https://a.cn');

describe('the context in an address', () => {
  it('is read, and said in words', () => {
    const context = read(
      '?q=脱氮&problem=总氮%20超标&region=jiangsu&industry=urban-sewage&medium=water&pollutants=tn,cod,nothing&technologies=mbr&from=/cases/x/&title=T',
    );
    expect(contextLines(context, NAMES)).toEqual([
      '看到的条目：T',
      '搜索过：脱氮',
      '来自页面：https://a.cn/cases/x/',
      '问题：总氮 超标',
      '地区：江苏省',
      expect.stringMatching(/^行业：/),
      '介质：水',
      '污染物：总氮、化学需氧量',
      '看过的技术：膜生物反应器',
    ]);
    expect(spellOut(context, NAMES).technologies).toBe('膜生物反应器');
  });

  it('takes over nothing unknown and no address of another site', () => {
    expect(
      read('?region=mars&medium=x&industry=y&pollutants=A%20b,%3Cb%3E&from=//evil.cn/&page=javascript:1&z=1'),
    ).toEqual({});
    expect(contextLines(read('?pollutants=constructor,toString'), NAMES)).toEqual([]);
  });

  it('is short, clean and stays what it is, whatever is there', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('q', 'title', 'problem', 'entry', 'pollutants'),
          fc.string({ unit: 'binary', maxLength: 800 }),
        ),
        (params) => {
          const context = read(`?${new URLSearchParams(params)}`);
          for (const value of Object.values(context)) expect(value.length).toBeLessThanOrEqual(500);
          expect(cleanContext(JSON.parse(JSON.stringify(context)))).toEqual(context);
          for (const line of contextLines(context, NAMES)) expect(line).not.toContain('\n');
        },
      ),
    );
  });
});
