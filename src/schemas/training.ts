import { z } from 'astro/zod';
import { codesOf } from '../vocab/codes.ts';
import { AUDIENCES, TRAINING_LEVELS } from '../vocab/terms.ts';
import { entryBase, fields } from './shared/base.ts';
import { media } from './shared/media.ts';

const question = z
  .strictObject({
    question: z.string().min(4).describe('题目'),
    options: z.array(z.string().min(1)).min(2).max(6).describe('选项'),
    answer: z.int().min(0).meta({ label: '答案序号' }).describe('正确选项的序号，从 0 数起'),
    explanation: z.string().min(2).describe('讲解'),
  })
  .refine((item) => item.answer < item.options.length, {
    path: ['answer'],
    message: '答案序号超出了选项个数（从 0 数起）',
  });

/** 培训课程。 */
export const training = z.strictObject({
  ...entryBase,
  audience: z
    .array(z.enum(codesOf(AUDIENCES)))
    .min(1)
    .describe('适合谁'),
  level: z.enum(codesOf(TRAINING_LEVELS)).describe('难度'),
  fields,
  durationMinutes: z.int().min(5).max(480).meta({ label: '学时（分钟）' }).describe('学完要多少分钟'),
  outline: z
    .array(
      z.strictObject({
        section: z.string().min(2).describe('小节'),
        keyFacts: z.array(z.string().min(2)).min(1).describe('要点'),
        source: z.string().min(2).describe('出处'),
      }),
    )
    .min(1)
    .describe('提纲'),
  policyCitations: z
    .array(z.string().min(2))
    .optional()
    .meta({ label: '引用政策' })
    .describe('引用而本库没有收录的政策文件'),
  quiz: z.array(question).min(1).describe('自测题'),
  statuteReview: z
    .boolean()
    .meta({ label: '条文待核' })
    .describe('true 表示所引条文来自已并入法典的单行法，条号待核'),
  media: media.optional(),
});
