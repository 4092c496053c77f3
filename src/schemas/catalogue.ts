import { z } from 'astro/zod';
import { entryBase, fields } from './shared/base.ts';
import { date } from './shared/date.ts';
import { idOf } from './shared/relations.ts';

/** 先进污染防治技术目录等官方目录；没有核对过的条目留空。 */
export const catalogue = z.strictObject({
  ...entryBase,
  issuer: z.string().min(2).describe('发布机关'),
  docNo: z.string().min(3).optional().describe('文号'),
  issuedOn: date.optional().describe('发布日期'),
  fields,
  note: z.string().min(4).describe('收录说明：哪些核对过，哪些没有'),
  keyPoints: z.array(z.string().min(4)).optional().describe('要点'),
  entries: z
    .array(
      z.strictObject({
        name: z.string().min(2).meta({ label: '技术名称' }).describe('目录中的技术名称'),
        category: z.string().min(1).optional().meta({ label: '分类' }).describe('目录中的分类'),
        technology: idOf('technologies').optional().meta({ label: '技术' }).describe('对应的技术编号'),
      }),
    )
    .describe('目录条目'),
});
