import { describe, expect, it } from 'vitest';
import { foldHeader, type HeaderMap, mapColumns } from './headers.ts';
import { demands } from './kinds/demands.ts';
import { isPersonalHeader } from './personal.ts';
import type { Cell } from './table.ts';

const header = (...texts: string[]): Cell[] =>
  texts.map((text, at) => ({ text, line: 1, column: at * 10 + 1 }));
const map = (...texts: string[]) => mapColumns(header(...texts), demands.fields, {}, 'a.csv', true);
const NEEDED = ['标题', '现状', '目标', '领域', '提交时间'];
const at = { file: 'map.yaml', line: 1, column: 1 };

describe('foldHeader', () => {
  it.each(['标题', ' 1. 标题 ', '1、标题（必填）', '*标题：', 'Q2.标题【单选】', '标　题'])(
    'takes %j for 标题',
    (text) => {
      expect(foldHeader(text)).toBe('标题');
    },
  );
});

describe('mapColumns', () => {
  it('knows the headers of forms by their synonyms', () => {
    const { of, problems } = map(
      '需求名称',
      '问题描述',
      '要达到什么，什么时候？',
      '所属领域',
      '所在省份',
      '发布日期',
    );
    expect(problems).toEqual([]);
    expect(Object.fromEntries(of)).toEqual({
      title: [0],
      situation: [1],
      target: [2],
      fields: [3],
      region: [4],
      publishedOn: [5],
    });
  });
  it('lists what it leaves out, personal data apart', () => {
    const { personal, unused, of } = map(...NEEDED, '单位联系人', '您的电话', '序号');
    expect(personal).toEqual(['单位联系人', '您的电话']);
    expect(unused).toEqual(['序号']);
    expect([...of.values()].flat()).toEqual([0, 1, 2, 3, 4]);
  });
  it('says which needed column is missing and which two mean the same', () => {
    const { problems } = map('标题', '需求名称', '现状', '目标', '领域');
    expect(problems.map(({ at: { column }, what }) => `${column} ${what}`)).toEqual([
      '11 有 2 列都像是“标题”：标题、需求名称',
      '1 表里没有“提交时间”列',
    ]);
  });
  it('lets the map decide, in order, over what the headers mean', () => {
    const explicit: HeaderMap = { situation: { headers: ['问题', '现状'], at } };
    const { of, problems } = mapColumns(header(...NEEDED, '问题'), demands.fields, explicit, 'a.csv', true);
    expect(problems).toEqual([]);
    expect(of.get('situation')).toEqual([5, 1]);
  });
  it('refuses a map that asks for a missing column or for personal data', () => {
    const explicit: HeaderMap = { notes: { headers: ['联系电话', '没有的列'], at } };
    const { of, problems } = mapColumns(
      header(...NEEDED, '联系电话'),
      demands.fields,
      explicit,
      'a.csv',
      true,
    );
    expect(problems.map(({ what }) => what)).toEqual([
      '“联系电话”像是个人信息，不能导入',
      '表里没有“没有的列”这一列',
    ]);
    expect(of.get('notes')).toEqual([]);
  });
});

describe('isPersonalHeader', () => {
  it.each([
    ...[
      '姓名',
      '联系人',
      '单位联系人',
      '联系电话',
      '手机',
      '手 机',
      '邮箱',
      'E-mail',
      '微信',
      'QQ',
      'ＱＱ号',
      '身份证号',
    ],
    ...['地址', '通讯地址', 'IP', '来源IP', 'IP 地址', 'openid', '昵称', 'Name', '填表人', '电\u200b话'],
  ])('knows %j', (text) => {
    expect(isPersonalHeader(text)).toBe(true);
  });
  it('lets every header through that means a field', () => {
    const names = demands.fields.flatMap(({ label, names: more }) => [label, ...more]);
    expect(names.filter(isPersonalHeader)).toEqual([]);
  });
});
