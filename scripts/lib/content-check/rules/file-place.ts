import { COLLECTIONS } from '../../../../src/vocab/collections.ts';
import { nearest } from '../nearest.ts';
import { topOf } from '../places.ts';
import { COMBINATIONS, LIMITS_SUFFIX, REDIRECTS, SHOWCASE, SYMPTOMS } from '../read.ts';
import type { Finding, Rule, TextFile } from '../types.ts';

const FOLDERS = Object.keys(COLLECTIONS);

export const filePlace: Rule = {
  id: 'file-place',
  title: '文件放在所属集合的文件夹里，扩展名为 .md',
  why: '放错地方或扩展名不对的文件不会被读取，等于没有投稿。',
  check: (library) => library.files.flatMap((file) => check(file) ?? []),
};

function check(file: TextFile): Finding | undefined {
  const at = topOf(file);
  const [folder = '', name = '', ...deeper] = file.path.split('/');
  if (name === '') {
    if ([SHOWCASE, SYMPTOMS, COMBINATIONS, REDIRECTS].includes(folder)) return undefined;
    return { at, what: '内容文件夹的最上层不放这个文件', fix: `移到所属集合的文件夹：${FOLDERS.join('、')}` };
  }
  if (!FOLDERS.includes(folder)) {
    const meant = nearest(folder, FOLDERS);
    return {
      at,
      what: `没有“${folder}”这个集合`,
      fix: meant ? `移到 ${meant}/` : `移到 ${FOLDERS.join('、')} 之一`,
    };
  }
  if (deeper.length > 0)
    return { at, what: '集合的文件夹里不再分文件夹', fix: `移到 ${folder}/${deeper.at(-1)}` };
  if (/\.mdx?$/.test(name)) return undefined;
  if (name.endsWith(LIMITS_SUFFIX))
    return folder === 'standards'
      ? undefined
      : { at, what: '限值表只属于标准', fix: `移到 standards/${name}` };
  const stem = name.replace(/\.[^.]*$/, '');
  if (/\.csv$/i.test(name))
    return { at, what: `限值表的文件名应以 ${LIMITS_SUFFIX} 结尾`, fix: `改名为 ${stem}${LIMITS_SUFFIX}` };
  if (/\.(png|jpe?g|webp|avif|svg|mp4|webm)$/i.test(name))
    return { at, what: '图片和视频不放在内容文件夹里', fix: `移到 public/media/<条目编号>/${name}` };
  return { at, what: `“${name}”的扩展名不对`, fix: `改名为 ${stem}.md` };
}
