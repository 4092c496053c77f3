import { describe, expect, it } from 'vitest';
import type { Place, Reason } from './explain.ts';
import { reasonText } from './reason-text.ts';

const reason = (typed: string, place: Place, rest: Partial<Reason> = {}): Reason => ({
  typed,
  place,
  whole: true,
  ...rest,
});

describe('reasonText', () => {
  it.each([
    ['title', '标题：臭氧'],
    ['name', '别名：臭氧'],
    ['ask', '常见问法：臭氧'],
    ['heading', '小标题：臭氧'],
    ['summary', '摘要：臭氧'],
    ['body', '正文：臭氧'],
    ['around', '相关条目：臭氧'],
    ['facet', '分类：臭氧'],
  ] as const)('names the place: %s', (place, text) => {
    expect(reasonText([reason('臭氧', place)])).toBe(text);
  });
  it('gathers the parts of the query by place', () => {
    expect(reasonText([reason('臭氧', 'title'), reason('活性炭', 'body'), reason('脱硝', 'title')])).toBe(
      '标题：臭氧、脱硝；正文：活性炭',
    );
  });
  it('tells under which other name a part was found', () => {
    expect(reasonText([reason('臭水沟', 'title', { as: '黑臭水体' })])).toBe('标题：臭水沟→黑臭水体');
    expect(reasonText([reason('臭氧', 'title', { as: '臭氧' })])).toBe('标题：臭氧');
  });
  it('leaves out what is only like a part where another one is there whole', () => {
    const partly = reason('怎么换', 'title', { whole: false });
    expect(reasonText([partly, reason('活性炭', 'body')])).toBe('正文：活性炭');
    expect(reasonText([partly])).toBe('相近：怎么换');
  });
  it('has something to say of an entry that holds nothing of the query', () => {
    expect(reasonText([])).toBe('与前面几条内容相近');
  });
});
