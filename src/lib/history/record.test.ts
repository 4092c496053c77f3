import { describe, expect, it } from 'vitest';
import { changesOf } from './changes.ts';
import { commitment, feedItems, type Places, recordItem } from './record.ts';
import { commitsOf } from './testing.ts';
import { BULK_ENTRIES, traceVersions } from './trace.ts';

const RECORD = 'https://luqiao.example/base/changes/';
const places: Places = {
  entry: (key) => ({
    title: `题 ${key}`,
    href: `/base/${key}/`,
    ...(key.startsWith('standards/') ? { state: { text: '被代替', tone: 'bad' } } : {}),
  }),
  list: (collection) => (collection === 'pages' ? undefined : `/base/${collection}/`),
  commit: (hash) => `https://host.example/commit/${hash}`,
};

const record = (...days: string[]) => changesOf(traceVersions(commitsOf(...days)));
const linesOf = (...days: string[]) =>
  record(...days)
    .flatMap((change) => recordItem(change, places).lines)
    .map(({ mark, label, title, href, state, note }) =>
      [mark.text, label, title, href, state?.text, note].filter(Boolean).join(' | '),
    );

describe('a line of the record', () => {
  it.each([
    ['an entry that is there', ['+cases/a'], ['新增 | 案例 | 题 cases/a | /base/cases/a/']],
    [
      'one that is not relied on any more',
      ['~standards/a'],
      ['修改 | 标准 | 题 standards/a | /base/standards/a/ | 被代替'],
    ],
    [
      'one that moved',
      ['+policies/a', 'policies/a>catalogues/b'],
      [
        '改址 | 目录 | 题 catalogues/b | /base/catalogues/b/ | 原址 /policies/a/',
        '新增 | 政策 | 题 catalogues/b | /base/catalogues/b/',
      ],
    ],
    [
      'one that is gone',
      ['+cases/a', '-cases/a'],
      ['删除 | 案例 | cases/a', '新增 | 案例 | cases/a | 后来删除'],
    ],
  ])('tells of %s', (_, days, lines) => {
    expect(linesOf(...days)).toEqual(lines);
  });

  it('sums up a bulk edit and leads to its lists', () => {
    const cases = Array.from({ length: BULK_ENTRIES }, (_, index) => `+cases/c${index}`).join(' ');
    expect(linesOf(`${cases} ~pages/about`)).toEqual([
      `批量新增 | ${BULK_ENTRIES} 个案例 | /base/cases/`,
      '批量修改 | 1 页说明',
    ]);
  });
});

describe('a commit', () => {
  const [revision] = record('~cases/a').map((change) => change.revision);
  if (!revision) throw new Error('one commit');

  it.each([
    ['Fix a typo', true],
    ['补充 3 个 case', false],
    ['2026-11', false],
  ])('%s is read out as English: %j', (subject, english) => {
    expect(commitment({ ...revision, subject }, places).english).toBe(english);
  });

  it('says what its author left out, and links nowhere without a host', () => {
    const bare = commitment({ ...revision, subject: '', who: '' }, { commit: () => undefined });
    expect(bare).toEqual({ day: '2026-01-01', text: '（没有说明）', english: false, who: '（未署名）' });
  });
});

describe('items of a feed', () => {
  const items = (...days: string[]) => record(...days).flatMap((change) => feedItems(change, places, RECORD));

  it('are one for each entry, named in Chinese', () => {
    expect(items('+cases/a')).toEqual([
      {
        id: `${RECORD}2026-01/#c-000000000000-cases%2Fa`,
        link: 'https://luqiao.example/base/cases/a/',
        title: '新增案例：题 cases/a',
        text: '提交说明：+cases/a',
        time: Date.parse('2026-01-01T12:00:00+08:00') / 1000,
        author: '张三',
      },
    ]);
  });

  it('are one for a bulk edit', () => {
    const cases = Array.from({ length: BULK_ENTRIES }, (_, index) => `+cases/c${index}`).join(' ');
    const [item, ...more] = items(`${cases} ~policies/a`);
    expect(item?.title).toBe(`批量新增 ${BULK_ENTRIES} 个案例等`);
    expect(item?.text).toContain(`新增 ${BULK_ENTRIES} 个案例，修改 1 件政策。`);
    expect(item?.link).toBe(item?.id);
    expect(more).toEqual([]);
  });

  it('keep their ids whatever happens later', () => {
    const [before] = items('+cases/a');
    const after = items('+cases/a', 'cases/a>cases/b', '-cases/b');
    expect(after.map(({ id }) => id)).toContain(before?.id);
    expect(new Set(after.map(({ id }) => id)).size).toBe(3);
  });

  it('lead to the record where the entry is gone', () => {
    const [removed] = items('+cases/a', '-cases/a');
    expect(removed?.link).toBe(`${RECORD}2026-01/#c-000000000001`);
  });
});
