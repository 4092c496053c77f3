import { z } from 'astro/zod';
import { asks, confidence, industries, pollutants, summary, title } from './shared/base.ts';
import { stage, subjects } from './shared/fit.ts';
import { idOf } from './shared/relations.ts';
import { sources } from './shared/source.ts';

/** 组合工艺：src/content/combinations.yaml 里的一项，一条从预处理到深度处理的成熟路线。 */
export const combination = z.strictObject({
  title: title.describe('路线的名称，如 印染废水：水解酸化—好氧生化—高级氧化'),
  summary: summary.describe('什么情况下走这条路线，一句话'),
  asks: asks.describe('用得上这条路线的人怎样描述他的问题，用口语'),
  subjects,
  industries,
  pollutants,
  steps: z
    .array(
      z.strictObject({
        stage,
        technologies: z.array(idOf('technologies')).min(1).max(4).describe('这一步可选的技术，首选写在最前'),
        why: z.string().min(4).max(80).describe('这一步解决什么、为什么排在这里'),
      }),
    )
    .min(2)
    .max(7)
    .describe('步骤，按先后排列'),
  confidence,
  sources,
});
