import { expect, it } from 'vitest';
import { titleOf } from './title.ts';

it('tells standards of the same name apart by their numbers', () => {
  expect(titleOf({ kind: 'standards', title: '锅炉大气污染物排放标准', number: 'DB11/139-2015' })).toBe(
    'DB11/139-2015 锅炉大气污染物排放标准',
  );
});
it('leaves document numbers and overlong names alone', () => {
  expect(titleOf({ kind: 'policies', title: '排污许可管理条例', number: '国务院令第736号' })).toBe(
    '排污许可管理条例',
  );
  const title = '很'.repeat(55);
  expect(titleOf({ kind: 'standards', title, number: 'HJ 915.3-2024' })).toBe(title);
});
