import { type MediaContent, mediaContent } from '../media-bytes.ts';
import type { Finding, Rule } from '../types.ts';

export const mediaType: Rule = {
  id: 'media-type',
  title: '文件的内容和扩展名一致，从头到尾只是一张图或一段视频',
  why: '改了扩展名的网页、脚本、压缩包能借图片的名义混进网站；一个文件也能同时是两种东西。',
  check: ({ media }) =>
    media.flatMap(({ path, content }) => {
      if (!content) return [];
      const fault = faultOf(/[^.]*$/.exec(path)?.[0] ?? '', mediaContent(content()));
      return fault ? [{ at: { file: `public/media/${path}`, line: 1, column: 1 }, ...fault }] : [];
    }),
};

function faultOf(ending: string, { kind, fault }: MediaContent): Omit<Finding, 'at'> | undefined {
  if (kind === undefined)
    return { what: `扩展名是 .${ending}，内容认不出来`, fix: '用看图或剪辑软件重新导出' };
  if (kind !== ending)
    return {
      what: `扩展名是 .${ending}，内容却是 ${kind}`,
      fix: /^[a-z0-9]+$/.test(kind)
        ? `改名为 .${kind}，或另存为 .${ending}`
        : `用看图或剪辑软件另存为 .${ending}`,
    };
  if (fault === 'trailing') return { what: '文件末尾还有别的内容', fix: '用看图或剪辑软件重新导出' };
  return fault && { what: '文件不完整', fix: '重新导出或重新下载' };
}
