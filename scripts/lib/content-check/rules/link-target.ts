import { COLLECTIONS, type Collection } from '../../../../src/vocab/collections.ts';
import { addressOf } from '../address.ts';
import { eachEntry } from '../check.ts';
import { deadLink } from '../links.ts';
import { targetsOf } from '../markdown.ts';
import { nodePlace } from '../places.ts';
import { redirectsOf } from '../redirects.ts';
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

function check(library: Library, here: Collection, url: string): Omit<Finding, 'at'> | undefined {
  const { scheme, steps, proper, tail } = addressOf(url, here);
  if (scheme !== undefined) return undefined;
  const [folder = '', id] = steps;
  const written = { what: `链接“${url}”的写法不对`, fix: `写作 ${proper}${tail}` };
  if (Object.hasOwn(COLLECTIONS, folder)) {
    const moved = redirectsOf(library).get(proper);
    if (moved) return { what: `${proper} 已经搬走`, fix: `写作 ${moved}${tail}` };
    const dead = id === undefined ? undefined : deadLink(library, folder as Collection, id);
    if (dead) return { what: `链接“${url}”指向的条目不存在`, fix: dead.fix };
  } else if (url.startsWith('/') && /\.[a-z0-9]+$/.test(steps.at(-1) ?? '')) {
    // A file such as /feed.xml has no slash behind it.
    return undefined;
  }
  return url === `${proper}${tail}` ? undefined : written;
}
