import { unsafeAddress } from '../../../../src/lib/markdown/unsafe-address.ts';
import { textValues, yamlSources } from '../scalars.ts';
import type { Rule } from '../types.ts';

/** Frontmatter texts that are addresses: those that begin like one. Other schemes are refused by the fields. */
const ADDRESS = /^[\s\p{Cc}\p{Cf}]*(?:https?:|\/\/)/iu;

export const urlSafe: Rule = {
  id: 'url-safe',
  title: 'frontmatter 里的网址只用 https 和 http，域名用英文字母，不带用户名和密码',
  why: '网址会变成链接：带密码的、形似官网的和会运行程序的都不能发给读者。',
  check: (library) =>
    yamlSources(library).flatMap((source) =>
      textValues(source).flatMap(({ text, at }) => {
        if (!ADDRESS.test(text)) return [];
        const fault = unsafeAddress(text);
        return fault ? [{ at, ...fault }] : [];
      }),
    ),
};
