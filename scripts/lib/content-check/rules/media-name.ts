import { ID_PATTERN } from '../../../../src/schemas/shared/relations.ts';
import type { Rule } from '../types.ts';

const NAME = /^[a-z0-9][a-z0-9-]*\.(?:png|jpg|webp|avif|svg|mp4|webm)$/;
const NAME_MAX = 80;

export const mediaName: Rule = {
  id: 'media-name',
  title:
    '图片和视频写作 public/media/<条目编号>/<文件名>，文件名只用小写字母、数字和连字符，格式为 png、jpg、webp、avif、svg、mp4、webm',
  why: '别的格式浏览器要么不显示，要么会当网页打开；怪名字在别的系统上读不出来。',
  check: ({ media }) =>
    media.flatMap(({ path }) => {
      const [folder = '', name = '', ...deeper] = path.split('/');
      const at = { file: `public/media/${path}`, line: 1, column: 1 };
      if (name === '' || deeper.length > 0 || !ID_PATTERN.test(folder))
        return [{ at, what: '文件放错了地方', fix: '移到 public/media/<条目编号>/，里面不再分文件夹' }];
      if (NAME.test(name) && name.length <= NAME_MAX) return [];
      const ending = /\.[^.]*$/.exec(name)?.[0] ?? '';
      return /^\.jpeg$/i.test(ending)
        ? [{ at, what: '扩展名是 .jpeg', fix: '改为 .jpg' }]
        : [
            {
              at,
              what: `文件名“${name.slice(0, NAME_MAX)}”不合要求`,
              fix: '用小写英文、数字和连字符，如 flow-chart.svg；其他格式先转成 webp 或 mp4',
            },
          ];
    }),
};
