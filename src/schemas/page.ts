import { z } from 'astro/zod';
import { summary, title } from './shared/base.ts';
import { date } from './shared/date.ts';

/** 说明页：关于、声明、投稿、隐私、无障碍。 */
export const page = z.strictObject({
  title,
  summary,
  updatedOn: date.meta({ label: '修改日期' }).describe('最近修改日期'),
});
