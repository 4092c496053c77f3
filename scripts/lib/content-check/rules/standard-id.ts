import { SCHEMAS } from '../../../../src/schemas/index.ts';
import { eachOf, textOf } from '../check.ts';
import { valuePlace } from '../places.ts';
import { idOfNumber } from '../standard-number.ts';
import type { Rule } from '../types.ts';

export const standardId: Rule = {
  id: 'standard-id',
  title: '标准的文件名由编号得来，如 GB/T 14848-2017 → gbt-14848-2017.md',
  why: '别处按编号找标准，文件名不对就找不到。',
  check: eachOf(['standards'], (entry) => {
    const number = textOf(entry, 'number');
    // A number of no known form is reported as such.
    if (!number || !SCHEMAS.standards.shape.number.safeParse(number).success) return undefined;
    if (idOfNumber(number) === entry.id) return undefined;
    const at = valuePlace(entry, 'number');
    return {
      at,
      what: `编号“${number}”和文件名“${entry.id}”不一致`,
      fix: `文件名改为 ${idOfNumber(number)}.md，或改正编号`,
    };
  }),
};
