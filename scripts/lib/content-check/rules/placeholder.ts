import { readableTexts } from '../texts.ts';
import type { Rule } from '../types.ts';

const PLACEHOLDER = /\b(?:TODO|FIXME|TBD|XXX+|lorem ipsum)\b|待补充|待填写|此处省略/gi;

export const placeholder: Rule = {
  id: 'placeholder',
  title: '不留“待补充”“TODO”之类的占位文字',
  why: '没有的内容就空着，页面会说明；占位文字会原样印给读者看。',
  check: (library) =>
    readableTexts(library).flatMap(({ text, place }) =>
      [...text.matchAll(PLACEHOLDER)].map((match) => ({
        at: place(match.index),
        what: `有占位文字“${match[0]}”`,
        fix: '补上内容；还没有的，删去这个键或这一句',
      })),
    ),
};
