import { eachEntry } from '../check.ts';
import { bodyEdit, nodesAround } from '../edits.ts';
import { brokenEmphasis } from '../emphasis.ts';
import { nodesOf, nodesOfType, sourceOf } from '../markdown.ts';
import { bodyPlace } from '../places.ts';
import type { Edit, Entry, Finding, Rule } from '../types.ts';

export const emphasisMarks: Rule = {
  id: 'emphasis-marks',
  title: '加粗的星号里侧不放标点：写 **注意**：，不写 **注意：**',
  repairs: true,
  why: '标点在里侧、汉字在外侧时，Markdown 不认这对星号，会原样印出来。',
  check: eachEntry((entry) => [...stars(entry), ...underscores(entry)]),
};

function stars(entry: Entry): Finding[] {
  const masked = withoutOtherStars(entry);
  const blocks = nodesOf(entry).filter(({ type }) => ['paragraph', 'heading', 'tableCell'].includes(type));
  return blocks.flatMap((block) => {
    const { start, text } = sourceOf(entry, block);
    const broken = brokenEmphasis(text, masked.slice(start, start + text.length));
    // With a half missing there is no telling which marks belong together.
    const paired = broken.every(({ corrected }) => corrected !== undefined);
    return broken.map(({ offset, length, replacement, written, corrected }) => ({
      at: bodyPlace(entry, start + offset),
      what: corrected ? `“${written}”的星号不会变成加粗` : `“${written}”处的星号没有配对`,
      fix: corrected ? `写作 ${corrected}` : '补上另一半，或写作 \\*\\*',
      edit: () => (paired && replacement ? repair(entry, start + offset, length, replacement) : undefined),
    }));
  });
}

/** The repair, if the marks then work and nothing but them has changed. */
function repair(entry: Entry, from: number, length: number, insert: string): Edit | undefined {
  const { before, after } = nodesAround(entry, from, from + length, insert);
  const isMark = (type: string) => type === 'strong' || type === 'emphasis';
  const others = (types: readonly string[]) =>
    types.filter((type) => !isMark(type) && type !== 'text').join();
  const works = after.filter(isMark).length > before.filter(isMark).length;
  return works && others(after) === others(before) ? bodyEdit(entry, from, from + length, insert) : undefined;
}

/** Two underscores never work between Chinese characters. */
function underscores(entry: Entry): Finding[] {
  return nodesOfType(entry, 'text').flatMap((node) => {
    const { start, text } = sourceOf(entry, node);
    return [...text.matchAll(/__([^_\n]+)__/g)].map(({ index, 0: written, 1: words }) => ({
      at: bodyPlace(entry, start + index),
      what: `“${written}”的下划线不会变成加粗`,
      fix: `写作 **${words}**`,
      edit: () =>
        /\p{Script=Han}/u.test(words ?? '')
          ? repair(entry, start + index, written.length, `**${words}**`)
          : undefined,
    }));
  });
}

/** The body with the stars that are no marks, those in code and in addresses, replaced. */
function withoutOtherStars(entry: Entry): string {
  let text = entry.body;
  for (const node of nodesOfType(entry, 'inlineCode')) {
    const { start, text: code } = sourceOf(entry, node);
    text = text.slice(0, start) + code.replaceAll('*', 'x') + text.slice(start + code.length);
  }
  return text.replace(/(?<=\]\()[^)\s]*/g, (address) => address.replaceAll('*', 'x'));
}
