import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from './draft.ts';
import { anyDraft } from './drafts.fixture.ts';
import { numberIn, readReceipt, refusalIn, writeReceipt } from './receipt.ts';
import { readSaved } from './saved.ts';

const receipt = {
  key: 'abc-12345',
  number: 'X-7',
  at: '2026-11-28T06:05:09.000Z',
  host: 'api.a.cn',
  draft: { ...EMPTY_DRAFT, situation: '河水发黑' },
  context: {},
};

describe('a receipt', () => {
  it('says when, where to, under which number and what', () => {
    const text = writeReceipt(receipt, ['搜索过：黑臭']);
    for (const part of ['2026-11-28 14:05:09', 'api.a.cn', 'X-7', 'abc-12345', '河水发黑', '搜索过：黑臭'])
      expect(text).toContain(part);
  });
  it('is kept and read again', () => {
    expect(readReceipt(JSON.parse(JSON.stringify(receipt)))).toEqual(receipt);
    for (const value of [null, {}, { key: 'x', at: 'never' }]) expect(readReceipt(value)).toBeUndefined();
  });
});

describe('the answer of a service', () => {
  it('may hold a number', () => {
    expect(numberIn('{"id":12}')).toBe('12');
    expect(numberIn('{"number":" A1 ","id":2}')).toBe('A1');
    for (const body of ['', 'ok', '[]', '{"id":1.5}', '{"id":{}}']) expect(numberIn(body)).toBeUndefined();
  });
  it('may say what is wrong, in all and part by part', () => {
    expect(refusalIn('{"message":"缺地区","fields":{"place":"必填","x":1}}')).toEqual({
      message: '缺地区',
      parts: { place: '必填' },
    });
    for (const body of ['', '<html>', 'null', '{"fields":"x"}']) expect(refusalIn(body).message).toBe('');
  });
});

it('what is kept on the device is read again, and nonsense is nothing', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const saved = {
        key: 'key-12345',
        draft,
        context: { query: 'x' },
        delivery: { kind: 'sent', receipt } as const,
        savedAt: 5,
        writer: 'w',
      };
      expect(readSaved(JSON.stringify(saved))).toEqual(saved);
    }),
  );
  for (const stored of [null, '', '{', '1', '{}', '{"key":"x y"}']) expect(readSaved(stored)).toBeUndefined();
});
