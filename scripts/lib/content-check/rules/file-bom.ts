import { topOf } from '../places.ts';
import type { Rule } from '../types.ts';

export const fileBom: Rule = {
  id: 'file-bom',
  title: '文件开头没有 BOM',
  repairs: true,
  why: '看不见的开头字符会让部分工具认不出 frontmatter。',
  check: (library) =>
    library.files
      .filter((file) => file.text.startsWith('\uFEFF'))
      .map((file) => ({
        at: topOf(file),
        what: '文件开头有 BOM',
        edit: () => ({ from: 0, to: 1, insert: '' }),
        fix: '在编辑器里另存为“UTF-8”，不要选“带 BOM 的 UTF-8”',
      })),
};
