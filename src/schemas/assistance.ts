import { z } from 'astro/zod';
import { codesOf } from '../vocab/codes.ts';
import { ASSISTANCE_KINDS } from '../vocab/terms.ts';
import { entryBase, fields, regions } from './shared/base.ts';

const points = z.array(z.string().min(2));

/** 科技帮扶专栏：行动计划、十个领域、五种模式、地方行动。 */
export const assistance = z.strictObject({
  ...entryBase,
  kind: z
    .enum(codesOf(ASSISTANCE_KINDS))
    .meta({ label: '类别' })
    .describe('plan 计划，area 领域，mode 模式，province 地方行动'),
  order: z.int().min(1).describe('显示次序'),
  fields: fields.optional(),
  regions: regions.optional(),
  need: z.string().min(4).optional().describe('适合什么需要'),
  topics: points.optional().describe('帮扶内容'),
  mechanism: points.optional().describe('做法'),
  outputs: points.optional().describe('成果形式'),
  principles: z
    .array(
      z.strictObject({
        name: z.string().min(2).describe('原则'),
        detail: z.string().min(4).describe('含义'),
      }),
    )
    .optional()
    .describe('原则'),
  targets: z
    .array(
      z.strictObject({
        text: z.string().min(2).describe('目标'),
        value: z.number().describe('数值'),
        unit: z.string().min(1).describe('单位和限定词'),
      }),
    )
    .optional()
    .describe('目标'),
});
