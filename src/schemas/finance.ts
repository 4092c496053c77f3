import { z } from 'astro/zod';
import { codesOf } from '../vocab/codes.ts';
import { FINANCE_KINDS } from '../vocab/terms.ts';
import { entryBase, fields } from './shared/base.ts';

/** 融资对接：资金与金融工具。条件逐年变化，以依据文件的最新版本为准。 */
export const finance = z.strictObject({
  ...entryBase,
  kind: z.enum(codesOf(FINANCE_KINDS)).describe('类别'),
  instrument: z.string().min(2).describe('具体工具，如 财政专项转移支付'),
  provider: z.string().min(2).describe('提供方'),
  whoMayApply: z.string().min(4).describe('谁能申请'),
  fields,
  conditions: z.array(z.string().min(4)).describe('条件'),
  uses: z.array(z.string().min(2)).meta({ label: '用途' }).describe('能用在哪里'),
  amountBasis: z.string().min(4).optional().describe('额度依据，写明年份'),
  basis: z.array(z.string().min(4)).min(1).describe('依据文件'),
  process: z.array(z.string().min(2)).describe('办理步骤'),
  caveats: z.array(z.string().min(4)).describe('注意事项'),
});
