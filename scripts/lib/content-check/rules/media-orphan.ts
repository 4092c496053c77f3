import { mediaFilesOf } from '../media.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../types.ts';

export const mediaOrphan: Rule = {
  id: 'media-orphan',
  title: 'public/media/ 里的文件都有条目在用',
  why: '没人用的文件占着空间，也说不清版权。',
  check: ({ media, entries }) => {
    const used = new Set(
      entries.flatMap((entry) => mediaFilesOf(entry).map(({ file }) => `${entry.id}/${file}`)),
    );
    const bodies = entries.filter(({ body }) => body.includes('/media/')).map(({ body }) => body);
    const ids = entries.map(({ id }) => id);
    return media
      .filter(({ path }) => !used.has(path) && !bodies.some((body) => body.includes(`/media/${path}`)))
      .map(({ path }) => {
        const folder = path.split('/')[0] ?? '';
        const meant = ids.includes(folder) ? undefined : nearest(folder, ids);
        const fix = meant ? `文件夹名是不是“${meant}”？` : '在条目的 media 里列出它，或删去';
        return {
          at: { file: `public/media/${path}`, line: 1, column: 1 },
          what: '没有条目用到这个文件',
          fix,
        };
      });
  },
};
