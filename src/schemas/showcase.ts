import { z } from 'astro/zod';
import { fields, summary, title } from './shared/base.ts';
import { idOf } from './shared/relations.ts';

/** 技术展示与首页难题：src/content/showcase.yaml 里的一项，由编辑挑选。 */
export const showcase = z.strictObject({
  order: z.int().min(1).describe('显示次序'),
  title: title.describe('难题，用百姓的话，如 河道黑臭'),
  summary,
  fields,
  query: z.string().min(2).describe('点开后搜索的词'),
  review: idOf('reviews').optional().describe('对应的综述'),
  technologies: z.array(idOf('technologies')).min(1).max(6).describe('展示的技术，只选成熟度为示范或推广的'),
  cases: z.array(idOf('cases')).optional().describe('配套案例'),
});
