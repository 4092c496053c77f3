import { SUMMARY_MAX } from '../../../../src/schemas/shared/limits.ts';
import { REGIONS } from '../../../../src/vocab/regions.ts';
import { itemsOf, oneLine } from '../clean.ts';
import { type Choice, codeFix, codeOf, vocabularyNamed, wordsOf } from '../codes.ts';
import { dayOf, yearAfter } from '../day.ts';
import { plainParagraphs } from '../entry-text.ts';
import type { Draft, ImportKind, RowReader } from '../kind.ts';
import { recordId } from '../record-id.ts';
import { summarise } from '../summarise.ts';

const FIELD: Choice = {
  vocabulary: vocabularyNamed('领域代码'),
  also: {
    水: 'water',
    水污染: 'water',
    水环境: 'water',
    污水: 'water',
    气: 'air',
    大气: 'air',
    大气污染: 'air',
    大气环境: 'air',
    土壤: 'soil',
    土壤污染: 'soil',
    地下水: 'soil',
    固废: 'solid-waste',
    固体废弃物: 'solid-waste',
    危险废物: 'solid-waste',
    农业: 'rural',
    农村: 'rural',
    农村环境: 'rural',
    海洋环境: 'marine',
    气候变化: 'climate',
    双碳: 'climate',
    生态修复: 'ecology',
    生态保护: 'ecology',
    噪声: 'noise',
    噪声污染: 'noise',
    辐射: 'nuclear',
    核辐射: 'nuclear',
    监测: 'monitoring',
    环境监测: 'monitoring',
    应急: 'monitoring',
  },
};
const MEDIUM: Choice = {
  vocabulary: vocabularyNamed('介质'),
  also: {
    废水: 'water',
    污水: 'water',
    地表水: 'water',
    大气: 'air',
    废气: 'air',
    空气: 'air',
    固废: 'waste',
    固体废物: 'waste',
    污泥: 'waste',
    噪声: 'noise',
  },
};
const STATE: Choice = {
  vocabulary: vocabularyNamed('办理状态'),
  also: { 待对接: 'open', 已对接: 'matching', 已办结: 'solved', 关闭: 'closed' },
};
const POLLUTANT: Choice = { vocabulary: vocabularyNamed('污染物代码'), also: {} };
const INDUSTRY: Choice = { vocabulary: vocabularyNamed('行业代码'), also: {} };

/** Demands that people sent through a form. */
export const demands: ImportKind = {
  collection: 'demands',
  fields: [
    {
      key: 'title',
      label: '标题',
      names: ['一句话说明', '需求名称', '需求标题', '名称', '技术需求', '需求'],
      required: true,
    },
    { key: 'summary', label: '摘要', names: ['简介', '需求简介'] },
    {
      key: 'situation',
      label: '现状',
      names: [
        '问题描述',
        '现状描述',
        '需求描述',
        '存在问题',
        '现状与问题',
        '现状及问题',
        '现在是什么情况',
        '问题',
        '情况',
      ],
      required: true,
    },
    {
      key: 'target',
      label: '目标',
      names: [
        '要达到什么',
        '要达到什么，什么时候',
        '治理目标',
        '目标要求',
        '预期目标',
        '技术指标',
        '希望达到的效果',
        '期望效果',
      ],
      required: true,
    },
    {
      key: 'constraints',
      label: '限制条件',
      names: ['限制', '约束条件', '有什么限制', '约束', '现场条件', '条件限制'],
    },
    { key: 'measured', label: '已有的资料', names: ['监测数据', '已有数据', '已有资料', '监测过哪些数'] },
    { key: 'tried', label: '试过什么', names: ['已采取措施', '已采取的措施', '已试过的办法', '已有措施'] },
    { key: 'notes', label: '补充说明', names: ['备注', '其他说明', '其他', '说明'] },
    {
      key: 'fields',
      label: '领域',
      names: ['所属领域', '类别', '技术领域', '需求领域', '环境领域'],
      required: true,
    },
    {
      key: 'region',
      label: '地区',
      names: ['省份', '所在省份', '所在省', '所在地区', '所在地', '省', '省市', '所属地区'],
    },
    { key: 'industries', label: '行业', names: ['所属行业', '行业分类', '行业类别', '行业或场景', '场景'] },
    {
      key: 'pollutants',
      label: '污染物',
      names: ['目标污染物', '主要污染物', '涉及污染物', '污染因子', '治理对象'],
    },
    { key: 'medium', label: '介质', names: ['环境介质', '环境要素', '污染介质'] },
    { key: 'state', label: '状态', names: ['办理状态', '需求状态'] },
    {
      key: 'publishedOn',
      label: '提交时间',
      names: [
        '发布日期',
        '发布时间',
        '提交日期',
        '提交答卷时间',
        '填写时间',
        '填报日期',
        '创建时间',
        '日期',
        '时间戳记',
      ],
      required: true,
    },
  ],
  madeOf: { sources: 'publishedOn', review: 'publishedOn', summary: 'situation' },
  bodyField: 'situation',
  draft,
};

function draft(row: RowReader): Draft {
  const title = oneLine(row.text('title'));
  const situation = oneLine(row.text('situation'));
  const target = oneLine(row.text('target'));
  const publishedOn = dayIn(row);
  const fields = codes(row, 'fields', FIELD);
  const pollutants = codes(row, 'pollutants', POLLUTANT);
  const industries = codes(row, 'industries', INDUSTRY);
  const medium = one(row, 'medium', MEDIUM);
  const state = one(row, 'state', STATE) ?? 'open';
  const region = regionIn(row);
  const data = {
    title,
    summary: oneLine(row.text('summary')) || summarise(situation, SUMMARY_MAX),
    sample: false,
    state,
    publishedOn,
    fields,
    pollutants,
    industries,
    medium,
    region,
    situation,
    target,
    constraints: itemsOf(row.text('constraints')),
    confidence: 'known',
    review: { reviewedOn: row.today, dueOn: yearAfter(row.today) },
    sources: [{ title: `需求方提交（表单导出，${publishedOn}）` }],
  };
  return { id: recordId('d', publishedOn, [title, situation, target]), data, body: bodyOf(row) };
}

function bodyOf(row: RowReader): string {
  const parts = [
    ['已有的资料', row.text('measured')],
    ['试过什么', row.text('tried')],
    ['补充说明', row.text('notes')],
  ].flatMap(([heading = '', text = '']) => (text ? [`## ${heading}`, plainParagraphs(text)] : []));
  return ['本条由需求方通过表单提交，文字照原样整理，没有到现场核实；联系人信息不公开。', ...parts].join(
    '\n\n',
  );
}

/** The day of the row; today where it cannot be read, so that the rest of the row is checked all the same. */
function dayIn(row: RowReader): string {
  const written = row.text('publishedOn');
  const day = dayOf(written);
  if (!day)
    row.fault(
      'publishedOn',
      written ? `“${written}”不是能认的日期` : '没有提交时间',
      '写作 2026-01-05 这样的年-月-日',
    );
  return day ?? row.today;
}

function codes(row: RowReader, key: string, choice: Choice): string[] {
  const found = wordsOf(row.text(key), choice).flatMap((word) => {
    const code = codeOf(word, choice);
    if (!code) row.fault(key, `“${word}”不在${choice.vocabulary.noun}里`, codeFix(word, choice));
    return code ?? [];
  });
  return [...new Set(found)];
}

function one(row: RowReader, key: string, choice: Choice): string | undefined {
  const [first, ...others] = codes(row, key, choice);
  if (others.length > 0) row.fault(key, '这里只能有一个', '留下最主要的一个');
  return first;
}

/** The province that an address begins with: forms ask for `江苏省/苏州市` as often as for `江苏`. */
function regionIn(row: RowReader): string | undefined {
  const written = row.text('region').replace(/^中国/, '');
  if (!written) return undefined;
  const found = REGIONS.find(({ code, name }) => written === code || written.startsWith(name));
  if (!found)
    row.fault('region', `“${written}”认不出是哪个省份`, '以省、自治区或直辖市的名称开头，如“江苏省苏州市”');
  return found?.code;
}
