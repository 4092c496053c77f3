import { eachEntry } from '../check.ts';
import { bodyEdit } from '../edits.ts';
import { nodesOf, sourceOf } from '../markdown.ts';
import { bodyPlace } from '../places.ts';
import type { Entry, Rule } from '../types.ts';

export const bareUrl: Rule = {
  id: 'bare-url',
  title: '正文里的网址写在尖括号里，或写成 [文字](网址)',
  repairs: true,
  why: '裸网址会把后面的汉字和标点也吞进链接，点开是错误页。',
  check: eachEntry((entry) => {
    const text = withoutLinks(entry);
    return [...text.matchAll(/(?:https?:\/\/|www\.)[\x21-\x3b\x3d\x3f-\x7e]+/g)].flatMap(
      ({ index, 0: match }) => {
        const address = match.replace(/[.,;:!?)\]]+$/, '');
        const touching = `${text[index - 1] ?? ''}${text[index + match.length] ?? ''}`;
        if (!/\P{ASCII}/u.test(touching)) return [];
        const full = address.startsWith('www.') ? `https://${address}` : address;
        return [
          {
            at: bodyPlace(entry, index),
            what: `网址“${address}”紧挨着中文`,
            fix: `写作 <${full}>，或 [文字](${full})`,
            // Marks and brackets may belong to the text around; MDX takes an angle bracket for a component.
            edit: () =>
              /^[\w/:.?=&%#+~@,;!-]+$/.test(address)
                ? bodyEdit(
                    entry,
                    index,
                    index + address.length,
                    entry.file.path.endsWith('.mdx') ? `[${address}](${full})` : `<${full}>`,
                  )
                : undefined,
          },
        ];
      },
    );
  }),
};

/** The body with code, HTML and well-formed links blanked out. */
function withoutLinks(entry: Entry): string {
  let text = entry.body;
  for (const node of nodesOf(entry)) {
    if (!['code', 'inlineCode', 'html', 'link', 'image', 'definition'].includes(node.type)) continue;
    const { start, text: written } = sourceOf(entry, node);
    if (node.type === 'link' && !/^[[<]/.test(written)) continue;
    text = text.slice(0, start) + ' '.repeat(written.length) + text.slice(start + written.length);
  }
  return text;
}
