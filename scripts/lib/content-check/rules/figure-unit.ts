import { eachEntry } from '../check.ts';
import { figuresOf } from '../figures.ts';
import { valuePlace } from '../places.ts';
import type { Rule } from '../types.ts';

/** Figures that have no unit by nature: ratios, pH, coefficients, titres, counts. */
const PURE = /比(?![a-z\p{Script=Han}])|pH|系数|指数|菌值|倍数|次数|个数|\/.+/iu;

export const figureUnit: Rule = {
  id: 'figure-unit',
  title: '数值写明单位；比值、pH、系数等可以不写',
  why: '没有单位的数可以差一千倍。',
  check: eachEntry((entry) =>
    figuresOf(entry).flatMap(({ path, name, data }) => {
      const isNumber = ['value', 'min', 'max'].some((key) => typeof data[key] === 'number');
      if (!isNumber || data['unit'] !== undefined || PURE.test(name)) return [];
      const fix = '补上 unit，单位见 src/vocab/units.ts；没有量纲的写 unit: 无量纲';
      return [{ at: valuePlace(entry, ...path), what: `“${name}”有数值没有单位`, fix }];
    }),
  ),
};
