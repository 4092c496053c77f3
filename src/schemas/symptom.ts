import { z } from 'astro/zod';
import { asks, title } from './shared/base.ts';
import { relations } from './shared/relations.ts';

/** 现象：src/content/symptoms.yaml 里的一项，人们只看得到现象，原因可能有几个。 */
export const symptom = z.strictObject({
  title: title.describe('现象的简短说法，如 沟渠雨后翻黑水'),
  asks: asks.describe('人们描述这个现象的说法，用口语'),
  causes: z
    .array(
      z.strictObject({
        cause: z.string().min(2).max(30).describe('可能的原因'),
        tell: z.string().min(6).max(80).describe('怎么看出来是它、先查什么，一句话'),
        see: relations.describe('能解释或解决它的条目编号，按集合分列'),
      }),
    )
    .min(2)
    .max(5)
    .describe('可能的原因，最常见的写在最前'),
});
