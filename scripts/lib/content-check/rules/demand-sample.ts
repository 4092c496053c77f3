import { eachOf, textOf } from '../check.ts';
import { valuePlace } from '../places.ts';
import type { Finding, Rule } from '../types.ts';

export const demandSample: Rule = {
  id: 'demand-sample',
  title: '示例需求的标题带“示例”，真实需求有来源',
  why: '示例不标明，读者会当成真的需求去联系。',
  check: eachOf(['demands'], (entry): Finding | undefined => {
    const title = textOf(entry, 'title') ?? '';
    const sample = entry.data['sample'];
    if (sample === true && title && !title.includes('示例'))
      return {
        at: valuePlace(entry, 'title'),
        what: `示例需求的标题“${title}”没有标明是示例`,
        fix: `写作“示例：${title}”`,
      };
    if (sample === false && title.includes('示例'))
      return {
        at: valuePlace(entry, 'sample'),
        what: '标题写明是示例，sample 却是 false',
        fix: '改为 sample: true',
      };
    const { sources } = entry.data;
    if (sample === false && Array.isArray(sources) && sources.length === 0)
      return {
        at: valuePlace(entry, 'sources'),
        what: '真实需求没有来源',
        fix: '在 sources 里写明由谁提出、何时收到',
      };
    return undefined;
  }),
};
