import { LINK_SCHEMES, unsafeAddress } from '../../../../src/lib/markdown/unsafe-address.ts';
import { addressOf } from '../address.ts';
import { eachEntry } from '../check.ts';
import { targetsOf } from '../markdown.ts';
import { nodePlace } from '../places.ts';
import type { Rule } from '../types.ts';

export const linkScheme: Rule = {
  id: 'link-scheme',
  title: `链接只用 ${LINK_SCHEMES.join('、')}，不带用户名、密码和看不见的字符，域名用英文字母`,
  why: 'javascript: 之类的链接一点就会运行程序；形似官网的网址把读者带到别处。',
  check: eachEntry((entry) =>
    targetsOf(entry).flatMap(({ node, url }) => {
      const { scheme } = addressOf(url, entry.collection);
      const at = nodePlace(entry, node);
      if (scheme === '') return [{ at, what: `链接“${url}”缺少协议`, fix: `写作 https:${url}` }];
      if (scheme !== undefined && !LINK_SCHEMES.includes(scheme))
        return [
          { at, what: `链接用了“${scheme}:”`, fix: '换成 https:// 开头的网址或站内的 /…/，没有就去掉链接' },
        ];
      // A picture is judged by where it lies.
      const fault = node.type === 'image' ? undefined : unsafeAddress(url);
      return fault ? [{ at, ...fault }] : [];
    }),
  ),
};
