import { eachEntry } from '../check.ts';
import { nodesOfType } from '../markdown.ts';
import { nodePlace } from '../places.ts';
import type { Rule } from '../types.ts';

/** What to write instead of a tag. */
const INSTEAD: Record<string, string> = {
  br: '另起一段：空一行',
  b: '写作 **文字**',
  strong: '写作 **文字**',
  i: '写作 *文字*',
  em: '写作 *文字*',
  a: '写作 [文字](网址)',
  img: '写作 ![说明](/media/<条目编号>/<文件名>)',
  sub: '直接写下标字符，如 CO₂、PM₂.₅ 写作 PM2.5',
  sup: '直接写上标字符，如 m³',
  table: '写成 Markdown 表格',
};

export const rawHtml: Rule = {
  id: 'raw-html',
  title: '正文不写 HTML',
  why: '谁都可以投稿，HTML 可能带来脚本；样式也会和全站不一致。',
  check: eachEntry((entry) => {
    // Components of MDX look like HTML to a Markdown parser; they have a rule of their own.
    if (entry.file.path.endsWith('.mdx')) return undefined;
    return nodesOfType(entry, 'html').map((node) => {
      const [, tag = ''] = /^<\/?([a-z0-9]+)/i.exec(node.value) ?? [];
      const comment = node.value.startsWith('<!--');
      return {
        at: nodePlace(entry, node),
        what: comment
          ? '正文里有 HTML 注释'
          : `正文里有 HTML 标签“${node.value.split('\n')[0]?.slice(0, 30)}”`,
        fix: comment
          ? '删去；要说明的话写进提交说明'
          : (INSTEAD[tag.toLowerCase()] ?? '删去标签；要印出尖括号，写作 \\<'),
      };
    });
  }),
};
