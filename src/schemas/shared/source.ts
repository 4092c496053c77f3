import { z } from 'astro/zod';

/** Where a fact was seen. The address is given only when it is the publisher's own. */
export const source = z.strictObject({
  title: z.string().min(2).meta({ label: '题名' }).describe('文件或文章的题名'),
  publisher: z.string().min(1).optional().describe('发布单位'),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ label: '网址' })
    .describe('公布页面的网址，只写官方或公认出版者的'),
});

export const sources = z.array(source).min(1).describe('来源，至少一条');
