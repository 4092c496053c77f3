import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFolders, readLibrary } from '../../scripts/lib/content-check/read.ts';
import { sentence } from '../../scripts/lib/content-check/report.ts';
import { fromRoot, ROOT } from '../../scripts/lib/paths.ts';
import { dataOf, missingIn } from '../../scripts/lib/scaffold/assemble.ts';
import { draftEntry } from '../../scripts/lib/scaffold/draft.ts';
import { examplesOf, SOURCES, sampleEntry } from '../../scripts/lib/scaffold/examples.ts';
import { questionsOf } from '../../scripts/lib/scaffold/questions.ts';
import { readSettings } from '../../scripts/lib/scaffold/settings.ts';
import { today } from '../../scripts/lib/today.ts';
import { COLLECTIONS, type Collection } from '../../src/vocab/collections.ts';

const folders = { ...readFolders(fromRoot('src/content'), fromRoot('public/media')), today: today() };
const library = readLibrary(folders);
const PATIENCE = 120_000;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'luqiao-new-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Settings that say of a new entry what an entry of the library says in the fields that are asked for. */
function settingsOf(collection: Collection): string[] {
  const data = sampleEntry(collection, library)?.data ?? {};
  const written = [
    ...questionsOf(collection).map(({ path }) => path),
    ...(SOURCES[collection].written ?? []),
  ];
  return written.flatMap((path) => {
    const value = path
      .split('.')
      .reduce<unknown>((here, key) => (Array.isArray(here) ? here[0] : here)?.[key], data);
    const items = Array.isArray(value) ? value : [value];
    return items.map((item: unknown) => {
      const [first] = typeof item === 'object' && item !== null ? Object.values(item) : [item];
      return `${path}=${String(first).replaceAll(/[;；]/g, '，')}`;
    });
  });
}

describe.each(Object.keys(COLLECTIONS) as Collection[])('a new entry of %s', (collection) => {
  it.each([true, false])('is valid as soon as every question has its answer; plain: %s', (plain) => {
    const { answers, faults, unknown } = readSettings(collection, settingsOf(collection));
    expect([...faults, ...unknown]).toEqual([]);
    expect(missingIn(collection, answers)).toEqual([]);
    const { id } = SOURCES[collection];
    const { files, problems, left } = draftEntry({
      collection,
      id,
      data: dataOf(collection, answers, folders.today),
      body: undefined,
      plain,
      limits: collection === 'standards',
      // Alone: only its own rules are asked, and the examples of those it is made of.
      library: {
        ...folders,
        files: plain ? [] : folders.files.filter(({ path }) => path.includes(`/${id}.`)),
      },
    });
    expect(problems.map(sentence)).toEqual([]);
    expect(left[0]).toContain('正文');
    const [text = ''] = files.values();
    expect(text.includes('\n# ')).toBe(!plain);
    if (!plain && examplesOf(collection, library).size > 0) expect(text).toMatch(/^# \w+:/m);
  });
});

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fromRoot('scripts/new.ts'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input: '',
  });
  return { status, said: stdout + stderr };
}

const STANDARD = [
  ...['standards', '--title', '某地方标准', '--set', 'number=DB11/9999-2020', '--set', 'level=地方标准'],
  ...['--set', 'kind=emission', '--set', 'status=状态待核', '--set', 'fields=water', '--set', 'region=北京'],
  ...['--set', 'summary=只用来试命令的一句话。', '--set', 'scope=只用来试命令', '--set', 'sources=某文件'],
];

it('writes the draft, its limits and what to do next; then refuses to write over it', {
  timeout: PATIENCE,
}, () => {
  const first = run(...STANDARD, '--limits', '--out', folder);
  expect(first.said).toContain('npm run check -- ');
  expect(first.status).toBe(0);
  expect(readdirSync(join(folder, 'standards')).toSorted()).toEqual([
    'db11-9999-2020.limits.csv',
    'db11-9999-2020.md',
  ]);
  const path = join(folder, 'standards/db11-9999-2020.md');
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('region: beijing\n');
  expect(run(...STANDARD, '--body', '别的', '--out', folder)).toMatchObject({
    status: 1,
    said: expect.stringContaining('不覆盖'),
  });
  expect(readFileSync(path, 'utf8')).toBe(text);
});

it('says what is missing where nobody can be asked, and writes nothing', { timeout: PATIENCE }, () => {
  for (const [args, said] of [
    [
      ['policies', '--title', '某通知', '--out', folder],
      /还缺 8 项[\s\S]*level {2}文件层级[\s\S]*例：npm run new/,
    ],
    [[], /没有写种类/],
    [['dogs'], /没有“dogs”这种条目/],
    [['policies', '--set', 'leval=law'], /是不是 level？/],
    [['policies', '--foo'], /用法/],
  ] as const)
    expect(run(...args)).toMatchObject({ status: 2, said: expect.stringMatching(said) });
  expect(readdirSync(folder)).not.toContain('policies');
});

it('writes nothing that the check refuses, and gives the command back', { timeout: PATIENCE }, () => {
  const wrong = STANDARD.map((word) => (word === 'region=北京' ? 'region=上海' : word));
  const { status, said } = run(...wrong, '--id', 'db11-9998-2020', '--out', folder);
  expect(status).toBe(1);
  expect(said).toMatch(
    /没有写文件[\s\S]*region: beijing[\s\S]*改好再运行：npm run new -- standards --id db11-9998-2020/,
  );
  expect(readdirSync(join(folder, 'standards'))).not.toContain('db11-9998-2020.md');
});
