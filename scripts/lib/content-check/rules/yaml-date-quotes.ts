import { textValues, yamlSources } from '../scalars.ts';
import type { Rule } from '../types.ts';

export const yamlDateQuotes: Rule = {
  id: 'yaml-date-quotes',
  title: '日期加英文双引号',
  why: '不加引号的日期会被网站的生成程序读成时间，可能差一天，也通不过核对。',
  check: (library) =>
    yamlSources(library).flatMap((source) =>
      textValues(source)
        .filter(({ text, node }) => node.type === 'PLAIN' && /^\d{4}-\d{1,2}-\d{1,2}([Tt\s].*)?$/.test(text))
        .map(({ text, at }) => ({ at, what: `日期 ${text} 没有加引号`, fix: `写作 "${text}"` })),
    ),
};
