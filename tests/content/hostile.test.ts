import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { passes, sentence } from '../../scripts/lib/content-check/report.ts';
import { checkContent } from '../../scripts/lib/content-check/run.ts';
import { filesAfter, MEDIA, sound, TODAY } from '../../scripts/lib/content-check/testing.ts';
import type { Problem } from '../../scripts/lib/content-check/types.ts';
import { fromRoot } from '../../scripts/lib/paths.ts';
import { CORPUS } from '../fixtures/hostile/corpus.ts';
import { HARMLESS } from '../fixtures/hostile/harmless.ts';
import { type Hostile, termText } from '../fixtures/hostile/sample.ts';
import { Contribution, reportedPath } from '../support/contribution.ts';
import { expectNone } from '../support/report.ts';

const contribution = new Contribution();
afterAll(() => contribution.delete());

function pathOf({ files, at }: Hostile): string {
  return at ?? Object.keys(files)[0] ?? '';
}

/** The problem that a sample has to cause. */
function caused(problems: readonly Problem[], sample: Hostile): Problem | undefined {
  const { rule, line } = sample;
  return problems.find(
    (problem) =>
      problem.rule === rule &&
      problem.file === reportedPath(pathOf(sample)) &&
      (line === undefined || problem.line === line),
  );
}

function said(problems: readonly Problem[]): string[] {
  return problems.map(
    (problem) => `${problem.file}:${problem.line}:${problem.column} ${problem.rule} ${sentence(problem)}`,
  );
}

describe('what strangers may send', () => {
  it('is tried in many ways, each of its own', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(130);
    expect(HARMLESS.length).toBeGreaterThanOrEqual(30);
    const names = [...CORPUS, ...HARMLESS].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const paths = [...CORPUS, ...HARMLESS].flatMap(({ files }) => Object.keys(files));
    expectNone(paths.filter((path, index) => paths.indexOf(path) !== index));
  });

  it.each(CORPUS.map((sample) => [sample.name, sample] as const))('%s is not built', (_, sample) => {
    contribution.add(sample.files);
    const started = process.cpuUsage();
    const outcome = contribution.gate();
    const { user, system } = process.cpuUsage(started);
    contribution.remove(sample.files);
    expect(passes(outcome)).toBe(false);
    if (!caused(outcome.problems, sample)) expect(said(outcome.problems).slice(0, 5)).toEqual([sample.rule]);
    // Time of the processor: the clock also counts what else the machine is doing.
    expect((user + system) / 1000).toBeLessThan(1000);
  });

  it('is refused all at once, and by the command', () => {
    for (const { files } of CORPUS) contribution.add(files);
    const { problems } = contribution.gate();
    const { GITHUB_ACTIONS: _, ...env } = process.env;
    const { status, stdout } = spawnSync(
      process.execPath,
      [fromRoot('scripts/check.ts'), `--root=${contribution.content}`],
      { encoding: 'utf8', env, maxBuffer: 1e8 },
    );
    for (const { files } of CORPUS) contribution.remove(files);
    expectNone(CORPUS.filter((sample) => !caused(problems, sample)).map(({ name }) => name));
    expect(status).toBe(1);
    const lines = stdout.split('\n');
    // Nothing that a terminal or the log of a workflow would obey.
    expect(stdout).not.toMatch(/[^\P{C}\n]/u);
    expectNone(lines.filter((line) => line.startsWith('::')));
    expectNone(
      CORPUS.filter(
        (sample) => !lines.some((line) => line.includes(pathOf(sample)) && line.endsWith(`[${sample.rule}]`)),
      ).map(({ name }) => name),
    );
  });

  it('is let through when it only looks like trouble', () => {
    for (const { files } of HARMLESS) contribution.add(files);
    const { problems } = contribution.gate();
    for (const { files } of HARMLESS) contribution.remove(files);
    expect(said(problems)).toEqual([]);
  });
});

/** Snippets that are trouble wherever a line of a body may begin. */
const SNIPPETS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[甲](javascript:alert(1))',
  '[甲](&#106;avascript:alert(1))',
  '<javascript:alert(1)>',
  '![三池依次相连](https://e.example/x.png)',
  '## 甲 {onclick=alert(1)}',
  '[甲](https://user:pass@e.example/)',
  '先\u202e截污',
  '先&#x202e;截污',
  '<!-- 甲 -->',
];
const BODY = [
  '先截污。',
  '- 甲',
  '  - 乙',
  '> 引文',
  '| 甲 | 乙 |\n| --- | --- |',
  '## 标题',
  '`代码`',
  '1. 一',
  '文字[^1]',
  '***',
];

it('catches a hostile line wherever it is put in a sound text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...BODY), { maxLength: 6 }),
      fc.constantFrom(...SNIPPETS),
      fc.nat(),
      (blocks, snippet, where) => {
        const at = where % (blocks.length + 1);
        const body = [...blocks.slice(0, at), snippet, ...blocks.slice(at)].join('\n\n');
        const files = filesAfter({ 'glossary/mixed.md': termText('mixed', { body }) });
        const problems = checkContent({ files, media: MEDIA, today: TODAY });
        expect(
          problems.filter(({ file, level }) => file === 'glossary/mixed.md' && level === 'error'),
        ).not.toEqual([]);
      },
    ),
    { seed: 7, numRuns: 150 },
  );
});

it('catches a hostile key wherever it is put in sound frontmatter', () => {
  const keys = [
    '__proto__: { a: 1 }',
    '<<: { kind: term }',
    'doubts: !!js/function "f"',
    'doubts: &x [ 甲 ]',
    '+++: x',
  ];
  const file = 'technologies/a2o.md';
  const lines = sound(file).split('\n');
  const tops = lines.flatMap((line, index) => (index > 0 && /^[a-zA-Z]\w*:/.test(line) ? [index] : []));
  fc.assert(
    fc.property(fc.constantFrom(...tops), fc.constantFrom(...keys), (top, key) => {
      const text = [...lines.slice(0, top), key, ...lines.slice(top)].join('\n');
      const problems = checkContent({ files: filesAfter({ [file]: text }), media: MEDIA, today: TODAY });
      expect(problems.some(({ line, level }) => line === top + 1 && level === 'error')).toBe(true);
    }),
    { seed: 7, numRuns: 40 },
  );
});
