import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPersonalColumn, mask, personalIn } from './personal.ts';

describe('personal data', () => {
  it.each(['姓名', '联系电话', '您的手机号', 'E-mail', '微信号', 'openid', 'IP地址', '单位联系人'])(
    '%s is dropped',
    (name) => expect(isPersonalColumn(name)).toBe(true),
  );
  it.each(['标题', '问题描述', '地区', '限制条件', '提交时间', '污染物'])('%s is kept', (name) =>
    expect(isPersonalColumn(name)).toBe(false),
  );
  it('is found in a text and blotted out', () => {
    const text = '请联系王工 138-0013-8000 或 wang@example.com，微信 wanggong88';
    expect(personalIn(text)).toEqual(['手机号', '邮箱', '微信号']);
    expect(personalIn(mask(text))).toEqual([]);
  });
  it('is not what measurements look like', () => {
    for (const text of ['氨氮 6.2 mg/L', '处理量 12000 m³/d', 'GB 18918-2002', '2026-11-28', '风量 100000'])
      expect(personalIn(text)).toEqual([]);
  });
  it('every mobile number is found, however it is written', () => {
    const digits = fc
      .integer({ min: 3, max: 9 })
      .chain((second) =>
        fc.integer({ min: 0, max: 999_999_999 }).map((rest) => `1${second}${String(rest).padStart(9, '0')}`),
      );
    fc.assert(
      fc.property(digits, fc.constantFrom('', '-', ' '), (number, gap) => {
        const written = [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(gap);
        expect(personalIn(`电话${written}找我`)).toContain('手机号');
        expect(mask(`电话${written}找我`)).not.toContain(number.slice(7));
      }),
    );
  });
});
