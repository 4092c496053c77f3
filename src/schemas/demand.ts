import { z } from 'astro/zod';
import { codesOf } from '../vocab/codes.ts';
import { DEMAND_STATES, MEDIA } from '../vocab/terms.ts';
import { entryBase, fields, industries, pollutants, region } from './shared/base.ts';
import { date } from './shared/date.ts';
import { source } from './shared/source.ts';

/** 需求公告；示例必须标明。 */
export const demand = z.strictObject({
  ...entryBase,
  sources: z.array(source).describe('来源；示例可以为空'),
  sample: z.boolean().meta({ label: '示例' }).describe('true 表示这是示例，不是真实需求'),
  state: z.enum(codesOf(DEMAND_STATES)).describe('办理状态'),
  publishedOn: date.describe('发布日期'),
  fields,
  pollutants,
  industries,
  medium: z.enum(codesOf(MEDIA)).optional().describe('介质'),
  region: region.optional(),
  situation: z.string().min(8).describe('现状'),
  target: z.string().min(4).describe('要达到什么'),
  constraints: z.array(z.string().min(2)).describe('限制条件'),
});
