import { z } from 'astro/zod';
import { codesOf } from '../vocab/codes.ts';
import { FORM_PRESETS, PREFILL_KEYS } from '../vocab/form-services.ts';

const endpoint = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .refine(
        (url) => /^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url),
        '接收地址要用 https（本机调试除外）',
      )
      .describe('接收需求的地址；要允许本站跨域请求'),
    format: z
      .enum(['json', 'form'])
      .default('json')
      .describe('json 或 form（application/x-www-form-urlencoded）'),
    timeoutSeconds: z.number().int().min(1).max(120).default(15).describe('等多少秒算超时'),
    retries: z.number().int().min(0).max(10).default(4).describe('断网、超时或服务器出错时再试几次'),
  })
  .describe('直接接收提交的服务');

const form = z
  .strictObject({
    url: z
      .url({ protocol: /^https$/ })
      .optional()
      .describe('表单网址'),
    preset: z.enum(codesOf(FORM_PRESETS)).optional().describe('哪家的表单，决定怎样预填'),
    prefill: z
      .partialRecord(z.enum(codesOf(PREFILL_KEYS)), z.string().min(1))
      .optional()
      .describe('上下文填进哪个参数；飞书写字段名'),
    endpoint: endpoint.optional(),
  })
  .refine(({ url, endpoint }) => url ?? endpoint, '表单网址（url）和接收地址（endpoint）至少写一个')
  .refine(({ preset, url }) => !preset || url, { path: ['url'], message: '写了 preset 就要写表单网址' })
  .refine(({ preset = 'url', prefill }) => !prefill || FORM_PRESETS[preset].prefill !== 'none', {
    path: ['prefill'],
    message: '这家的表单只能打开，不能预填；请去掉 prefill',
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
