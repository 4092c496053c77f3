import { z } from 'astro/zod';
import { codesOf } from '../vocab/codes.ts';
import { AUDIENCES, POLICY_LEVELS, POLICY_STATUS } from '../vocab/terms.ts';
import { aliases, entryBase, fields } from './shared/base.ts';
import { date } from './shared/date.ts';
import { idOf } from './shared/relations.ts';

/** 政策法规。 */
export const policy = z.strictObject({
  ...entryBase,
  aliases: aliases.optional(),
  docNo: z.string().min(3).optional().describe('文号'),
  level: z.enum(codesOf(POLICY_LEVELS)).describe('文件层级'),
  issuers: z.array(z.string().min(2)).min(1).describe('发布机关'),
  issuedOn: date.optional().describe('发布日期'),
  effectiveOn: date.optional().describe('施行日期'),
  revisedOn: z.array(date).optional().describe('历次修订日期'),
  status: z.enum(codesOf(POLICY_STATUS)).describe('效力状态；expired 表示规划目标期已过，不等于正式废止'),
  replaces: z
    .array(idOf('policies'))
    .optional()
    .meta({ label: '替代的文件' })
    .describe('本文件废止或替代的文件编号'),
  replacedBy: z
    .array(idOf('policies'))
    .optional()
    .meta({ label: '被何文件替代' })
    .describe('废止或替代本文件的文件编号'),
  fields,
  appliesTo: z
    .array(z.enum(codesOf(AUDIENCES)))
    .min(1)
    .describe('适用对象'),
  keyPoints: z.array(z.string().min(4)).min(1).describe('要点'),
});
