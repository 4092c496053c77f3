import { addressOf } from '../address.ts';
import { eachEntry } from '../check.ts';
import { bodyEdit } from '../edits.ts';
import { sourceOf, targetsOf } from '../markdown.ts';
import { nodePlace } from '../places.ts';
import { redirectsOf } from '../redirects.ts';
import { deadRoute } from '../routes.ts';
import type { Edit, Entry, Finding, Library, Rule } from '../types.ts';

export const linkTarget: Rule = {
  id: 'link-target',
  title: '站内链接写作 /集合/编号/，而且条目存在',
  repairs: true,
  why: '断链让读者走进死胡同；不带结尾斜线的要多跳一次。',
  check: eachEntry((entry, library) =>
    targetsOf(entry)
      .filter(({ url, node }) => node.type !== 'image' && !url.startsWith('#'))
      .flatMap(({ node, url }) => {
        const wrong = check(library, entry.collection, url);
        if (!wrong) return [];
        const { what, fix, proper } = wrong;
        const edit = () =>
          proper === undefined ? undefined : rewrite(entry, sourceOf(entry, node), url, proper);
        return [{ at: nodePlace(entry, node), what, fix, edit }];
      }),
  ),
};

/** A wrong address; `proper` is the same page's right one. */
interface Wrong extends Pick<Finding, 'what' | 'fix'> {
  readonly proper?: string;
}

/** Writes another address into a link, if it is written out there once and between brackets. */
function rewrite(
  entry: Entry,
  { text, start }: { readonly text: string; readonly start: number },
  url: string,
  proper: string,
): Edit | undefined {
  const at = text.indexOf(`](${url}`);
  if (at < 0 || text.indexOf(`](${url}`, at + 1) >= 0) return undefined;
  const from = start + at + 2;
  return bodyEdit(entry, from, from + url.length, proper);
}

function check(library: Library, here: string, url: string): Wrong | undefined {
  const { scheme, steps, proper, tail } = addressOf(url, here);
  if (scheme !== undefined) return undefined;
  const moved = redirectsOf(library).get(proper);
  if (moved) return { what: `${proper} 已经搬走`, fix: `写作 ${moved}${tail}`, proper: `${moved}${tail}` };
  const dead = deadRoute(library, steps);
  if (dead) return { what: `链接“${url}”没有去处：${dead.what}`, fix: dead.fix };
  // A file such as /feed.xml has no slash behind it.
  if (url === `${proper}${tail}` || /^\/.*\.[a-z0-9]+$/.test(url)) return undefined;
  const whole = `${proper}${tail}`;
  return { what: `链接“${url}”的写法不对`, fix: `写作 ${whole}`, proper: whole };
}
