import { describe, expect, it } from 'vitest';
import { limitTables } from './table.ts';

const limitMatrices = (rows: Parameters<typeof limitTables>[0]) => limitTables(rows).matrices;

const row = (label: string, name: string, extra: object = {}) => ({
  pollutant: label,
  label,
  medium: 'water',
  class: name,
  unit: 'mg/L',
  clause: '表1',
  ...extra,
});

describe('limitTables', () => {
  it('shows every row once, in a matrix or in the rest, under its own number', () => {
    const rows = [row('COD', 'A'), row('COD', 'B'), row('汞', '全部', { clause: '表2' })];
    const tables = limitTables(rows);
    expect(tables.covered.map(({ number }) => number)).toEqual([1, 2]);
    expect(tables.rest).toEqual([{ number: 3, row: rows[2] }]);
  });
  it('puts the classes of a pollutant side by side', () => {
    const [matrix] = limitMatrices([row('COD', '一级A'), row('COD', '一级B'), row('氨氮', '一级B')]);
    expect(matrix?.classes).toEqual(['一级A', '一级B']);
    expect(matrix?.lines.map((line) => [line.label, line.cells.map((cell) => cell?.class)])).toEqual([
      ['COD', ['一级A', '一级B']],
      ['氨氮', [undefined, '一级B']],
    ]);
  });
  it('keeps conditions on lines of their own', () => {
    const [matrix] = limitMatrices([
      row('氨氮', '一级A', { condition: '水温>12℃' }),
      row('氨氮', '一级A', { condition: '水温≤12℃' }),
      row('氨氮', '一级B'),
    ]);
    expect(matrix?.lines.map((line) => line.qualifier)).toEqual(['水温>12℃', '水温≤12℃', '']);
  });
  it('does not hide a second limit for the same cell', () => {
    expect(limitMatrices([row('COD', '一级A'), row('COD', '一级A'), row('COD', '一级B')])).toEqual([]);
  });
  it('leaves single-class and many-class clauses to the row-by-row table', () => {
    expect(limitMatrices([row('COD', '直接排放')])).toEqual([]);
    expect(limitMatrices(['1', '2', '3', '4', '5', '6', '7'].map((name) => row('COD', name)))).toEqual([]);
  });
  it('separates clauses and media', () => {
    const rows = [
      row('COD', 'A'),
      row('COD', 'B'),
      row('氨', 'A', { medium: 'air' }),
      row('氨', 'B', { medium: 'air' }),
    ];
    expect(limitMatrices(rows).map((matrix) => matrix.medium)).toEqual(['water', 'air']);
  });
});
