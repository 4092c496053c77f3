import { z } from 'astro/zod';
import { codesOf } from '../../vocab/codes.ts';
import { FIELDS } from '../../vocab/fields.ts';
import { INDUSTRIES } from '../../vocab/industries.ts';
import { POLLUTANTS } from '../../vocab/pollutants.ts';
import { REGIONS } from '../../vocab/regions.ts';
import { CONFIDENCE } from '../../vocab/terms.ts';
import { date } from './date.ts';
import { ASK_MAX, ASK_MIN, ASKS_MAX, SUMMARY_MAX, TITLE_MAX } from './limits.ts';
import { citation, relations } from './relations.ts';
import { sources } from './source.ts';

/** Codes of a vocabulary that is a list of records. */
function listed(terms: readonly { readonly code: string }[]) {
  return z.enum(terms.map((term) => term.code) as [string, ...string[]]);
}

export const title = z.string().min(2).max(TITLE_MAX).describe('标题，用规范全称');
export const summary = z
  .string()
  .min(8)
  .max(SUMMARY_MAX)
  .meta({ label: '摘要' })
  .describe(`一句话说明，列表和搜索里显示，不超过 ${SUMMARY_MAX} 字`);
export const confidence = z
  .enum(codesOf(CONFIDENCE))
  .describe('核对状态：verified 已见于公布的文本，known 通行说法、尚待核对原文');
export const fields = z
  .array(z.enum(codesOf(FIELDS)))
  .min(1)
  .meta({ label: '领域' })
  .describe('所属领域代码，至少一个，最主要的写在最前');
export const pollutants = z
  .array(listed(POLLUTANTS))
  .meta({ label: '污染物' })
  .describe('污染物或治理对象代码，见 src/vocab/pollutants.ts');
export const industries = z
  .array(listed(INDUSTRIES))
  .meta({ label: '行业' })
  .describe('行业或场景代码，见 src/vocab/industries.ts');
export const region = listed(REGIONS)
  .meta({ label: '地区' })
  .meta({ label: '地区' })
  .describe('省级行政区代码，见 src/vocab/regions.ts');
export const regions = z.array(region).meta({ label: '地区' }).describe('涉及的省级行政区代码');

export const asks = z
  .array(z.string().min(ASK_MIN).max(ASK_MAX))
  .min(1)
  .max(ASKS_MAX)
  .meta({ label: '提问说法' })
  .describe(
    `不同的人会怎么问到它：用口语和现象，不用标题里的词；一条 ${ASK_MIN}–${ASK_MAX} 字，不超过 ${ASKS_MAX} 条，只供搜索`,
  );
/** Popular and short names; searched, and shown where a name is explained. */
export const aliases = z.array(z.string().min(2)).min(1).describe('简称和俗称，如 水十条');

const review = z
  .strictObject({
    reviewedOn: date.meta({ label: '核对日期' }).describe('最近一次与所列来源逐项比对的日期'),
    dueOn: date.meta({ label: '下次核对日期' }).describe('最迟应再次核对的日期'),
  })
  .describe('核对记录');

/** Fields that every factual entry has; a collection spreads them into its own schema. */
export const entryBase = {
  title,
  summary,
  asks: asks.optional(),
  confidence,
  review,
  doubt: z.string().min(4).optional().describe('存疑之处，显示为“待核”提示'),
  sources,
  relations: relations.optional(),
  citations: z
    .array(citation)
    .optional()
    .meta({ label: '引用标准' })
    .describe('引用的标准中本库没有收录、或需要加一句说明的'),
};
