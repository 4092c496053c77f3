import { eachEntry } from '../check.ts';
import { nodesOfType, sourceOf } from '../markdown.ts';
import { nodePlace } from '../places.ts';
import type { Rule } from '../types.ts';

export const codeFence: Rule = {
  id: 'code-fence',
  title: '代码块有头有尾',
  why: '少了结尾，后面的正文全部变成代码，别的检查也看不到它。',
  check: eachEntry((entry) =>
    nodesOfType(entry, 'code').flatMap((node) => {
      const { text } = sourceOf(entry, node);
      const [, mark = ''] = /^(`{3,}|~{3,})/.exec(text) ?? [];
      if (mark === '') return [];
      const last = text.split('\n').slice(1).at(-1) ?? '';
      const end = last.replace(/^[\s>]+/, '').trimEnd();
      if (end.length >= mark.length && end === (mark[0] ?? '').repeat(end.length)) return [];
      return [{ at: nodePlace(entry, node), what: '代码块没有结束', fix: `在代码后面另起一行写 ${mark}` }];
    }),
  ),
};
