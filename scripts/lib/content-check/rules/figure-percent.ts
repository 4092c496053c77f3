import { eachEntry } from '../check.ts';
import { figuresOf } from '../figures.ts';
import { valuePlace } from '../places.ts';
import type { Rule } from '../types.ts';

export const figurePercent: Rule = {
  id: 'figure-percent',
  title: '去除率、效率在 0 到 100% 之间',
  why: '去除率超过 100% 不可能，是单位或小数点错了。',
  check: eachEntry((entry) =>
    figuresOf(entry).flatMap(({ path, name, data }) => {
      if (data['unit'] !== '%' || !(data['kind'] === 'removal' || /去除率|脱除率|效率$/.test(name)))
        return [];
      return ['value', 'min', 'max'].flatMap((key) => {
        const value = data[key];
        if (typeof value !== 'number' || (value >= 0 && value <= 100)) return [];
        return [
          {
            at: valuePlace(entry, ...path, key),
            what: `“${name}”为 ${value}%`,
            fix: '核对来源：改正数值，或换成正确的单位',
          },
        ];
      });
    }),
  ),
};
