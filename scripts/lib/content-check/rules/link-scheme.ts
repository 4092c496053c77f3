import { addressOf } from '../address.ts';
import { eachEntry } from '../check.ts';
import { targetsOf } from '../markdown.ts';
import { nodePlace } from '../places.ts';
import type { Rule } from '../types.ts';

const ALLOWED = ['https', 'http', 'mailto', 'tel'];

export const linkScheme: Rule = {
  id: 'link-scheme',
  title: '链接只用 https、http、mailto、tel',
  why: 'javascript: 之类的链接一点就会运行程序。',
  check: eachEntry((entry) =>
    targetsOf(entry).flatMap(({ node, url }) => {
      const { scheme } = addressOf(url, entry.collection);
      if (scheme === undefined || ALLOWED.includes(scheme)) return [];
      const at = nodePlace(entry, node);
      if (scheme === '') return [{ at, what: `链接“${url}”缺少协议`, fix: `写作 https:${url}` }];
      return [
        { at, what: `链接用了“${scheme}:”`, fix: '换成 https:// 开头的网址或站内的 /…/，没有就去掉链接' },
      ];
    }),
  ),
};
