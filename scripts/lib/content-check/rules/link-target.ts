import { addressOf } from '../address.ts';
import { eachEntry } from '../check.ts';
import { targetsOf } from '../markdown.ts';
import { nodePlace } from '../places.ts';
import { redirectsOf } from '../redirects.ts';
import { deadRoute } from '../routes.ts';
import type { Finding, Library, Rule } from '../types.ts';

export const linkTarget: Rule = {
  id: 'link-target',
  title: '站内链接写作 /集合/编号/，而且条目存在',
  why: '断链让读者走进死胡同；不带结尾斜线的要多跳一次。',
  check: eachEntry((entry, library) =>
    targetsOf(entry)
      .filter(({ url, node }) => node.type !== 'image' && !url.startsWith('#'))
      .flatMap(({ node, url }) => {
        const wrong = check(library, entry.collection, url);
        return wrong ? [{ at: nodePlace(entry, node), ...wrong }] : [];
      }),
  ),
};

function check(library: Library, here: string, url: string): Omit<Finding, 'at'> | undefined {
  const { scheme, steps, proper, tail } = addressOf(url, here);
  if (scheme !== undefined) return undefined;
  const moved = redirectsOf(library).get(proper);
  if (moved) return { what: `${proper} 已经搬走`, fix: `写作 ${moved}${tail}` };
  const dead = deadRoute(library, steps);
  if (dead) return { what: `链接“${url}”没有去处：${dead.what}`, fix: dead.fix };
  // A file such as /feed.xml has no slash behind it.
  if (url === `${proper}${tail}` || /^\/.*\.[a-z0-9]+$/.test(url)) return undefined;
  return { what: `链接“${url}”的写法不对`, fix: `写作 ${proper}${tail}` };
}
