import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpackFiles } from '../../../src/lib/pack/unpack.ts';
import type { SearchCard } from '../../../src/lib/search/card.ts';
import { SearchEngine } from '../../../src/lib/search/engine.ts';
import type { Manifest } from '../../../src/lib/search/format.ts';
import { readRequest } from '../../../src/lib/search/state.ts';
import { anchorOf } from './article.ts';
import { type Document, inOrder, type Piece } from './document.ts';
import { handoutPage, indexOf } from './handout-page.ts';

const card = (key: string, rest: Partial<SearchCard> = {}): SearchCard => {
  const [kind = '', id = ''] = key.split('/');
  return {
    ...{ key, url: `/base/${key}/`, kind, id, title: id, summary: '', badges: [], names: [], asks: [] },
    ...{ tags: ['field:water'], date: '', worth: 1, maturity: 0, related: [] },
    ...rest,
  };
};
const piece = (own: SearchCard, text: string): Piece => ({
  card: own,
  anchor: anchorOf(own.key),
  html: `<p>${text}</p>`,
  page: { url: '', title: own.title, around: '', sections: [{ id: 'points', heading: '要点', text }] },
});
const document: Document = {
  ...{ title: '水 & 土', built: '2026-11-28', css: 'p{content:"</style>"}' },
  chapters: [
    {
      ...{ id: 'policies', title: '政策法规', count: '1 件' },
      pieces: [piece(card('policies/outfall', { title: '入河排污口监督管理办法' }), '排污口设置要审批。')],
    },
    {
      ...{ id: 'standards', title: '标准规范', count: '1 项' },
      pieces: [
        piece(
          card('standards/gb-1', { title: '城镇<污水>标准', number: 'GB 1-2002' }),
          '化学需氧量不高于五十。',
        ),
      ],
    },
  ],
};
const concepts = [{ name: '化学需氧量', names: ['COD'], tags: [] }];

/** The engine as the file opens it. */
function open(): SearchEngine {
  const files = unpackFiles(gunzipSync(Buffer.from(indexOf(document, concepts), 'base64')));
  const manifest = JSON.parse(Buffer.from(files.get('manifest') ?? []).toString()) as Manifest;
  return new SearchEngine(manifest, async (name) => files.get(name) ?? Promise.reject(new Error(name)));
}

describe('the search in a handout', () => {
  it.each([
    ['排污口审批', '#policies-outfall'],
    ['COD', '#standards-gb-1'],
    ['GB 1-2002', '#standards-gb-1'],
  ])('leads from “%s” to %s', async (query, url) => {
    const engine = open();
    const answer = await engine.search({ ...readRequest(''), query });
    const { shown, missing } = await engine.show(answer, answer.order.slice(0, 1));
    expect(shown[0]?.url).toBe(url);
    expect(missing).toEqual([]);
  });
  it('finds nothing that is not in it', async () => {
    expect((await open().search({ ...readRequest(''), query: '光伏组件' })).order).toEqual([]);
  });
});

describe('a handout', () => {
  const html = handoutPage(document, { index: 'AAAA', style: '', script: 'f("</script>")' });
  it('leads from the contents to every entry', () => {
    for (const anchor of ['policies-outfall', 'standards-gb-1']) {
      expect(html).toContain(`<a href="#${anchor}">`);
      expect(html.split(` id="${anchor}"`)).toHaveLength(2);
    }
  });
  it('reads titles as text', () => {
    expect(html).toContain('城镇&lt;污水&gt;标准');
    expect(html).toContain('<title>水 &amp; 土 · 绿桥</title>');
  });
  it('is not ended by what its script or style says', () => {
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });
  it('asks for nothing from outside', () => {
    expect(html).toContain(`content="default-src 'none';`);
    expect(html).not.toMatch(/\s(?:src|action)=|url\(|<link/);
  });
});

it('has standards by number, as they are looked up, and the rest the newest first', () => {
  const standards = ['GB 8978-1996', 'GB 18918-2002', 'GB 3838-2002'].map((number) =>
    card(`standards/${number}`, { number }),
  );
  expect(inOrder(standards).map(({ number }) => number)).toEqual([
    'GB 3838-2002',
    'GB 8978-1996',
    'GB 18918-2002',
  ]);
  const policies = ['2015-01-01', '', '2023-05-05'].map((date) => card(`policies/p${date}`, { date }));
  expect(inOrder(policies).map(({ date }) => date)).toEqual(['2023-05-05', '2015-01-01', '']);
});
