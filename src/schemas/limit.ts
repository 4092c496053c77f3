import { z } from 'astro/zod';
import { codesOf } from '../vocab/codes.ts';
import { MEDIA } from '../vocab/terms.ts';
import { confidence, pollutants } from './shared/base.ts';
import { amount, checkAmount } from './shared/quantity.ts';

/** Columns of `<id>.limits.csv`, in this order. */
export const LIMIT_COLUMNS = [
  'pollutant',
  'name',
  'medium',
  'class',
  'bound',
  'value',
  'min',
  'max',
  'unit',
  'averaging',
  'condition',
  'clause',
  'confidence',
  'doubt',
] as const;

/** One limit of one pollutant for one class: a line of the CSV beside the standard. */
export const limit = z
  .strictObject({
    pollutant: pollutants.element.describe('污染物代码'),
    name: z.string().min(1).optional().describe('标准里的写法，与规范名相同时留空'),
    medium: z.enum(codesOf(MEDIA)).describe('介质'),
    class: z.string().min(1).describe('级别、功能区、企业类型或工序'),
    bound: amount.bound,
    value: amount.value,
    min: amount.min,
    max: amount.max,
    unit: amount.unit.unwrap().describe('单位'),
    averaging: z.string().min(1).optional().describe('取值时间，如 日均值'),
    condition: z.string().min(1).optional().describe('条件'),
    clause: z.string().min(1, '限值必须写明条款').describe('条款或表号'),
    confidence,
    doubt: z.string().min(2).optional().describe('疑问，显示为“待核”'),
  })
  .superRefine((row, ctx) => checkAmount({ ...row, text: undefined }, ctx));

export type Limit = z.output<typeof limit>;
