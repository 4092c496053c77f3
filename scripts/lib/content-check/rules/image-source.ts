import { eachEntry } from '../check.ts';
import { nodesOfType } from '../markdown.ts';
import { missingMedia } from '../media.ts';
import { nodePlace } from '../places.ts';
import type { Finding, Rule } from '../types.ts';

export const imageSource: Rule = {
  id: 'image-source',
  title: '正文里的图片放在 public/media/<条目编号>/ 下，写作 /media/<条目编号>/<文件名>',
  why: '外站的图片会失效，也会泄露读者的访问；断了的图是一块空白。',
  check: eachEntry((entry, library) =>
    nodesOfType(entry, 'image').flatMap((node): Finding[] => {
      const at = nodePlace(entry, node);
      const name = node.url.split('/').at(-1) ?? '';
      const [, folder, file] = /^\/media\/([^/]+)\/([^/]+)$/.exec(node.url) ?? [];
      if (!folder || !file)
        return [
          {
            at,
            what: `图片“${node.url}”不在本站的图片文件夹里`,
            fix: `放到 public/media/${entry.id}/，写作 /media/${entry.id}/${name}`,
          },
        ];
      const missing = missingMedia(library, folder, file);
      return missing ? [{ at, ...missing }] : [];
    }),
  ),
};
