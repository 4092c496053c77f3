import { z } from 'astro/zod';

const form = z
  .strictObject({
    url: z.url({ protocol: /^https$/ }).describe('表单网址'),
    prefill: z
      .partialRecord(z.enum(['title', 'query', 'entry', 'page']), z.string().min(1))
      .optional()
      .describe('上下文填进哪个参数：title 条目名，query 检索词，entry 条目编号，page 来源网址'),
  })
  .describe('外部表单');

const siteSchema = z.strictObject({
  name: z.string().min(2).max(40),
  shortName: z.string().min(1).max(8),
  tagline: z.string().min(4).max(80),
  operator: z.string().min(2).optional(),
  contacts: z.array(
    z.strictObject({
      label: z.string().min(1),
      href: z.string().regex(/^(https?:\/\/|mailto:|tel:)/, '联系方式写成 https://、mailto: 或 tel: 开头'),
      text: z.string().min(1),
    }),
  ),
  icp: z.string().min(4).optional(),
  repository: z
    .strictObject({
      host: z.enum(['github', 'gitee', 'gitlab']),
      url: z.url({ protocol: /^https$/ }),
      branch: z.string().min(1),
    })
    .optional(),
  forms: z.strictObject({ demand: form.optional(), technology: form.optional() }),
  url: z.url({ protocol: /^https?$/ }),
  base: z.string().regex(/^\/([a-z0-9-]+\/)*$/, '路径以 / 开头和结尾，如 /luqiao/'),
});

export type Site = z.output<typeof siteSchema>;

/**
 * Checks the settings of `site.config.ts`.
 * @throws Error naming every wrong setting and how to put it right
 */
export function defineSite(settings: z.input<typeof siteSchema>): Site {
  const parsed = siteSchema.safeParse(settings, { error: z.locales.zhCN().localeError });
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(
    (issue) => `  ${issue.path.join('.') || '（整体）'}：${issue.message}`,
  );
  throw new Error(`site.config.ts 有 ${lines.length} 处要改：\n${lines.join('\n')}`);
}
