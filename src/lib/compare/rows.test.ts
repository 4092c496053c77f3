import { expect, it } from 'vitest';
import { type Compared, compareRows, type Line } from './rows.ts';

const technology = (id: string, lines: Readonly<Record<string, readonly Line[]>>) =>
  ({ id, title: id, url: `/${id}/`, lines }) as unknown as Compared;

it('sets technologies side by side on the same rows and marks where they differ', () => {
  const rows = compareRows([
    technology('a', { maturity: [{ text: '推广' }], pollutants: [{ text: '总氮' }, { text: '总磷' }] }),
    technology('b', {
      maturity: [{ text: '示范' }],
      pollutants: [{ text: '总磷' }, { text: '总氮' }],
      cost: [],
    }),
  ]);
  expect(rows.map(({ heading, differs }) => [heading, differs])).toEqual([
    ['pollutants', false],
    ['maturity', true],
  ]);
  for (const { cells } of rows) expect(cells).toHaveLength(2);
});

it('counts what only one of them has as a difference', () => {
  expect(compareRows([technology('a', { cost: [{ text: '5 元/t' }] }), technology('b', {})])).toMatchObject([
    { heading: 'cost', cells: [[{ text: '5 元/t' }], []], differs: true },
  ]);
});
