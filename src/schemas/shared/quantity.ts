import { z } from 'astro/zod';
import { codesOf } from '../../vocab/codes.ts';
import { BOUNDS } from '../../vocab/terms.ts';
import { UNITS } from '../../vocab/units.ts';
import { confidence } from './base.ts';

/** The figure itself: one value, a range, or words where the source gives no number. */
export const amount = {
  value: z.number().optional().meta({ label: '数值' }).describe('单个数值'),
  min: z.number().optional().describe('区间下限'),
  max: z.number().optional().describe('区间上限'),
  text: z.string().min(1).optional().meta({ label: '文字数值' }).describe('来源没有给数字时照录的文字'),
  bound: z
    .enum(codesOf(BOUNDS))
    .optional()
    .describe('界限符号：≤ 不高于，≥ 不低于，< 低于，> 高于，≈ 约，± 不超过正负'),
  unit: z.enum(UNITS).optional().describe('单位，见 src/vocab/units.ts；比值和计数可不写'),
};

/** A figure with everything needed to trust it. */
export const quantity = {
  ...amount,
  condition: z.string().min(1).optional().meta({ label: '条件' }).describe('数值成立的条件'),
  source: z.string().min(2).meta({ label: '出处' }).describe('这个数的出处'),
  confidence,
  doubt: z.string().min(4).optional().meta({ label: '疑问' }).describe('对这个数的疑问，显示为“待核”'),
};

/** Exactly one way of giving the figure, and a range the right way round. */
export function checkAmount(
  figure: {
    value?: number | undefined;
    min?: number | undefined;
    max?: number | undefined;
    text?: string | undefined;
  },
  ctx: z.RefinementCtx,
) {
  const ways = [
    figure.value !== undefined,
    figure.min !== undefined || figure.max !== undefined,
    figure.text !== undefined,
  ].filter(Boolean).length;
  if (ways !== 1)
    ctx.addIssue({
      code: 'custom',
      message: ways === 0 ? '缺少数值：写 value，或 min 和 max，或 text' : 'value、min/max、text 只能用一种',
    });
  if (figure.min !== undefined && figure.max !== undefined && figure.min > figure.max)
    ctx.addIssue({
      code: 'custom',
      path: ['min'],
      message: `区间下限 ${figure.min} 大于上限 ${figure.max}，请对调`,
    });
}
