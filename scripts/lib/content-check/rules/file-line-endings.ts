import { offsetPlace, topOf } from '../places.ts';
import type { Rule } from '../types.ts';

export const fileLineEndings: Rule = {
  id: 'file-line-endings',
  title: '换行用 LF',
  repairs: true,
  why: '混用换行会让每一行都显示为改动，看不出真正改了什么。',
  check: (library) =>
    library.files
      .filter((file) => file.text.includes('\r'))
      .map((file) => ({
        at: offsetPlace(topOf(file), file.text, file.text.indexOf('\r')),
        what: '换行是 Windows 的 CRLF',
        fix: '在编辑器里把行尾改为 LF 后保存',
        edit: () =>
          file.text.includes('\r\n')
            ? { from: 0, to: file.text.length, insert: file.text.replaceAll('\r\n', '\n') }
            : undefined,
      })),
};
