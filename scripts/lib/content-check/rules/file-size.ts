import { maxBytes } from '../sizes.ts';
import type { Rule } from '../types.ts';

const KB = 1000;

export const fileSize: Rule = {
  id: 'file-size',
  title: `条目不超过 ${maxBytes('a/b.md') / KB} KB，限值表不超过 ${maxBytes('a/b.csv') / KB} KB，最上层的文件不超过 ${maxBytes('b.yaml') / KB} KB`,
  why: '最长的条目也只有十几 KB；大到离谱的文件会让检查和构建停在半路。',
  check: ({ strays }) =>
    strays.flatMap(({ path, kind, bytes = 0 }) =>
      kind === 'large'
        ? [
            {
              at: { file: path, line: 1, column: 1 },
              what: `文件有 ${Math.ceil(bytes / KB)} KB，没有读它`,
              fix: `缩短到 ${maxBytes(path) / KB} KB 以内，或分成几个条目`,
            },
          ]
        : [],
    ),
};
