import { expect, it } from 'vitest';
import { spanOf } from './span.ts';

it('sums the classes of a standard up as a span', () => {
  const cod = [20, 120, 60].map((value) => ({ medium: 'water', unit: 'mg/L', bound: '≤', value }));
  expect(spanOf(cod)).toEqual([{ medium: 'water', unit: 'mg/L', text: '≤ 20～120', count: 3 }]);
});
it('keeps directions, units and media apart', () => {
  const rows = [
    { medium: 'water', unit: 'mg/L', bound: '≥', value: 5 },
    { medium: 'water', unit: 'mg/L', bound: '≤', value: 5 },
    { medium: 'air', unit: 'mg/m³', bound: '≤', value: 5 },
    { medium: 'water', unit: '无量纲', min: 6, max: 9 },
  ];
  expect(spanOf(rows).map((span) => span.text)).toEqual(['≥ 5', '≤ 5', '≤ 5', '6～9']);
});
