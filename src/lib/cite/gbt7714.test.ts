import { describe, expect, it } from 'vitest';
import { citePage, citeStandard } from './gbt7714.ts';

describe('GB/T 7714-2015', () => {
  it('cites a page with its dates and address', () => {
    expect(
      citePage({
        site: '绿桥',
        title: '人工湿地水质净化',
        updated: '2026-11-20',
        accessed: '2026-11-22',
        url: 'https://example.org/technologies/constructed-wetland/',
      }),
    ).toBe(
      '绿桥. 人工湿地水质净化[EB/OL]. (2026-11-20)[2026-11-22]. https://example.org/technologies/constructed-wetland/.',
    );
  });
  it('cites a standard by number, with the year of the number when the date is unknown', () => {
    expect(citeStandard({ issuers: ['生态环境部'], title: '环境空气质量标准', number: 'GB 3095-2026' })).toBe(
      '生态环境部. 环境空气质量标准：GB 3095-2026[S]. 2026.',
    );
  });
  it('does not guess a year from a two-digit number', () => {
    expect(
      citeStandard({ issuers: ['国家环境保护局'], title: '恶臭污染物排放标准', number: 'GB 14554-93' }),
    ).toBe('国家环境保护局. 恶臭污染物排放标准：GB 14554-93[S].');
  });
});
