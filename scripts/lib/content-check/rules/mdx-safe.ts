import { eachEntry } from '../check.ts';
import { nodesOf, sourceOf } from '../markdown.ts';
import { bodyPlace } from '../places.ts';
import type { Entry, Finding, Rule } from '../types.ts';

/** Components an .mdx entry may use. */
const MDX_COMPONENTS: readonly string[] = [];

export const mdxSafe: Rule = {
  id: 'mdx-safe',
  title: '.mdx 里只用许可的组件，属性只写文字，不写程序',
  why: 'MDX 是会运行的程序；别人投来的内容不能运行。',
  check: eachEntry((entry) => (entry.file.path.endsWith('.mdx') ? check(entry) : undefined)),
};

const ATTRIBUTE = /\s+[a-zA-Z][\w-]*(="[^"{}]*"|='[^'{}]*')?/;
const TAG = new RegExp(`^</?([A-Z]\\w*)(${ATTRIBUTE.source})*\\s*/?>`);

function check(entry: Entry): Finding[] {
  const text = withoutCode(entry);
  const found: Finding[] = [];
  const report = (offset: number, what: string, fix: string) =>
    found.push({ at: bodyPlace(entry, offset), what, fix });
  for (const { index } of text.matchAll(/^(import|export)\b.*/gm))
    report(index, '有 import 或 export 语句', '删去；组件不用引入就能用');
  for (const { index } of text.matchAll(/<[a-zA-Z/!]/g)) {
    const [tag, name = ''] = TAG.exec(text.slice(index)) ?? [];
    if (!tag || !MDX_COMPONENTS.includes(name)) {
      const usable =
        MDX_COMPONENTS.length > 0
          ? `可用的组件：${MDX_COMPONENTS.join('、')}`
          : '目前没有许可的组件，改用 Markdown';
      report(
        index,
        `“${text.slice(index, index + 20).split('\n')[0]}”不是许可的组件写法`,
        `${usable}；属性只写 名称="文字"`,
      );
    }
  }
  for (const { index } of text.matchAll(/(?<!\\)[{}]/g))
    report(index, '有花括号，MDX 会当成程序', '删去，或写作 \\{ \\}');
  return found;
}

function withoutCode(entry: Entry): string {
  let text = entry.body;
  for (const node of nodesOf(entry)) {
    if (node.type !== 'code' && node.type !== 'inlineCode') continue;
    const { start, text: code } = sourceOf(entry, node);
    text = text.slice(0, start) + code.replace(/[^\n]/g, ' ') + text.slice(start + code.length);
  }
  return text;
}
