import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from './draft.ts';
import { meet } from './meet.ts';
import { type Delivery, DRAFTING } from './queue.ts';
import type { Saved } from './saved.ts';

const QUEUED: Delivery = { kind: 'queued', why: 'asked' };

const saved = (situation: string, key = 'key-1', delivery = DRAFTING): Saved => ({
  key,
  delivery,
  draft: { ...EMPTY_DRAFT, situation },
  context: {},
  savedAt: 0,
  writer: key,
});

describe('two open pages with a draft', () => {
  it('offer each other what differs', () => {
    expect(meet(saved('甲'), saved('乙'))).toBe('offer');
    expect(meet(saved('甲'), saved('乙', 'key-2'))).toBe('offer');
    expect(meet(saved(''), saved('乙'))).toBe('offer');
  });
  it('do not offer nothing', () => {
    expect(meet(saved('甲'), saved('', 'key-2'))).toBe('ignore');
    expect(meet(saved('甲'), saved('甲', 'key-2'))).toBe('ignore');
  });
  it('agree on how far the same text has come', () => {
    expect(meet(saved('甲'), saved('甲 ', 'key-1', QUEUED))).toBe('adopt');
    expect(meet(saved('甲', 'key-1', QUEUED), saved('乙'))).toBe('adopt');
    expect(meet(saved('甲', 'key-1', QUEUED), saved('', 'key-2'))).toBe('ignore');
  });
  it('let only one text go out under one key, and keep the other', () => {
    expect(meet(saved('甲'), saved('乙', 'key-1', QUEUED))).toBe('yield');
    expect(meet(saved(''), saved('乙', 'key-1', QUEUED))).toBe('adopt');
  });
});
