import { expect, it } from 'vitest';
import { SETTLED } from './subject.fixture.ts';
import { qualityTable } from './table.ts';

it('has the address where one is given', () => {
  const table = qualityTable(
    [SETTLED],
    { today: '2026-11-21', days: 60 },
    ({ id }) => `https://example.org/${id}/`,
  );
  expect(table.map((line) => line.at(-1))).toEqual(['网址', 'https://example.org/rule/']);
});

it('has a line for each entry under a head of the same width', () => {
  const standard = {
    ...SETTLED,
    collection: 'standards',
    verified: false,
    doubt: '表号待核',
    rows: { total: 3, verified: 2, known: 1, doubt: 0 },
  } as const;
  const [head, ...lines] = qualityTable([SETTLED, standard], { today: '2026-11-21', days: 60 });
  expect(lines.map((line) => line.length)).toEqual([head?.length, head?.length]);
  const cell = (line: number, name: string) => lines[line]?.[head?.indexOf(name) ?? -1];
  expect([cell(0, '集合'), cell(0, '核对状态'), cell(0, '待办')]).toEqual(['政策', '已核对', '']);
  expect(cell(0, '限值行数')).toBeUndefined();
  expect([cell(1, '集合'), cell(1, '待办')]).toEqual(['标准', '存疑、待核对原文']);
  expect([cell(1, '限值行数'), cell(1, '限值行待核对原文'), cell(1, '限值行存疑')]).toEqual([3, 1, 0]);
});
