import { z } from 'astro/zod';
import { codesOf } from '../../vocab/codes.ts';
import { MEDIA_KINDS } from '../../vocab/terms.ts';

/** Pictures and films; a film is loaded only after a click and has a transcript. */
export const media = z
  .array(
    z
      .strictObject({
        kind: z.enum(codesOf(MEDIA_KINDS)).meta({ label: '类型' }).describe('image 图片，video 视频'),
        file: z
          .string()
          .regex(/^[a-z0-9][a-z0-9-]*\.(png|jpg|webp|avif|svg|mp4|webm)$/)
          .optional()
          .meta({ label: '文件名' })
          .describe('public/media/<条目编号>/ 下的文件名'),
        url: z
          .url({ protocol: /^https$/ })
          .optional()
          .meta({ label: '外站网址' })
          .describe('视频在外站的网址，只作为链接，不嵌入'),
        poster: z
          .string()
          .regex(/^[a-z0-9][a-z0-9-]*\.(png|jpg|webp|avif)$/)
          .optional()
          .meta({ label: '封面' })
          .describe('视频封面的文件名'),
        alt: z.string().min(4).meta({ label: '替代文字' }).describe('给看不见画面的人的说明'),
        caption: z.string().min(2).optional().describe('图注'),
        transcript: z.string().min(10).optional().meta({ label: '文字稿' }).describe('视频的文字稿'),
        credit: z.string().min(2).meta({ label: '作者与许可' }).describe('作者或来源，以及许可'),
      })
      .superRefine((item, ctx) => {
        if (!item.file === !item.url)
          ctx.addIssue({ code: 'custom', message: 'file 和 url 必须且只能写一个' });
        if (item.kind === 'image' && item.url)
          ctx.addIssue({ code: 'custom', path: ['url'], message: '图片要放进 public/media/，不能引用外站' });
        if (item.kind === 'video' && !item.transcript)
          ctx.addIssue({ code: 'custom', path: ['transcript'], message: '视频要有文字稿 transcript' });
      }),
  )
  .describe('图片与视频');
