import { z } from 'astro/zod';
import { entryBase, fields, industries, pollutants } from './shared/base.ts';
import { media } from './shared/media.ts';

/** 技术成果综述：一个难题一篇，正文为 Markdown。 */
export const review = z.strictObject({
  ...entryBase,
  question: z.string().min(4).meta({ label: '提问' }).describe('读者会怎么问，口语一句'),
  fields,
  pollutants,
  industries,
  takeaways: z.array(z.string().min(8)).min(2).max(6).describe('先看结论：二到六条'),
  media: media.optional(),
});
