import { IMAGE_MAX_BYTES } from '../../../../src/schemas/shared/limits.ts';
import type { Rule } from '../types.ts';

const KB = 1000;

export const mediaSize: Rule = {
  id: 'media-size',
  title: `图片不超过 ${IMAGE_MAX_BYTES / KB} KB`,
  why: '县里的网络慢，大图要等很久。',
  check: ({ media }) =>
    media
      .filter(({ path, bytes }) => bytes > IMAGE_MAX_BYTES && !/\.(mp4|webm)$/.test(path))
      .map(({ path, bytes }) => ({
        at: { file: `public/media/${path}`, line: 1, column: 1 },
        what: `图片有 ${Math.ceil(bytes / KB)} KB`,
        fix: `压缩到 ${IMAGE_MAX_BYTES / KB} KB 以内：宽度缩到 1600 像素，存为 webp 或 avif`,
      })),
};
