import { mediaContent } from '../media-bytes.ts';
import type { Rule } from '../types.ts';

const SIDE_MAX = 8000;
const PIXELS_MAX = 40e6;

export const mediaPixels: Rule = {
  id: 'media-pixels',
  title: `图片的边长不超过 ${SIDE_MAX} 像素，总共不超过 ${PIXELS_MAX / 1e4} 万像素`,
  why: '很小的文件可以展开成几 GB 的画面，让读者的浏览器停住。',
  check: ({ media }) =>
    media.flatMap(({ path, content }) => {
      if (!content || /\.(?:mp4|webm|svg)$/.test(path)) return [];
      const { size } = mediaContent(content());
      if (!size) return [];
      const { width, height } = size;
      const sane = Math.min(width, height) > 0 && Math.max(width, height) <= SIDE_MAX;
      if (sane && width * height <= PIXELS_MAX) return [];
      return [
        {
          at: { file: `public/media/${path}`, line: 1, column: 1 },
          what: `图片是 ${width}×${height} 像素`,
          fix: '宽度缩到 1600 像素以内',
        },
      ];
    }),
};
