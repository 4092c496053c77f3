import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchCard } from './card.ts';
import { decodeDocs } from './doc-table.ts';
import { SearchEngine } from './engine.ts';
import { decodeFacets } from './facets.ts';
import { type ResultDoc, SYMPTOM_KIND } from './format.ts';
import { type IndexFiles, type IndexSource, makeIndex } from './index-files.ts';
import type { Section } from './page.ts';

interface Entry extends Partial<Omit<SearchCard, 'key'>> {
  readonly sections?: readonly Section[];
  readonly around?: string;
}

/** The source of an index of entries by key. */
function sourceOf(entries: Readonly<Record<string, Entry>>, rest: Partial<IndexSource> = {}): IndexSource {
  return {
    entries: Object.entries(entries).map(([key, { sections = [], around = '', ...stated }]) => {
      const [kind = '', id = ''] = key.split('/');
      const url = `/${key}/`;
      return {
        card: {
          ...{ key, url, kind, id, title: id, summary: '', badges: [], names: [], asks: [], tags: [] },
          ...{ date: '', worth: 1, maturity: 0, related: [] },
          ...stated,
        },
        page: { url, title: stated.title ?? id, sections, around },
      };
    }),
    ...{ concepts: [], symptoms: [], syllables: () => ({}) },
    ...rest,
  };
}

const text = (id: string, heading: string, ...lines: string[]): Section => ({
  id,
  heading,
  text: lines.join('\n'),
});
const bytesOf = ({ files }: IndexFiles, name: string): Uint8Array => {
  const content = files.get(name);
  if (content === undefined) throw new Error(`no file ${name}`);
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
};
const jsonOf = (index: IndexFiles, name: string): unknown =>
  JSON.parse(new TextDecoder().decode(bytesOf(index, name)));
const resultOf = (index: IndexFiles, doc: number) => jsonOf(index, `d${doc}`) as ResultDoc;
/** Keys of the entries found, best first. */
async function find(index: IndexFiles, query: string): Promise<string[]> {
  const engine = new SearchEngine({ ...index.layout, build: '' }, async (file) => bytesOf(index, file));
  const { order, missing } = await engine.search({ query, only: [], choice: {}, sort: 'match' });
  expect(missing).toEqual([]);
  return order.map((doc) => `${resultOf(index, doc).kind}/${resultOf(index, doc).id}`);
}

describe('an index', () => {
  it('of nothing is an error for the reader, not a search that finds nothing', () => {
    expect(() => makeIndex(sourceOf({}))).toThrow('没有可检索的页面');
    const symptom = { id: 'foam', title: '泡沫很多', asks: [], causes: [] };
    expect(() => makeIndex(sourceOf({}, { symptoms: [symptom] }))).toThrow('没有可检索的页面');
  });
  it('finds an entry by everything that is known of it', async () => {
    const index = makeIndex(
      sourceOf({
        'technologies/a': { title: '潜流湿地', names: ['芦苇床'], asks: ['村里臭水沟怎么治'] },
        'standards/b': { title: '地表水环境质量', number: 'GB 3838-2002', summary: '适用于江河湖库' },
        'cases/c': {
          title: '清水河',
          sections: [text('x', '工程概况', '工程概况', '河床铺设砾石')],
          around: '赣南稀土',
        },
      }),
    );
    for (const [query, key] of [
      ['潜流湿地', 'technologies/a'],
      ['芦苇床', 'technologies/a'],
      ['臭水沟', 'technologies/a'],
      ['GB 3838-2002', 'standards/b'],
      ['江河湖库', 'standards/b'],
      ['工程概况', 'cases/c'],
      ['砾石', 'cases/c'],
      ['稀土', 'cases/c'],
    ] as const)
      expect([query, (await find(index, query))[0]]).toEqual([query, key]);
    expect(await find(index, '光伏')).toEqual([]);
  });
  it('finds an entry with the words in a heading before one that only mentions them', async () => {
    const filler = '进水水质波动较大，调节池起均衡作用。';
    const index = makeIndex(
      sourceOf({
        'cases/mentions': { sections: [text('', '', `运行费用${filler}`, filler)] },
        'cases/heading': { sections: [text('cost', '运行费用', '运行费用', filler, filler)] },
      }),
    );
    expect(await find(index, '运行费用')).toEqual(['cases/heading', 'cases/mentions']);
  });
  it('finds every entry by its whole title, however alike the titles are', async () => {
    const title = fc
      .array(fc.constantFrom(...'水质氮磷污泥湿地膜'), { minLength: 2, maxLength: 6 })
      .map((chars) => chars.join(''));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(title, { minLength: 1, maxLength: 8 }), async (titles) => {
        const index = makeIndex(
          sourceOf(Object.fromEntries(titles.map((one, i) => [`cases/${i}`, { title: one }]))),
        );
        for (const [i, one] of titles.entries()) expect(await find(index, one)).toContain(`cases/${i}`);
      }),
      { numRuns: 30 },
    );
  });
  it('says how many entries and files it has', () => {
    const { files, layout } = makeIndex(sourceOf({ 'cases/a': { title: '甲' }, 'cases/b': { title: '乙' } }));
    expect(layout).toMatchObject({ format: 1, entries: 2 });
    const count = (kind: RegExp) => [...files.keys()].filter((name) => kind.test(name)).length;
    expect(count(/^t\d+$/)).toBe(layout.terms);
    expect(count(/^c\d+$/)).toBe(layout.chars);
    expect(count(/^d\d+$/)).toBe(2);
  });
  it('is the same, byte for byte, for the same source', () => {
    const make = () =>
      makeIndex(
        sourceOf({
          'cases/a': { title: '河道清淤', tags: ['field:water', 'year:2020'], related: ['cases/b'] },
          'cases/b': { title: '河道生态修复', tags: ['year:2021'], related: ['cases/a'] },
        }),
      );
    expect([...make().files]).toEqual([...make().files]);
  });
  it('asks for the readings of all characters in titles and names, of concepts too, and keeps them', () => {
    const asked: string[] = [];
    const index = makeIndex(
      sourceOf(
        { 'cases/a': { title: '河道 A2/O', names: ['清淤'], summary: '摘要', asks: ['怎么'] } },
        {
          concepts: [{ name: '氨氮', names: ['NH3', '總氨'], tags: [] }],
          syllables: (chars) => {
            asked.push(...chars);
            return { he: '河' };
          },
        },
      ),
    );
    // Traditional characters count as simplified ones.
    expect(asked.sort()).toEqual([...'氨氮总河道清淤'].sort());
    expect(jsonOf(index, 'readings')).toEqual({ he: '河' });
  });
});

describe('linked entries', () => {
  it('are numbers of entries, both ways, and unknown ones are dropped', () => {
    const docs = decodeDocs(
      bytesOf(
        makeIndex(
          sourceOf({
            'cases/a': { related: ['cases/c', 'cases/gone', 'cases/b'] },
            'cases/b': { related: ['cases/a'] },
            'cases/c': { related: ['cases/a'] },
          }),
        ),
        'docs',
      ),
    );
    expect([0, 1, 2].map((doc) => [...docs.related(doc)].sort())).toEqual([[1, 2], [0], [0]]);
  });
  it('are never the entry itself or something that is no entry', () => {
    const keys = ['cases/a', 'cases/b', 'cases/c', 'cases/d'];
    const links = fc.array(fc.array(fc.constantFrom(...keys, 'cases/gone', '')), {
      minLength: keys.length,
      maxLength: keys.length,
    });
    fc.assert(
      fc.property(links, (related) => {
        const index = makeIndex(
          sourceOf(Object.fromEntries(keys.map((key, i) => [key, { related: related[i] ?? [] }])), {
            symptoms: [{ id: 'foam', title: '泡沫', asks: [], causes: [] }],
          }),
        );
        const docs = decodeDocs(bytesOf(index, 'docs'));
        for (const doc of keys.keys())
          for (const other of docs.related(doc)) {
            expect(keys.keys().toArray()).toContain(other);
            expect(other).not.toBe(doc);
            expect(docs.related(other)).toContain(doc);
          }
      }),
    );
  });
});

describe('neighbours', () => {
  it('are entries that speak of the same things, the nearest first', () => {
    const index = makeIndex(
      sourceOf({
        'cases/a': { title: '填埋场渗滤液反渗透' },
        'cases/b': { title: '村庄生活垃圾分类' },
        'cases/c': { title: '填埋场渗滤液蒸发' },
        'cases/d': { title: '电镀废水反渗透' },
      }),
    );
    expect(resultOf(index, 0).near.map(([doc]) => doc)).toEqual([2, 3]);
    expect(resultOf(index, 1).near).toEqual([]);
  });
  it('are eight where more would do', () => {
    const alike = Array.from({ length: 12 }, (_, i) => [`cases/${i}`, { title: '污泥脱水' }]);
    expect(resultOf(makeIndex(sourceOf(Object.fromEntries(alike))), 0).near).toHaveLength(8);
  });
  it('are a few numbers of other entries, never of symptoms, with a nearness of at most 1', () => {
    const title = fc
      .array(fc.constantFrom('湿地', '污泥', '脱水', '氨氮', '膜', 'COD'), { maxLength: 4 })
      .map((words) => words.join(''));
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 14 }), (titles) => {
        const index = makeIndex(
          sourceOf(Object.fromEntries(titles.map((one, i) => [`cases/${i}`, { title: one }])), {
            symptoms: titles.map((one, i) => ({ id: String(i), title: one, asks: [one], causes: [] })),
          }),
        );
        for (const doc of titles.keys()) {
          const { near } = resultOf(index, doc);
          const numbers = near.map(([other]) => other);
          expect(near.length).toBeLessThanOrEqual(8);
          expect(new Set(numbers).size).toBe(near.length);
          expect(numbers).not.toContain(doc);
          for (const [other, nearness] of near) {
            expect(titles.keys().toArray()).toContain(other);
            expect(nearness).toBeGreaterThanOrEqual(0);
            expect(nearness).toBeLessThanOrEqual(1);
          }
          expect(near.map(([, nearness]) => nearness)).toEqual(near.map(([, n]) => n).sort((a, b) => b - a));
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a result', () => {
  const top = text('', '', '标题', '现行 国家标准', '一句话的摘要。', '导语。');
  const sectionsFor = (summary: string, sections: readonly Section[]) =>
    resultOf(makeIndex(sourceOf({ 'cases/a': { title: '标题', summary, sections } })), 0).sections;

  it('does not repeat the top of its page: title, badges and summary', () => {
    const limits = text('limits', '限值', '限值', '一句话的摘要。');
    expect(sectionsFor('一句话的摘要。', [top, limits])).toEqual([text('', '', '导语。'), limits]);
  });
  it('has no section for a page top of nothing else', () => {
    const limits = text('limits', '限值', '限值', '表');
    expect(sectionsFor('一句话的摘要。', [text('', '', '标题', '一句话的摘要。'), limits])).toEqual([limits]);
    expect(sectionsFor('一句话的摘要。', [text('', '', '标题', '一句话的摘要。')])).toEqual([]);
  });
  it('keeps everything where the summary does not stand on the page as it is', () => {
    const sections = [top, text('limits', '限值', '限值', '别的摘要。')];
    expect(sectionsFor('别的摘要。', sections)).toEqual(sections);
    expect(sectionsFor('一句话', sections)).toEqual(sections);
    expect(sectionsFor('', sections)).toEqual(sections);
  });
  it('is still found by what is not repeated', async () => {
    const index = makeIndex(
      sourceOf({ 'cases/a': { title: '标题', summary: '一句话的摘要。', sections: [top] } }),
    );
    expect(await find(index, '国家标准')).toEqual(['cases/a']);
  });
  it('has what is shown of an entry, and not what only ranking needs', () => {
    const shown = {
      ...{ kind: 'standards', id: 'b', url: '/base/standards/b/', title: '水质', number: 'GB 1' },
      ...{ summary: '摘要', badges: [{ text: '废止', tone: 'bad' as const }], sunk: '已废止' },
      ...{ names: ['别名'], asks: ['怎么问'] },
    };
    const index = makeIndex(
      sourceOf({ 'standards/b': { ...shown, tags: ['field:water'], date: '2020', worth: 0.5, maturity: 2 } }),
    );
    expect(resultOf(index, 0)).toEqual({ ...shown, sections: [], near: [] });
    const docs = decodeDocs(bytesOf(index, 'docs'));
    expect([docs.kind(0), docs.worth(0), docs.maturity(0), docs.date(0)]).toEqual([
      'standards',
      0.5,
      2,
      '2020',
    ]);
  });
});

describe('the other files', () => {
  const symptom = { id: 'foam', title: '曝气池泡沫', asks: ['白沫'], causes: [] };
  const other = { ...symptom, id: 'smell', title: '泵站臭气' };
  const index = makeIndex(
    sourceOf(
      {
        'cases/a': { title: '甲', names: ['甲甲'], tags: ['year:2020', 'field:water', 'field:water'] },
        'standards/b': { title: '乙', number: 'GB 1-2020', tags: ['field:water'] },
      },
      {
        symptoms: [symptom, other],
        concepts: [{ name: '江苏', names: ['无锡'], tags: ['region:js'], inside: true }],
      },
    ),
  );
  it('list entries by facet value, each entry once', () => {
    expect([...decodeFacets(bytesOf(index, 'facets'))]).toEqual([
      ['field:water', [0, 1]],
      ['year:2020', [0]],
    ]);
  });
  it('list numbers with title, and all names by entry', () => {
    expect(jsonOf(index, 'numbers')).toEqual([['GB 1-2020', '乙']]);
    expect(jsonOf(index, 'titles')).toEqual([
      ['', '甲', '甲甲'],
      ['GB 1-2020', '乙'],
    ]);
  });
  it('have symptoms after the entries, as what they are', () => {
    expect(index.layout.entries).toBe(2);
    expect([jsonOf(index, 'd2'), jsonOf(index, 'd3')]).toEqual([symptom, other]);
    const docs = decodeDocs(bytesOf(index, 'docs'));
    expect([0, 1, 2, 3].map((doc) => docs.kind(doc))).toEqual([
      'cases',
      'standards',
      SYMPTOM_KIND,
      SYMPTOM_KIND,
    ]);
    expect(docs.size).toBe(4);
  });
  it('have the concepts as the search reads them', () => {
    expect(jsonOf(index, 'lexicon')).toEqual([['江苏', ['无锡'], ['region:js'], 1]]);
  });
});

describe('an index like an earlier one', () => {
  const symptom = { id: 'foam', title: '曝气池泡沫', asks: ['白沫'], causes: [] };
  const words = ['人工湿地', '膜生物反应器', '活性炭吸附', '污泥干化', '臭气收集', '雨污分流'];
  const entries = (count: number) =>
    Object.fromEntries(words.slice(0, count).map((title, at) => [`technologies/t${at}`, { title }]));
  const like = { terms: 1, chars: 1, symptoms: 3 };
  const engineOf = (index: IndexFiles) =>
    new SearchEngine({ ...index.layout, build: '' }, async (file) => bytesOf(index, file));
  const ask = { query: '曝气池泡沫', only: [], choice: {}, sort: 'match' } as const;

  it('leaves the numbers of its symptoms as they are while there is room', async () => {
    for (const count of [1, 2, 3]) {
      const index = makeIndex(sourceOf(entries(count), { symptoms: [symptom], like }));
      expect(index.layout.entries).toBe(count);
      const answer = await engineOf(index).search(ask);
      expect(answer.symptom).toBe(3);
      expect(await engineOf(index).symptom(3)).toEqual(symptom);
    }
  });
  it('makes room for many where there is none left', async () => {
    const index = makeIndex(sourceOf(entries(4), { symptoms: [symptom], like }));
    const { symptom: number = 0 } = await engineOf(index).search(ask);
    expect(number).toBeGreaterThan(30);
    expect(await engineOf(index).symptom(number)).toEqual(symptom);
  });
  it('finds and lists the same entries as one of its own', async () => {
    const own = makeIndex(sourceOf(entries(6), { symptoms: [symptom] }));
    const alike = makeIndex(sourceOf(entries(6), { symptoms: [symptom], like: { ...like, symptoms: 50 } }));
    for (const query of ['', '湿地', '污泥', '膜', '泡沫'])
      expect(await find(alike, query)).toEqual(await find(own, query));
  });
  it('keeps the number of files while it fits, and no longer', () => {
    const { terms } = makeIndex(sourceOf(entries(6))).layout;
    const layoutLike = (before: number) =>
      makeIndex(sourceOf(entries(6), { like: { ...like, terms: before, symptoms: 6 } })).layout.terms;
    expect(layoutLike(terms)).toBe(terms);
    expect(layoutLike(terms + 50)).toBe(terms);
  });
});
