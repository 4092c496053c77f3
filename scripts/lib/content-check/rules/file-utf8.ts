import { topOf } from '../places.ts';
import type { Rule } from '../types.ts';

export const fileUtf8: Rule = {
  id: 'file-utf8',
  title: '文件编码为 UTF-8',
  why: '其他编码（如 GBK）的汉字在网页上是乱码。',
  check: (library) =>
    library.files
      .filter((file) => !file.utf8)
      .map((file) => ({
        at: topOf(file),
        what: '文件不是 UTF-8 编码',
        fix: '在编辑器里另存为 UTF-8（不带 BOM）',
      })),
};
