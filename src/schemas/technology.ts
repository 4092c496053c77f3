import { z } from 'astro/zod';
import { codesOf } from '../vocab/codes.ts';
import {
  EVALUATION_BASES,
  EVALUATION_ROLES,
  EVALUATION_STATES,
  MATURITY,
  PERFORMANCE_KINDS,
  PROCESS_ROLES,
  TECHNOLOGY_KINDS,
} from '../vocab/terms.ts';
import { entryBase, fields, industries, pollutants } from './shared/base.ts';
import { date, year } from './shared/date.ts';
import { fit } from './shared/fit.ts';
import { media } from './shared/media.ts';
import { amount, checkAmount, quantity } from './shared/quantity.ts';
import { idOf } from './shared/relations.ts';

const evaluationState = z.enum(codesOf(EVALUATION_STATES)).describe('评估状态');
const basis = z
  .array(z.enum(codesOf(EVALUATION_BASES)))
  .min(1)
  .describe('评估依据');
const evidence = z.array(z.string().min(4)).min(1).describe('依据文件，写清编号和名称');

const evaluationStep = z.strictObject({
  state: evaluationState,
  on: date.meta({ label: '日期' }).describe('定下这个状态的日期'),
  by: z.enum(codesOf(EVALUATION_ROLES)).meta({ label: '由谁定' }).describe('由谁定：写角色，不写人名'),
  basis: basis.optional(),
  evidence: evidence.optional(),
  reason: z.string().min(4).optional().meta({ label: '原因' }).describe('原因，撤回时必写'),
});

const evaluation = z
  .strictObject({
    state: evaluationState,
    basis,
    on: date.optional().meta({ label: '评估日期' }).describe('评估结论的日期'),
    evidence,
    history: z
      .array(evaluationStep)
      .min(1)
      .optional()
      .meta({ label: '评估经过' })
      .describe('评估经过，从早到晚；最后一步就是现在的状态。谁能定哪个状态见 docs/reviewing.md'),
  })
  .describe('技术评估（GB/T 24034、ISO 14034）；没有依据就不写');

const performance = z
  .strictObject({
    indicator: z.string().min(2).describe('指标名称，如 总氮去除率'),
    kind: z.enum(codesOf(PERFORMANCE_KINDS)).describe('指标类别'),
    ...quantity,
  })
  .superRefine(checkAmount);

const parameter = z
  .strictObject({ name: z.string().min(1).describe('参数名称'), ...quantity })
  .superRefine(checkAmount);

const costBasis = z
  .strictObject({
    kind: z.string().min(2).describe('费用口径，如 参考处理成本'),
    ...amount,
    priceYear: year.describe('价格年份'),
    scope: z.string().min(2).describe('适用范围'),
    source: quantity.source,
    confidence: quantity.confidence,
    caveat: z.string().min(4).meta({ label: '注意' }).describe('使用时要注意什么'),
  })
  .superRefine(checkAmount)
  .describe('费用依据；没有可核来源就不写');

/** 技术：治理技术与管理类成果。 */
export const technology = z.strictObject({
  ...entryBase,
  titleEn: z.string().min(2).optional().describe('英文名'),
  aliases: z.array(z.string().min(1)).describe('别名、缩写、俗称'),
  kind: z
    .enum(codesOf(TECHNOLOGY_KINDS))
    .meta({ label: '类别' })
    .describe('technology 治理技术，management 管理类成果'),
  fields,
  pollutants,
  industries,
  maturity: z
    .enum(codesOf(MATURITY))
    .describe('成熟度：rd 研发，pilot 中试，demonstration 示范，promotion 推广'),
  trl: z.int().min(1).max(9).optional().describe('技术就绪水平（GB/T 22900），本站编辑判断，不是官方评级'),
  evaluation: evaluation.optional(),
  typicalUses: z.string().min(4).describe('典型用途'),
  process: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('工序名称'),
        role: z
          .enum(codesOf(PROCESS_ROLES))
          .optional()
          .meta({ label: '工序类别' })
          .describe('step 主流程（默认），return 回流，side 旁路'),
      }),
    )
    .describe('工艺流程，按先后排列，页面据此画图'),
  performance: z.array(performance).meta({ label: '性能数据' }).describe('有出处的性能数据'),
  designParameters: z.array(parameter).meta({ label: '设计与运行参数' }).describe('有出处的设计与运行参数'),
  advantages: z.array(z.string().min(2)).describe('优点'),
  limitations: z.array(z.string().min(2)).describe('局限（编辑经验判断）'),
  failures: z
    .array(
      z.strictObject({
        sign: z.string().min(2).describe('征兆'),
        cause: z.string().min(2).describe('原因'),
        remedy: z.string().min(2).describe('处置'),
      }),
    )
    .describe('常见失败（编辑经验判断）'),
  secondaryPollution: z.array(z.string().min(1)).describe('二次污染'),
  costBasis: costBasis.optional(),
  meets: z
    .array(z.string().min(4))
    .optional()
    .meta({ label: '能满足的要求' })
    .describe('来源明确写明能满足的要求'),
  fit: fit.optional(),
  combinesWith: z
    .array(idOf('technologies'))
    .optional()
    .meta({ label: '组合技术' })
    .describe('常与之组合的技术编号'),
  media: media.optional(),
});
