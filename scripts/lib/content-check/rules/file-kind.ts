import type { Rule, Stray } from '../types.ts';

const SAYS: Readonly<
  Record<Exclude<Stray['kind'], 'large'>, { readonly what: string; readonly fix: string }>
> = {
  link: { what: '这是一个链接，不是文件', fix: '换成文件本身：链接会把构建机器上的别的文件带进网站' },
  device: { what: '这不是普通文件', fix: '删去它；这里只放文件' },
  dot: { what: '文件名以点开头', fix: '删去它，多半是系统或编辑器自己留下的；要留的话改掉开头的点' },
  deep: { what: '文件夹套得太深', fix: '内容放在 src/content/<集合>/，图片放在 public/media/<条目编号>/' },
  unreadable: { what: '这个文件读不出来', fix: '改用英文文件名重新添加' },
};

export const fileKind: Rule = {
  id: 'file-kind',
  title: '只有普通文件：没有链接、点开头的文件和套得很深的文件夹',
  why: '链接能把构建机器上的别的文件带进网站；看不见的文件没有人审。',
  check: ({ strays }) =>
    strays.flatMap(({ path, kind }) =>
      kind === 'large' ? [] : [{ at: { file: path, line: 1, column: 1 }, ...SAYS[kind] }],
    ),
};
