import { nearest } from './nearest.ts';
import type { Entry, Finding, Library } from './types.ts';

/** A picture that is not there; undefined when it is. */
export function missingMedia(
  library: Library,
  folder: string,
  file: string,
): Omit<Finding, 'at'> | undefined {
  const path = `${folder}/${file}`;
  if (library.media.some((media) => media.path === path)) return undefined;
  const beside = library.media
    .filter((media) => media.path.startsWith(`${folder}/`))
    .map((media) => media.path.slice(folder.length + 1));
  const meant = nearest(file, beside);
  return {
    what: `没有 public/media/${path} 这个文件`,
    fix: meant ? `是不是“${meant}”？` : `把文件放到 public/media/${folder}/，或改正文件名`,
  };
}

/** File names in an entry's `media`, with the keys that lead to them. */
export function mediaFilesOf({
  data,
}: Entry): { readonly file: string; readonly path: readonly (string | number)[] }[] {
  const list: unknown[] = Array.isArray(data['media']) ? data['media'] : [];
  return list.flatMap((item, index) =>
    ['file', 'poster'].flatMap((key) => {
      const file = (item as Record<string, unknown> | null)?.[key];
      return typeof file === 'string' ? [{ file, path: ['media', index, key] }] : [];
    }),
  );
}
