import { eachEntry } from '../check.ts';
import { figuresOf } from '../figures.ts';
import { valuePlace } from '../places.ts';
import type { Rule } from '../types.ts';

/** Kinds of figure that mean nothing without a unit; ratios, pH and counts are not among them. */
const MEASURED =
  /浓度|去除率|效率|脱除率|停留时间|温度|水温|电耗|能耗|费用|成本|粒径|厚度|深度|高度|流速|风速|通量|龄$|排放量|占比$/;

export const figureUnit: Rule = {
  id: 'figure-unit',
  title: '浓度、去除率、时间、温度、费用等数值写明单位',
  why: '没有单位的数可以差一千倍。',
  check: eachEntry((entry) =>
    figuresOf(entry).flatMap(({ path, name, data }) => {
      const isNumber = ['value', 'min', 'max'].some((key) => typeof data[key] === 'number');
      if (!isNumber || data['unit'] !== undefined || !MEASURED.test(name)) return [];
      return [
        {
          at: valuePlace(entry, ...path),
          what: `“${name}”有数值没有单位`,
          fix: '补上 unit，单位见 src/vocab/units.ts',
        },
      ];
    }),
  ),
};
