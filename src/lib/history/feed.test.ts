import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { atomOf, type FeedView, jsonOf } from './feed.ts';

const SITE = 'https://luqiao.example';

function feed(title: string, text = title): FeedView {
  return {
    title: '绿桥 · 更新记录',
    description: '收了什么、改了什么',
    author: '绿桥',
    page: `${SITE}/changes/`,
    atom: `${SITE}/changes/feed.xml`,
    json: `${SITE}/changes/feed.json`,
    updated: 1_795_000_000,
    items: [
      {
        id: `${SITE}/changes/#a?b&c`,
        link: `${SITE}/cases/a/`,
        title,
        text,
        time: 1_794_000_000,
        author: title,
      },
    ],
  };
}

interface Xml {
  readonly name?: string;
  readonly data?: string;
  readonly children?: readonly Xml[];
}

/** Text of the first element with this name. */
function textOf(xml: string, ...path: string[]): string | undefined {
  let nodes: readonly Xml[] = parseDocument(xml, { xmlMode: true }).children as readonly Xml[];
  for (const name of path) nodes = nodes.find((node) => node.name === name)?.children ?? [];
  const flat = (list: readonly Xml[]): string =>
    list.map((node) => node.data ?? flat(node.children ?? [])).join('');
  return flat(nodes);
}

/** What a reader shows of HTML. */
function shown(html: string): string {
  return html
    .replace(/<\/?p>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

describe('a feed', () => {
  it('is the same for the same history', () => {
    expect(atomOf(feed('新增案例'))).toBe(atomOf(feed('新增案例')));
    expect(textOf(atomOf(feed('新增案例')), 'feed', 'updated')).toBe('2026-11-18T11:06:40.000Z');
  });

  it('shows any text as it is, in both formats', () => {
    const text = fc
      .string({ unit: 'grapheme' })
      .filter((value) => /\S/.test(value) && !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(value));
    fc.assert(
      fc.property(fc.oneof(text, fc.constantFrom(']]>', '<b>&amp;</b>', '&#x0;')), (title) => {
        const atom = atomOf(feed(title));
        expect(shown(textOf(atom, 'feed', 'entry', 'title') ?? '')).toBe(title);
        expect(shown(textOf(atom, 'feed', 'entry', 'content') ?? '')).toBe(title);
        const [item] = JSON.parse(jsonOf(feed(title))).items;
        expect(item.title).toBe(title);
        expect(shown(item.content_html)).toBe(title);
      }),
    );
  });

  it('names the author of each change', () => {
    expect(textOf(atomOf(feed('张三 <b> & 李四')), 'feed', 'entry', 'author', 'name')).toBe(
      '张三 <b> & 李四',
    );
  });

  it('stands with nothing in it', () => {
    const empty = { ...feed(''), items: [] };
    expect(textOf(atomOf(empty), 'feed', 'author', 'name')).toBe('绿桥');
    expect(JSON.parse(jsonOf(empty)).items).toEqual([]);
  });
});
