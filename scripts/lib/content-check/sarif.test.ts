import { describe, expect, it } from 'vitest';
import { RULES } from './rules/index.ts';
import { sarif } from './sarif.ts';
import type { Problem } from './types.ts';

const PROBLEM: Problem = {
  file: 'src/content/glossary/氮 1.md',
  line: 4,
  column: 11,
  rule: 'unit',
  level: 'error',
  what: '单位“mg/l”不在单位表里',
  fix: '写作 mg/L',
  edit: { from: 40, to: 44, insert: 'mg/L' },
};

const log = JSON.parse(
  sarif({ problems: [PROBLEM, { ...PROBLEM, rule: 'key-order', level: 'warning' }], files: 1 }),
);
const [run] = log.runs;

describe('SARIF', () => {
  it('has the version, one run and no more keys at the top', () => {
    expect(Object.keys(log)).toEqual(['$schema', 'version', 'runs']);
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
  });

  it('describes every rule with its reason', () => {
    const { rules } = run.tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const rule of rules) {
      expect(rule.shortDescription.text).not.toBe('');
      expect(rule.fullDescription.text).toMatch(/。$/);
      expect(rule.help.text).toContain(rule.fullDescription.text);
      expect(['error', 'warning']).toContain(rule.defaultConfiguration.level);
    }
  });

  it('points each result at its rule and place', () => {
    const [first, second] = run.results;
    expect(run.tool.driver.rules[first.ruleIndex].id).toBe('unit');
    expect(run.tool.driver.rules[second.ruleIndex].id).toBe('key-order');
    expect([first.level, second.level]).toEqual(['error', 'warning']);
    expect(first.message.text).toBe('单位“mg/l”不在单位表里，写作 mg/L');
    expect(first.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'src/content/glossary/%E6%B0%AE%201.md' },
          region: { startLine: 4, startColumn: 11 },
        },
      },
    ]);
  });

  it('carries the repair as a replacement', () => {
    expect(run.results[0].fixes[0].artifactChanges[0].replacements).toEqual([
      { deletedRegion: { charOffset: 40, charLength: 4 }, insertedContent: { text: 'mg/L' } },
    ]);
  });

  it('is empty of results when all is well', () => {
    expect(JSON.parse(sarif({ problems: [], files: 3 })).runs[0].results).toEqual([]);
  });
});
