import { z } from 'astro/zod';
import { codesOf } from '../vocab/codes.ts';
import { EVENT_KINDS } from '../vocab/terms.ts';
import { entryBase, fields, region } from './shared/base.ts';
import { date } from './shared/date.ts';

/** 活动。 */
export const event = z
  .strictObject({
    ...entryBase,
    kind: z.enum(codesOf(EVENT_KINDS)).describe('活动类别'),
    fields,
    startsOn: date.describe('开始日期；每年重复的写下一次'),
    endsOn: date.optional().describe('结束日期'),
    yearly: z.boolean().optional().meta({ label: '每年同一天' }).describe('true 表示每年同一天'),
    online: z.boolean().describe('是否线上'),
    region: region.optional(),
    place: z.string().min(2).optional().describe('地点'),
    organiser: z.string().min(2).describe('主办单位'),
    registration: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('报名网址'),
  })
  .refine((item) => !item.endsOn || item.endsOn >= item.startsOn, {
    path: ['endsOn'],
    message: '结束日期早于开始日期',
  });
