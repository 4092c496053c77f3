import { eachEntry } from '../check.ts';
import { mediaFilesOf, missingMedia } from '../media.ts';
import { valuePlace } from '../places.ts';
import type { Rule } from '../types.ts';

export const mediaMissing: Rule = {
  id: 'media-missing',
  title: '列出的图片和视频文件都在 public/media/<条目编号>/ 里',
  why: '缺了文件，页面上是一块空白。',
  check: eachEntry((entry, library) =>
    mediaFilesOf(entry).flatMap(({ file, path }) => {
      const missing = missingMedia(library, entry.id, file);
      return missing ? [{ at: valuePlace(entry, ...path), ...missing }] : [];
    }),
  ),
};
