import { expect, it } from 'vitest';
import { packIndex, unpackIndex } from './pack.ts';
import { candidate, indexOf, route } from './testing.ts';

it('gives back what was packed', () => {
  const index = indexOf(
    [
      candidate('a', {
        evaluation: '已评估',
        pollutants: ['tn', 'tp'],
        industries: ['food'],
        conditions: [
          ['low-temperature', 'caution'],
          ['tight-land', 'suits'],
        ],
        names: '甲\n乙',
        asks: '总氮 高',
        removals: [{ pollutant: 'tn', low: 60, high: 85 }],
      }),
      candidate('b'),
    ],
    {
      routes: [route('r', ['a', 'b'], { pollutants: ['tn'], asks: '污水' })],
      signs: [{ asks: '发黑', technologies: ['b', 'a'] }],
    },
  );
  expect(unpackIndex(JSON.parse(JSON.stringify(packIndex(index))))).toEqual(index);
});
