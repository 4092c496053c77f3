import { describe, expect, it } from 'vitest';
import { quotaText, sizeText, standInText, stateText } from './messages.ts';

const MB = 1024 * 1024;

describe('sizes', () => {
  it.each([
    [0, '0 KB'],
    [1, '1 KB'],
    [400 * 1024, '400 KB'],
    [2 * MB, '2.0 MB'],
    [10 * 1024 * MB, '10.0 GB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});

describe('messages', () => {
  it('tell apart what can be used and what cannot', () => {
    expect(stateText({ name: 'begun', have: MB, missing: 2 * MB })).toContain('还差 2.0 MB');
    expect(stateText({ name: 'old', missing: MB })).toContain('断网能用');
    expect(stateText({ name: 'damaged', missing: MB })).not.toContain('断网能用');
  });
  it('name the biggest packs where there is no room, the biggest first', () => {
    const text = quotaText(MB, [
      { title: '小', bytes: MB },
      { title: '大', bytes: 3 * MB },
      { title: '中', bytes: 2 * MB },
    ]);
    expect(text).toContain('“大”（3.0 MB）或“中”（2.0 MB）');
    expect(text).not.toContain('“小”');
  });
  it('advise something where nothing is kept', () => {
    expect(quotaText(MB, [])).toContain('清空看过的页面');
  });
  it('say which page is not here, which pack has it, and what is there', () => {
    const text = standInText('/policies/x/', '政策法规', { packs: ['案例与综述'], search: true, read: 3 });
    expect(text).toContain('/policies/x/，这一页在“政策法规”包里');
    expect(text).toContain('搜索、“案例与综述”、看过的 3 页');
    const bare = standInText('/about/', undefined, { packs: [], search: false, read: 0 });
    expect(bare).not.toMatch(/搜索|包里/);
  });
});
