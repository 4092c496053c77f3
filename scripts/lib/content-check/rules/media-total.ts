import { groupBy } from '../check.ts';
import type { MediaFile, Rule } from '../types.ts';

const FILES_MAX = 20;
const BYTES_MAX = 40e6;
const FILM_MAX = 20e6;
const MB = 1e6;

export const mediaTotal: Rule = {
  id: 'media-total',
  title: `一个条目的图片和视频不超过 ${FILES_MAX} 个、共 ${BYTES_MAX / MB} MB，一段视频不超过 ${FILM_MAX / MB} MB`,
  why: '仓库人人都要下载；大视频放在公共视频站，这里写网址。',
  check: ({ media }) => [
    ...media
      .filter(({ bytes }) => bytes > FILM_MAX)
      .map(({ path, bytes }) => ({
        at: { file: `public/media/${path}`, line: 1, column: 1 },
        what: `文件有 ${Math.ceil(bytes / MB)} MB`,
        fix: `压缩到 ${FILM_MAX / MB} MB 以内，或传到公共视频站，在 media 里写网址`,
      })),
    ...[...groupBy(media, ({ path }) => path.split('/')[0])].flatMap(([folder, files]) => {
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      if (files.length <= FILES_MAX && bytes <= BYTES_MAX) return [];
      return [
        {
          at: { file: `public/media/${lastOf(files)}`, line: 1, column: 1 },
          what: `${folder} 有 ${files.length} 个文件，共 ${Math.ceil(bytes / MB)} MB`,
          fix: '只留看得出差别的几张，其余删去',
        },
      ];
    }),
  ],
};

function lastOf(files: readonly MediaFile[]): string {
  return files.at(-1)?.path ?? '';
}
