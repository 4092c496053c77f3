import { z } from 'astro/zod';
import { codesOf } from '../vocab/codes.ts';
import { CASE_SCOPES, CASE_TYPES, HELP_MODES } from '../vocab/terms.ts';
import { entryBase, fields, regions } from './shared/base.ts';
import { year } from './shared/date.ts';
import { media } from './shared/media.ts';

const reading = z.union([z.number(), z.string().min(1)]);

const result = z.strictObject({
  indicator: z.string().min(2).describe('指标'),
  before: reading.optional().describe('治理前'),
  after: reading.optional().describe('治理后'),
  unit: z.string().min(1).optional().describe('单位'),
  year: year.optional().meta({ label: '年份' }).describe('治理后数值的年份'),
  source: z.string().min(2).describe('出处'),
  confirmed: z.boolean().meta({ label: '已核实' }).describe('true 已核实，false 待核'),
});

/** 典型案例。 */
export const caseStudy = z.strictObject({
  ...entryBase,
  caseType: z.enum(codesOf(CASE_TYPES)).describe('案例类型'),
  scope: z.enum(codesOf(CASE_SCOPES)).describe('涉及范围'),
  regions,
  city: z.string().min(2).optional().describe('地市'),
  basin: z.string().min(2).optional().describe('流域、海域或场址'),
  fields,
  helpMode: z.enum(codesOf(HELP_MODES)).optional().describe('帮扶模式'),
  period: z
    .strictObject({ from: year.describe('开始年份'), to: year.optional().describe('结束年份') })
    .describe('起止年份'),
  problem: z.string().min(8).describe('问题'),
  measures: z.array(z.string().min(2)).min(1).meta({ label: '措施' }).describe('依次采取的措施'),
  techniques: z.array(z.string().min(2)).meta({ label: '采用的技术' }).describe('来源中使用的技术名称'),
  results: z.array(result).describe('结果'),
  investment: z.string().min(2).optional().describe('投资'),
  actors: z.array(z.string().min(2)).describe('实施主体，只写机构'),
  lessons: z.array(z.string().min(4)).describe('经验与教训'),
  media: media.optional(),
});
