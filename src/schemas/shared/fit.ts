import { z } from 'astro/zod';
import { codesOf } from '../../vocab/codes.ts';
import { CONDITIONS, EFFECTS, SCALES, STAGES, SUBJECTS } from '../../vocab/fit.ts';

export const subjects = z
  .array(z.enum(codesOf(SUBJECTS)))
  .min(1)
  .describe('治理对象，见 src/vocab/fit.ts；不写沾边的，对症找方案据此排除不相干的技术');

export const stage = z.enum(codesOf(STAGES)).meta({ label: '链条位置' }).describe('在治理链条里的位置');

/** 适用性：对症找方案据此取舍，每条都要说得出道理。 */
export const fit = z
  .strictObject({
    subjects,
    stages: z
      .array(stage)
      .min(1)
      .meta({ label: '链条位置' })
      .describe('在治理链条里的位置，最主要的写在最前'),
    scales: z
      .array(z.enum(codesOf(SCALES)))
      .min(1)
      .describe(
        '适合的规模：水 small 小于 500 m³/d、medium 到 10000 m³/d、large 更大；气以 10000、100000 m³/h 为界',
      ),
    conditions: z
      .array(
        z.strictObject({
          when: z.enum(codesOf(CONDITIONS)).meta({ label: '现场条件' }).describe('现场或来水、来气的条件'),
          effect: z
            .enum(codesOf(EFFECTS))
            .meta({ label: '适用程度' })
            .describe('suits 适合，caution 慎用，excludes 不适用'),
          because: z.string().min(4).max(80).describe('道理，一句话，给人看'),
          source: z.string().min(2).optional().describe('出处，如 HJ 576-2010；不写的显示为“经验判断”'),
        }),
      )
      .meta({ label: '适用条件' })
      .describe('在什么条件下适合、慎用或不适用'),
  })
  .describe('适用性，对症找方案据此取舍');
