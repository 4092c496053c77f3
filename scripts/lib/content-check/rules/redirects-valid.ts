import { COLLECTIONS, type Collection } from '../../../../src/vocab/collections.ts';
import { deadLink } from '../links.ts';
import { REDIRECTS } from '../read.ts';
import { redirectsOf } from '../redirects.ts';
import type { Finding, Library, Rule } from '../types.ts';
import { locate, locateKey, placeOf, type YamlSource } from '../yaml-source.ts';

export const redirectsValid: Rule = {
  id: 'redirects-valid',
  title: 'redirects.json 每行是“旧地址: 新地址”，新地址存在，旧地址没有条目',
  why: '改过名的条目靠它保住旧链接；写错了旧链接就断。',
  check: (library) =>
    library.redirects ? [...syntax(library.redirects), ...pairs(library, library.redirects)] : [],
};

function syntax(source: YamlSource): Finding[] {
  try {
    const data: unknown = JSON.parse(source.text);
    if (typeof data === 'object' && data !== null && !Array.isArray(data)) return [];
    return [
      {
        at: placeOf(source, 0),
        what: `${REDIRECTS} 的最外层不是对象`,
        fix: '写作 { "/旧地址/": "/新地址/" }',
      },
    ];
  } catch (error) {
    const [, offset] = /position (\d+)/.exec(String(error)) ?? [];
    const fallback = source.doc.errors[0]?.pos[0] ?? source.text.length;
    return [
      {
        at: placeOf(source, Number(offset ?? fallback)),
        what: 'JSON 语法错误',
        fix: '检查引号和逗号：最后一项后面没有逗号，前面各项后面都有',
      },
    ];
  }
}

function pairs(library: Library, source: YamlSource): Finding[] {
  const redirects = redirectsOf(library);
  return Object.entries(source.data ?? {}).flatMap(([from, to]): Finding[] => {
    const key = locateKey(source, [], from);
    const value = locate(source, [from]);
    if (!isAddress(from))
      return [{ at: key, what: `旧地址“${from}”写法不对`, fix: `写作 ${addressOf(from)}` }];
    if (typeof to !== 'string' || !isAddress(to))
      return [{ at: value, what: `新地址“${to}”写法不对`, fix: `写作 ${addressOf(String(to))}` }];
    if (exists(library, from))
      return [
        { at: key, what: `旧地址 ${from} 还有条目，永远到不了新地址`, fix: '删去这一行，或给那个条目改名' },
      ];
    const further = redirects.get(to);
    if (further)
      return [
        {
          at: value,
          what: `新地址 ${to} 自己又转到 ${further}`,
          fix: further === from ? '两行互相转向，删去一行' : `直接写作 ${further}`,
        },
      ];
    const [collection = '', id = ''] = to.split('/').filter(Boolean);
    const dead =
      Object.hasOwn(COLLECTIONS, collection) && id
        ? deadLink(library, collection as Collection, id)
        : undefined;
    return dead ? [{ at: value, what: `新地址 ${to} 不存在`, fix: dead.fix }] : [];
  });
}

function exists(library: Library, address: string): boolean {
  const [collection = '', id = ''] = address.split('/').filter(Boolean);
  return library.byId.get(collection as Collection)?.has(id) ?? false;
}

function isAddress(text: string): boolean {
  return /^\/([a-z0-9-]+\/)+$/.test(text);
}

function addressOf(text: string): string {
  const inner = text
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.mdx?$/, '')
    .toLowerCase();
  return `/${inner || '集合/编号'}/`;
}
