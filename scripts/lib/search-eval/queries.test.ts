import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readQueries } from './queries.ts';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'queries-'));
  file = join(folder, '查询.json');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (content: unknown) => writeFileSync(file, JSON.stringify(content));

describe('a file of queries', () => {
  it('may be a list of texts', () => {
    write(['人工湿地', 'GB 3838']);
    expect(readQueries(file)).toEqual([
      { q: '人工湿地', intent: 'literal' },
      { q: 'GB 3838', intent: 'literal' },
    ]);
  });
  it('may be a list of queries without judgements', () => {
    write([{ q: '人工湿地' }, { q: ' 氨氮', intent: 'name' }]);
    expect(readQueries(file)).toEqual([
      { q: '人工湿地', intent: 'literal' },
      { q: ' 氨氮', intent: 'literal' },
    ]);
  });
  it('may be a list of judged queries', () => {
    write([
      {
        q: '农村污水怎么治',
        intent: 'question',
        relevant: [
          { c: 'technologies', id: 'wetland', g: 3, note: '多余的字段不碍事' },
          { c: 'cases', id: 'river', g: 1 },
        ],
      },
      { q: '氨氮', relevant: [{ c: 'concepts', id: 'nh3-n', g: 2 }] },
    ]);
    expect(readQueries(file)).toEqual([
      {
        q: '农村污水怎么治',
        intent: 'question',
        judged: [
          { key: 'technologies/wetland', grade: 3 },
          { key: 'cases/river', grade: 1 },
        ],
      },
      { q: '氨氮', intent: 'other', judged: [{ key: 'concepts/nh3-n', grade: 2 }] },
    ]);
  });
  it('may mix them', () => {
    write(['甲', { q: '乙' }, { q: '丙', intent: 'name', relevant: [{ c: 'cases', id: 'x', g: 2 }] }]);
    expect(readQueries(file).map(({ q, judged }) => [q, judged?.length])).toEqual([
      ['甲', undefined],
      ['乙', undefined],
      ['丙', 1],
    ]);
  });
});

describe('a message about a file of another form', () => {
  const message = () => {
    try {
      readQueries(file);
    } catch (error) {
      return String(error);
    }
    return undefined;
  };
  it.each([
    ['is empty text', '   '],
    ['has no q', { intent: 'name' }],
    ['has an empty q', { q: ' ' }],
    ['has a number for q', { q: 1 }],
    ['is null', null],
    ['is a number', 3838],
    ['is a list', ['甲']],
  ])('names file and place where a query %s', (_, item) => {
    write(['甲', item, '乙']);
    expect(message()).toContain(`${file} 第 2 条缺少查询词 q`);
  });
  it.each([
    ['is empty', []],
    ['is null', null],
    ['is an object', { c: 'cases', id: 'x', g: 1 }],
  ])('names file and place where relevant %s', (_, relevant) => {
    write([{ q: '甲', relevant }]);
    expect(message()).toContain(`${file} 第 1 条的 relevant 应是非空数组`);
  });
  it.each([
    ['collection', { id: 'x', g: 1 }],
    ['id', { c: 'cases', g: 1 }],
    ['grade', { c: 'cases', id: 'x' }],
    ['grade that is a number', { c: 'cases', id: 'x', g: '3' }],
  ])('names file, place and judgement where one lacks a %s', (_, one) => {
    write(['甲', '乙', { q: '丙', relevant: [{ c: 'cases', id: 'y', g: 1 }, one] }]);
    expect(message()).toContain(`${file} 第 3 条的 relevant 里每项要有 c、id、g：${JSON.stringify(one)}`);
  });
  it.each([
    ['is empty', []],
    ['is no list', { q: '甲' }],
    ['is null', null],
  ])('names the file where the whole %s', (_, content) => {
    write(content);
    expect(message()).toContain(`查询文件 ${file} 应是非空的 JSON 数组`);
  });
  it('names the file where it is no JSON or is not there', () => {
    writeFileSync(file, '[{"q": ');
    expect(message()).toContain(`读不了查询文件 ${file}：`);
    rmSync(file);
    expect(message()).toContain(`读不了查询文件 ${file}：`);
  });
});
