import { eachEntry } from '../check.ts';
import { valuePlace } from '../places.ts';
import type { Rule } from '../types.ts';

/** Lists of codes and names in which a repetition is always a slip. */
const LISTS = [
  'fields',
  'pollutants',
  'industries',
  'regions',
  'appliesTo',
  'audience',
  'aliases',
  'abbr',
  'synonyms',
  'colloquial',
  'issuers',
];

export const duplicateCode: Rule = {
  id: 'duplicate-code',
  title: '领域、污染物、行业、别名等列表里没有重复',
  why: '重复的标签会并排显示两次，计数也会错。',
  check: eachEntry((entry) =>
    LISTS.flatMap((field) => {
      const list: unknown[] = Array.isArray(entry.data[field]) ? entry.data[field] : [];
      return list.flatMap((value, index) =>
        list.indexOf(value) < index
          ? [
              {
                at: valuePlace(entry, field, index),
                what: `${field} 里“${value}”写了不止一次`,
                fix: '只留一个',
              },
            ]
          : [],
      );
    }),
  ),
};
