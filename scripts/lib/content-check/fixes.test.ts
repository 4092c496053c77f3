import { describe, expect, it } from 'vitest';
import { addressOf } from './address.ts';
import { dateFix } from './date-fix.ts';
import { halfWidthPunctuation } from './punctuation.ts';
import { foldNumber, idOfNumber } from './standard-number.ts';
import { kebab, patternFix, urlAdvice } from './text-fix.ts';
import { meantUnit } from './unit-fix.ts';

describe('dateFix', () => {
  it.each([
    ['2026/1/5', '写作 2026-01-05'],
    ['2026.01.05', '写作 2026-01-05'],
    ['２０２６年１月５日', '写作 2026-01-05'],
    ['20260105', '写作 2026-01-05'],
    ['2026-01-05 08:00:00', '写作 2026-01-05'],
    ['2026-02-30', '2026 年 2 月只有 28 天，核对来源后改正'],
    ['2024-2-30', '2024 年 2 月只有 29 天，核对来源后改正'],
    ['2026-00-01', '没有 0 月，核对来源后改正'],
    ['去年', '写作 2026-01-05 这样的年-月-日'],
  ])('%s → %s', (written, fix) => {
    expect(dateFix(written)).toBe(fix);
  });
});

describe('meantUnit', () => {
  it.each([
    ['mg/l', 'mg/L'],
    ['MG/L', 'mg/L'],
    ['ug/m3', 'μg/m³'],
    ['µg/m³', 'μg/m³'],
    ['mg/m^3', 'mg/m³'],
    ['毫克/立方米', 'mg/m³'],
    ['dB（A）', 'dB(A)'],
    ['db(a)', 'dB(A)'],
    ['°C', '℃'],
    ['％', '%'],
    ['kWh/kg', 'kW·h/kg'],
    ['L/(m2.h)', 'L/(m²·h)'],
    ['个/升', '个/L'],
    ['分贝', 'dB'],
  ])('%s → %s', (written, unit) => {
    expect(meantUnit(written)).toBe(unit);
  });

  it('does not guess at a unit of another kind', () => {
    expect(meantUnit('斤')).toBeUndefined();
  });
});

describe('idOfNumber', () => {
  it.each([
    ['GB 18918-2002', 'gb-18918-2002'],
    ['GB/T 14848-2017', 'gbt-14848-2017'],
    ['GB 11893-89', 'gb-11893-89'],
    ['GB 16171.1-2024', 'gb-16171-1-2024'],
    ['DB11/890-2012', 'db11-890-2012'],
    ['DB31/T 1163-2019', 'db31-t-1163-2019'],
    ['DB37/3416.1-2018', 'db37-3416-1-2018'],
    ['DBHJ/001-2020', 'dbhj-001-2020'],
  ])('%s → %s', (number, id) => {
    expect(idOfNumber(number)).toBe(id);
  });

  it('folds what people write differently', () => {
    expect(foldNumber('gb/t 14848—2017')).toBe(foldNumber('GB/T14848-2017'));
  });
});

describe('patternFix', () => {
  const id = '/^[a-z0-9]+(-[a-z0-9]+)*$/';
  it.each([
    ['Black River', id, '写作 black-river'],
    ['ＧＢ１８９１８', id, '写作 gb18918'],
    ['黑臭', id, '提示'],
    ['hj/t176—2005', '/^[A-Z]+(\\/T)? \\d+-\\d{4}$/', '写作 HJ/T 176-2005'],
    ['Flow.PNG', '/^[a-z-]+\\.(png|svg)$/', '写作 flow.png'],
  ])('%s', (written, pattern, fix) => {
    expect(patternFix(written, pattern, '提示')).toBe(fix);
  });

  it('leaves nothing of a text without letters', () => {
    expect(kebab('（黑臭）')).toBe('');
  });
});

describe('urlAdvice', () => {
  it.each([
    ['www.mee.gov.cn/a', '写全：https://www.mee.gov.cn/a'],
    ['ftp://a.cn/', '只接受 http:// 或 https:// 开头的公开网址'],
    ['https://a.cn/a b', '网址里不能有空格'],
    ['见官网', '写以 https:// 开头的完整网址，没有就删去 url'],
  ])('%s', (written, fix) => {
    expect(urlAdvice(written).fix).toBe(fix);
  });
});

describe('addressOf', () => {
  it.each([
    ['/standards/gb-1', '/standards/gb-1/', ''],
    ['../standards/gb-1.md#表', '/standards/gb-1/', '#表'],
    ['mbr.md', '/technologies/mbr/', ''],
    ['/', '/', ''],
    ['/search/?q=a/b', '/search/', '?q=a/b'],
    ['/a/%zz/', '/a/%zz/', ''],
  ])('%s', (url, proper, tail) => {
    expect(addressOf(url, 'technologies')).toMatchObject({ proper, tail });
  });

  it.each([
    ['https://a.cn/', 'https'],
    [' \u0001javascript:alert(1)', 'javascript'],
    ['//a.cn/', ''],
    ['/a:b/', undefined],
  ])('%j has the scheme %s', (url, scheme) => {
    expect(addressOf(url, 'pages').scheme).toBe(scheme);
  });
});

describe('halfWidthPunctuation', () => {
  it.each([
    ['截污,清淤', ['截污，清淤']],
    ['“截污”;再清淤?好', ['“截污”；再清淤?', ';再清淤？好']],
    ['限值(直接)', ['限值（直接）']],
    ['（一）见下.再说', ['一）见下。再说']],
  ])('%s', (text, corrected) => {
    expect(halfWidthPunctuation(text).map((slip) => slip.corrected)).toEqual(corrected);
  });

  it.each(['COD(Cr)', 'GB 1-2, 表1', '8:00', '3.14', 'pH 6.5:1', '总氮 (TN)', 'a,b'])('leaves %s', (text) => {
    expect(halfWidthPunctuation(text)).toEqual([]);
  });
});
