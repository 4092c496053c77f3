import { expect, it } from 'vitest';
import { unsafeAddress } from './unsafe-address.ts';

it.each([
  'https://www.mee.gov.cn/a?b=c#d',
  'HTTP://www.mee.gov.cn:8080/',
  'https://www.mee.gov.cn/@user/x',
  'https://www.政务.cn/水/',
  'mailto:a@example.org',
  'tel:12369',
  '/standards/gb-3838-2002/',
  '../a/?b=javascript:1',
  '#一',
  '',
])('%s is harmless', (address) => {
  expect(unsafeAddress(address)).toBeUndefined();
});

it.each([
  ['javascript:alert(1)', 'javascript:'],
  ['JAVASCRIPT:alert(1)', 'javascript:'],
  ['java\tscript:alert(1)', 'javascript:'],
  ['java\r\nscript:alert(1)', 'javascript:'],
  ['\u0001 javascript:alert(1)', 'javascript:'],
  ['data:text/html,x', 'data:'],
  ['vbscript:x', 'vbscript:'],
  ['blob:https://a.example/1', 'blob:'],
  ['https://a.example/ b', '看不见'],
  ['https://a.example/\u202egpj', '看不见'],
  ['//a.example/', '斜线'],
  ['/\\a.example/', '斜线'],
  ['\\\\a.example', '斜线'],
  ['https:\\\\a.example', '斜线'],
  ['https://', '不完整'],
  ['https://user:pass@a.example/', '用户名'],
  ['https://a.example@b.example/', '用户名'],
  ['https://@a.example/', '用户名'],
  ['https://www.m\u0435e.gov.cn/', '字母'],
  ['https://www.m%D0%B5e.gov.cn/', '字母'],
  ['http://2130706433/', 'IP'],
  ['http://0x7f.1/', 'IP'],
  ['http://[::1]/', 'IP'],
])('%j is refused', (address, why) => {
  expect(unsafeAddress(address)?.what).toContain(why);
});
