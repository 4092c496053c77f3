import { describe, expect, it } from 'vitest';
import { importDemands } from './demands.ts';
import { decode, readTable } from './table.ts';

const HEAD = '提交时间,姓名,手机,标题,问题描述,目标,限制条件,领域,省份,污染物';
const ROW =
  '2026/11/20 09:30,王某,13800138000,县城污水厂冬天总氮超标,"一级 A，冬季总氮 18～22 mg/L,碳源不足",总氮稳定低于 15 mg/L,没有地；年底前完成,水污染防治,甘肃,总氮、氨氮';
const run = (text: string, options: object = {}) =>
  importDemands(readTable(text), { today: '2026-11-28', ...options });

describe('importDemands', () => {
  it('makes a file of a row and drops personal columns', () => {
    const { files, dropped, problems } = run(`${HEAD}\n${ROW}\n`);
    expect(problems).toEqual([]);
    expect(dropped).toEqual(['姓名', '手机']);
    const [[path = '', text = ''] = []] = [...files];
    expect(path).toMatch(/^demands\/d-20261120-[0-9a-f]{6}\.md$/);
    expect(text).not.toMatch(/王某|13800138000/);
    expect(text).toContain('region: gansu');
    expect(text).toContain('pollutants: [tn, nh3-n]');
    expect(text).toContain('constraints: ["没有地", "年底前完成"]');
  });
  it('gives the same row the same name', () => {
    expect([...run(`${HEAD}\n${ROW}\n`).files.keys()]).toEqual([...run(`${HEAD}\n${ROW}\n`).files.keys()]);
  });
  it('refuses personal data inside a text, or blots it out', () => {
    const text = `${HEAD}\n${ROW.replace('碳源不足', '碳源不足，联系 13912345678')}\n`;
    expect(run(text).problems[0]).toMatchObject({ line: 2, what: '文字里有手机号' });
    const { files } = run(text, { mask: true });
    expect([...files.values()].join('')).toContain('【已隐去手机号】');
  });
  it('says which column is missing and what may be written', () => {
    expect(run('标题,姓名\n某某,王\n').problems.map(({ what }) => what)).toEqual([
      '没有找到“现状”这一列',
      '没有找到“目标”这一列',
      '没有找到“领域”这一列',
    ]);
    expect(run(`${HEAD}\n${ROW.replace('水污染防治', '水水水')}\n`).problems[0]?.what).toContain(
      '不在领域代码里',
    );
  });
  it('follows a map', () => {
    const text = '名字,啥情况,想咋样,哪类\n河道发黑的问题,河道常年发黑发臭没人管,年底前消除黑臭,水污染防治\n';
    const map = { title: '名字', situation: '啥情况', target: '想咋样', field: '哪类' };
    expect(run(text, { map }).files.size).toBe(1);
    expect(run(text, { map: { ...map, title: '没有这列' } }).problems[0]?.what).toContain('没有这列');
  });
  it('tells where a quote was left open', () => {
    expect(run(`${HEAD}\n2026/1/1,"王\n`).problems[0]?.what).toContain('引号');
  });
});

it('reads what Chinese form services export', () => {
  const gbk = new Uint8Array([0xb1, 0xea, 0xcc, 0xe2]);
  expect(decode(gbk)).toBe('标题');
  expect(decode(new TextEncoder().encode('\uFEFF标题'))).toMatch(/标题$/);
});
