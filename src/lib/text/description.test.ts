import { expect, it } from 'vitest';
import { descriptionOf } from './description.ts';

it('is the summary', () => {
  expect(descriptionOf('膜生物反应器', '微滤或超滤膜替代二沉池。')).toBe('微滤或超滤膜替代二沉池。');
});

it('is led by the title where the summary is very short', () => {
  expect(descriptionOf('铸造行业', '浇铸金属件的行业。')).toBe('铸造行业：浇铸金属件的行业。');
});
