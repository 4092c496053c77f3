import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pollutantNamed, readPasted } from './paste.ts';

const read = (text: string) =>
  readPasted(text).values.map(({ pollutant, value, unit, below }) => [pollutant, value, unit, below]);

describe('readPasted', () => {
  it.each([
    ['氨氮 6.2 mg/L', ['nh3-n', 6.2, 'mg/L', false]],
    ['NH3-N：6.2', ['nh3-n', 6.2, '', false]],
    ['总磷=0.3', ['tp', 0.3, '', false]],
    ['总氮22', ['tn', 22, '', false]],
    ['ＣＯＤ　１２０　ｍｇ／Ｌ', ['cod', 120, 'mg/L', false]],
    ['COD\t1,250\tmg/L', ['cod', 1250, 'mg/L', false]],
    ['六价铬 <0.004 mg/L', ['cr6', 0.004, 'mg/L', true]],
    ['六价铬 0.004L', ['cr6', 0.004, '', true]],
    ['1\t氮氧化物\t86\tmg/m3', ['nox', 86, 'mg/m³', false]],
    ['pH 7.2', ['ph', 7.2, '', false]],
    ['镉 3 ug/L', ['cd', 3, 'μg/L', false]],
    ['氨氮（mg/L）\t6.2', ['nh3-n', 6.2, 'mg/L', false]],
    ['2\t化学需氧量\tmg/L\t48\t50', ['cod', 48, 'mg/L', false]],
    ['色度\t30\t倍', ['color', 30, '稀释倍数', false]],
    ['蛔虫卵\t个/10L\t2', ['ascarid-eggs', 2, '个/10L', false]],
    ['COD，48', ['cod', 48, '', false]],
    ['COD,1,250', ['cod', 1250, '', false]],
  ])('%s', (line, expected) => expect(read(line)).toEqual([expected]));

  it('reads a block of a table and passes over its head', () => {
    expect(read('项目\t监测值\t单位\nCOD\t48\tmg/L\n氨氮\t6.2\tmg/L\n')).toEqual([
      ['cod', 48, 'mg/L', false],
      ['nh3-n', 6.2, 'mg/L', false],
    ]);
  });
  it('reads a table whose head names the pollutants', () => {
    expect(read('日期\t化学需氧量(mg/L)\t氨氮(mg/L)\t总磷\n5月1日\t48\t6.2\t0.05L\n')).toEqual([
      ['cod', 48, 'mg/L', false],
      ['nh3-n', 6.2, 'mg/L', false],
      ['tp', 0.05, '', true],
    ]);
    expect(readPasted('COD\t氨氮\n48\t未检出').failed).toEqual([
      { line: '未检出', why: '只写了未检出，请填检出限，如 <0.05' },
    ]);
  });
  it('tells back what it could not read, and why', () => {
    expect(readPasted('神秘物质 5\n总氮 未检出\n总磷 高').failed.map(({ why }) => why)).toEqual([
      '没有认出污染物的名称',
      '只写了未检出，请填检出限，如 <0.05',
      '没有找到数值',
    ]);
  });
  it('loses no line, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 20 }), { maxLength: 6 }), (lines) => {
        const text = lines.join('\n');
        const { values, failed } = readPasted(text);
        const written = text.split(/\r?\n/).filter((line) => line.trim()).length;
        expect(values.length + failed.length).toBeGreaterThanOrEqual(written - 1);
        for (const { value } of values) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

it('takes the longest name', () => {
  expect(pollutantNamed('总氮（以N计）')).toBe('tn');
  expect(pollutantNamed('苯系物')).toBe('benzene-series');
  expect(pollutantNamed('什么都不是')).toBeUndefined();
});
