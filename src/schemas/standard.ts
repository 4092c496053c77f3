import { z } from 'astro/zod';
import { codesOf } from '../vocab/codes.ts';
import { STANDARD_KINDS, STANDARD_LEVELS, STANDARD_STATUS } from '../vocab/terms.ts';
import { aliases, confidence, entryBase, fields, industries, pollutants, region } from './shared/base.ts';
import { date } from './shared/date.ts';
import { amount, checkAmount } from './shared/quantity.ts';

const number = z
  .string()
  .regex(
    /^[A-Z]+[A-Z0-9/]* ?\d[\d.]*(-\d{2,4})?$/,
    '标准编号写作 GB 18918-2002、HJ/T 176-2005 或 DB11/890-2012',
  )
  .describe('标准编号');

/** 标准规范；限值在同名的 <编号>.limits.csv 里，一行一条。 */
export const standard = z.strictObject({
  ...entryBase,
  number,
  aliases: aliases.optional(),
  titleEn: z.string().min(4).optional().describe('英文名'),
  kind: z.enum(codesOf(STANDARD_KINDS)).describe('标准类别'),
  level: z.enum(codesOf(STANDARD_LEVELS)).describe('标准层级'),
  region: region.optional().meta({ label: '地区' }).describe('地方标准所属的省级行政区'),
  counterpart: z
    .string()
    .min(3)
    .optional()
    .meta({ label: '对应国家标准' })
    .describe('地方标准对应的国家标准编号'),
  issuers: z.array(z.string().min(2)).describe('发布机关；没有核到时为空'),
  issuedOn: date.optional().describe('发布日期'),
  effectiveOn: date.optional().describe('实施日期'),
  status: z.enum(codesOf(STANDARD_STATUS)).describe('状态'),
  replaces: z
    .array(z.string().min(3))
    .optional()
    .meta({ label: '代替的标准' })
    .describe('被本标准代替的标准编号'),
  replacedBy: z.string().min(3).optional().meta({ label: '被何标准代替' }).describe('代替本标准的标准编号'),
  partlyReplaces: z
    .array(z.string().min(3))
    .optional()
    .meta({ label: '部分代替的标准' })
    .describe('只被本标准代替一部分的标准编号'),
  partlyReplacedBy: z
    .array(z.string().min(3))
    .optional()
    .meta({ label: '被何标准部分代替' })
    .describe('代替本标准一部分内容的标准编号'),
  transitions: z
    .array(
      z.strictObject({
        who: z.string().min(2).describe('对象，如 现有排污单位'),
        from: date.meta({ label: '起始日期' }).describe('自何日起执行'),
      }),
    )
    .optional()
    .describe('分批实施的日期'),
  amendments: z
    .array(
      z.strictObject({
        title: z.string().min(4).describe('修改单名称'),
        on: date.optional().describe('实施日期'),
      }),
    )
    .optional()
    .describe('修改单'),
  fields,
  industries,
  pollutants,
  scope: z.string().min(4).describe('适用范围'),
  keyPoints: z.array(z.string().min(4)).describe('要点'),
  technicalParameters: z
    .array(
      z
        .strictObject({
          name: z.string().min(2).describe('参数'),
          ...amount,
          condition: z.string().min(1).optional().describe('条件'),
          clause: z.string().min(1).describe('条款'),
        })
        .superRefine(checkAmount),
    )
    .optional()
    .meta({ label: '其他数字要求' })
    .describe('限值以外的数字要求，如去除效率、基准含氧量'),
  referenceOxygen: z
    .array(
      z.strictObject({
        when: z
          .string()
          .min(1)
          .optional()
          .meta({ label: '适用情形' })
          .describe('适用的级别或情形里含有的字样，如 燃气；不写表示全部'),
        value: z.number().min(1).max(20).describe('基准氧含量，单位 %'),
        clause: z.string().min(1).meta({ label: '条款' }).describe('规定它的条款'),
        confidence,
      }),
    )
    .min(1)
    .optional()
    .describe('基准氧含量：实测浓度按 ρ=ρ′×(21−φ(O₂))/(21−φ′(O₂)) 折算后再与限值比较'),
  gaps: z.string().min(4).optional().meta({ label: '缺什么' }).describe('限值表里缺什么，读者应当知道'),
});
