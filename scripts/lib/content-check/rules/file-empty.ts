import { topOf } from '../places.ts';
import type { Rule } from '../types.ts';

export const fileEmpty: Rule = {
  id: 'file-empty',
  title: '文件不是空的',
  why: '空文件多半是保存失败或建错了。',
  check: (library) =>
    library.files
      .filter((file) => file.text.trim() === '')
      .map((file) => ({ at: topOf(file), what: '文件是空的', fix: '补上内容，或删去这个文件' })),
};
