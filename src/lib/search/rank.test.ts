import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexBuilder } from './build.ts';
import { type DocFacts, DocTable } from './doc-table.ts';
import { fold } from './fold.ts';
import { type Concept, Lexicon } from './lexicon.ts';
import type { Near } from './nearest.ts';
import { idf, type Literal, lift, type Ranked, rank, settle } from './rank.ts';
import { foldQuery, understand } from './understand.ts';
import { WEIGHTS } from './weights.ts';

const concepts: Concept[] = [
  { name: '黑臭水体', names: ['臭水沟'], tags: [] },
  { name: '活性炭', names: ['颗粒炭'], tags: [] },
  { name: '臭氧氧化', names: [], tags: [] },
  { name: '江苏', names: [], tags: ['region:32'] },
];
const lexicon = new Lexicon(concepts, fold);

type Texts = Parameters<IndexBuilder['add']>[0];
type Entry = Partial<Texts> & Partial<DocFacts>;

/** Entries that speak of something else, so that words of the others are rare. */
const others: Entry[] = ['噪声屏障', '危险废物', '土壤修复', '固废焚烧', '海洋垃圾', '核辐射监测'].map(
  (title) => ({ title, body: [title] }),
);

/** Numbers of the entries that are found, the best first; those that speak of something else have no words in common. */
function search(entries: readonly Entry[], query: string): Ranked[] {
  const all = [...entries, ...others];
  const builder = new IndexBuilder(concepts, 30);
  for (const entry of all)
    builder.add({
      title: '',
      names: [],
      asks: [],
      headings: [],
      summary: '',
      body: [],
      around: '',
      tags: [],
      ...entry,
    });
  const docs = tableOf(all);
  return rank(understand(foldQuery(query), lexicon), builder.terms, docs);
}
const tableOf = (entries: readonly Entry[]) =>
  new DocTable(
    entries.map((entry) => ({ kind: 'glossary', worth: 1, maturity: 0, date: '', related: [], ...entry })),
  );
const order = (entries: readonly Entry[], query: string) => search(entries, query).map(({ doc }) => doc);

describe('a word', () => {
  it.each([
    ['title', { title: '活性炭' }, 'text', { body: ['活性炭'] }],
    ['other names', { names: ['活性炭'] }, 'text', { body: ['活性炭'] }],
    ['phrasings of askers', { asks: ['活性炭'] }, 'text', { body: ['活性炭'] }],
    ['summary', { summary: '活性炭' }, 'text', { body: ['活性炭'] }],
    ['headings', { headings: ['活性炭'] }, 'text', { body: ['活性炭'] }],
    ['title', { title: '活性炭' }, 'summary', { summary: '活性炭' }],
    ['text', { body: ['活性炭'] }, 'lists around it', { around: '活性炭' }],
  ] as const)('counts more in the %s %j than in the %s %j', (_better, better, _worse, worse) => {
    // A second word, so that it is strength and not the word in one piece that decides.
    const entry = (texts: Entry): Entry => ({ ...texts, tags: [] });
    expect(order([entry(worse), entry(better)], '活性炭 除味')).toEqual([1, 0]);
  });
  it('counts more where the text is thick with it', () => {
    const once = { body: ['活性炭箱的安全检查和日常巡视记录表'] };
    const often = { body: ['活性炭箱里活性炭失效时活性炭要更换'] };
    expect(order([once, often], '活性炭 除味')).toEqual([1, 0]);
  });
  it('that is rare counts more than one that many entries hold', () => {
    const common = Array.from({ length: 4 }, () => ({ title: '活性炭' }));
    expect(order([...common, { title: '臭氧氧化' }], '活性炭 臭氧氧化')[0]).toBe(4);
  });
  it('finds nothing where it stands nowhere', () => {
    expect(search([{ title: '活性炭' }], '膜分离')).toEqual([]);
    expect(search([{ title: '活性炭' }], '怎么办')).toEqual([]);
    expect(search([{ title: '活性炭' }], '')).toEqual([]);
  });
});

describe('a query of several words', () => {
  it('is answered best by what holds all of them', () => {
    const [first, second] = search(
      [{ title: '活性炭' }, { title: '臭氧氧化' }, { title: '臭氧氧化与活性炭' }],
      '臭氧氧化 活性炭',
    );
    expect(first).toMatchObject({ doc: 2, full: true });
    expect(second?.full).toBe(false);
    expect(second?.coverage).toBeLessThan(first?.coverage ?? 0);
  });
  it('is answered better by all of them in passing than by some of them everywhere', () => {
    const everywhere = (text: string): Entry => ({
      title: text,
      names: [text],
      asks: [text],
      headings: [text],
      summary: text,
      body: [text],
    });
    const some = everywhere('臭氧氧化与活性炭');
    const all = { headings: ['臭氧氧化，活性炭，江苏'], summary: '臭氧氧化，活性炭，江苏' };
    expect(order([some, all, { title: '江苏' }], '臭氧氧化 活性炭 江苏')[0]).toBe(1);
  });
  it('is held in full under other names, too', () => {
    const found = search([{ title: '黑臭水体与活性炭' }], '臭水沟 颗粒炭');
    expect(found).toMatchObject([{ doc: 0, full: true }]);
  });
  it('is held in full without the words that only ask', () => {
    const entries: Entry[] = [{ title: '臭水沟整治' }, { asks: ['怎么整治'] }];
    expect(search(entries, '臭水沟怎么整治')[0]).toMatchObject({ doc: 0, full: true });
  });
  it('is not held in full by an entry that is only filed under it', () => {
    const found = search([{ title: '活性炭', tags: ['region:32'] }, { title: '江苏活性炭' }], '江苏 活性炭');
    expect(new Map(found.map(({ doc, full }) => [doc, full]))).toEqual(
      new Map([
        [0, false],
        [1, true],
      ]),
    );
  });
});

describe('a name', () => {
  it('as typed is a little stronger than another name of it in the same place', () => {
    expect(order([{ title: '黑臭水体' }, { title: '臭水沟' }], '臭水沟 除味')).toEqual([1, 0]);
  });
  it('in pieces counts less than a whole one in a worse place', () => {
    const pieces: Entry[] = [{ title: '臭水' }, { title: '水沟' }];
    expect(order([...pieces, { summary: '臭水沟' }], '臭水沟 除味')[0]).toBe(2);
  });
  it('is not found in pieces where one piece stands nowhere', () => {
    expect(search([{ title: '臭水' }], '臭水沟')).toEqual([]);
  });
});

describe('a term', () => {
  it('as typed comes before another name of it, even one in the title', () => {
    const found = search([{ title: '黑臭水体' }, { body: ['村口有条臭水沟'] }], '臭水沟');
    expect(found.map(({ doc }) => doc)).toEqual([1, 0]);
    expect(found.map(({ literal }) => literal)).toEqual([2, 0]);
  });
  it('in the own text comes before one in a list around it', () => {
    const found = search([{ around: '臭水沟', title: '黑臭水体' }, { body: ['臭水沟'] }], '臭水沟');
    expect(found.map(({ doc, literal }) => [doc, literal])).toEqual([
      [1, 2],
      [0, 1],
    ]);
  });
  it('is the likelier in one piece, the thicker it stands', () => {
    const found = search(
      [{ title: '污水管网' }, { summary: '污水管网' }, { body: ['污水管网'] }],
      '污水管网',
    );
    const thickness = found.toSorted((a, b) => a.doc - b.doc).map((one) => one.thickness);
    expect(thickness).toEqual([5, 4, 1]);
    // The thinnest pair of it tells.
    expect(search([{ title: '管网', body: ['污水管'] }], '污水管网')).toMatchObject([{ thickness: 1 }]);
  });
});

describe('an entry', () => {
  it('that is superseded comes after its equal', () => {
    expect(order([{ title: '活性炭', worth: 0.3 }, { title: '活性炭' }], '活性炭')).toEqual([1, 0]);
  });
  it('of the kind that is asked for comes before its equal', () => {
    const pair: Entry[] = [
      { title: '活性炭', kind: 'policies' },
      { title: '活性炭', kind: 'cases' },
    ];
    expect(order(pair, '活性炭案例')).toEqual([1, 0]);
    expect(order(pair, '活性炭政策')).toEqual([0, 1]);
  });
  it('that is a standard answers questions about limits', () => {
    const pair: Entry[] = [
      { title: '活性炭', kind: 'glossary' },
      { title: '活性炭', kind: 'standards' },
    ];
    expect(order(pair, '活性炭浓度限多少')).toEqual([1, 0]);
    expect(order(pair, '活性炭')).toEqual([0, 1]);
  });
  it('that is a term answers questions about meanings', () => {
    const pair: Entry[] = [
      { title: '活性炭', kind: 'standards' },
      { title: '活性炭', kind: 'glossary' },
    ];
    expect(order(pair, '什么是活性炭')).toEqual([1, 0]);
    expect(order(pair, '活性炭')).toEqual([0, 1]);
  });
  it('of the region that is named comes first, those of other regions last', () => {
    const entries: Entry[] = [
      { title: '活性炭', tags: ['region:33', 'has:region'] },
      { title: '活性炭', tags: [] },
      { title: '活性炭', tags: ['region:32', 'has:region'] },
    ];
    expect(order(entries, '江苏 活性炭')).toEqual([2, 1, 0]);
    expect(order(entries, '活性炭')).toEqual([0, 1, 2]);
  });
  it('rises with what it is linked with, but not above it', () => {
    const entries: Entry[] = [
      { title: '活性炭', related: [2] },
      { body: ['活性炭'] },
      { body: ['活性炭'], related: [0] },
    ];
    expect(order(entries, '活性炭 除味')).toEqual([0, 2, 1]);
  });
  it('does not pass what holds the words, however much it is linked with', () => {
    const linked = Array.from({ length: 20 }, () => ({ title: '活性炭', related: [0] }));
    const hub = { title: '吸附', related: linked.map((_, i) => i + 1) };
    const found = order([hub, ...linked], '活性炭 除味');
    expect(found).toHaveLength(21);
    expect(found.at(-1)).toBe(0);
  });
  it('is found by its links alone, after what holds the word', () => {
    const found = search(
      [
        { title: '活性炭', related: [1] },
        { title: '吸附', related: [0] },
      ],
      '活性炭',
    );
    expect(found).toMatchObject([
      { doc: 0, full: true },
      { doc: 1, full: false, coverage: 0, literal: 0 },
    ]);
  });
});

const anyWords = fc.array(
  fc.constantFrom('活性炭', '颗粒炭', '臭水沟', '臭氧氧化', '江苏', '污水管网', 'cod'),
  {
    maxLength: 3,
  },
);
const anyEntry: fc.Arbitrary<Entry> = fc.record({
  title: anyWords.map((words) => words.join('与')),
  names: anyWords,
  summary: anyWords.map((words) => words.join('，')),
  body: anyWords,
  around: anyWords.map((words) => words.join('，')),
  worth: fc.double({ min: 0.1, max: 1, noNaN: true }),
  kind: fc.constantFrom('technologies', 'cases', 'standards'),
});

describe('any ranking', () => {
  it('has every entry once, the best first, with shares between nothing and all', () => {
    fc.assert(
      fc.property(
        fc.array(anyEntry, { maxLength: 8 }),
        anyWords.map((words) => words.join(' ')),
        (entries, query) => {
          const found = search(entries, query);
          expect(new Set(found.map(({ doc }) => doc)).size).toBe(found.length);
          found.forEach(({ score, coverage, literal }, i) => {
            expect(score).toBeGreaterThan(0);
            expect(coverage).toBeGreaterThanOrEqual(0);
            expect(coverage).toBeLessThanOrEqual(1.000_001);
            const next = found[i + 1];
            if (next?.literal === literal) expect(score).toBeGreaterThanOrEqual(next.score);
            else expect(literal).toBeGreaterThanOrEqual(next?.literal ?? 0);
          });
        },
      ),
    );
  });
  it('never lowers an entry that becomes worth more', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 6 }), (entries) => {
        const [first, ...rest] = entries;
        const place = (worth: number) => order([{ ...first, worth }, ...rest], '活性炭 臭水沟').indexOf(0);
        expect(place(1)).toBeLessThanOrEqual(place(0.1));
      }),
    );
  });
});

describe('idf', () => {
  it('is positive and the higher, the rarer a term is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5_000 }), fc.nat(), fc.nat(), (size, a, b) => {
        const [rare, common] = [1 + (a % size), 1 + (b % size)].sort((x, y) => x - y) as [number, number];
        expect(idf(common, size)).toBeGreaterThan(0);
        if (rare < common) expect(idf(rare, size)).toBeGreaterThan(idf(common, size));
      }),
    );
  });
});

const one = (doc: number, score: number, rest: Partial<Ranked> = {}): Ranked => ({
  doc,
  score,
  coverage: 1,
  full: true,
  literal: 0,
  thickness: 0,
  ...rest,
});
const plain = understand('', lexicon);

describe('lift', () => {
  const docs = tableOf([{}, {}, {}, { worth: 0.2 }]);
  const lifted = (ranked: readonly Ranked[], near: readonly (readonly [number, readonly Near[]])[]) =>
    lift(ranked, new Map(near), plain, docs).map(({ doc }) => doc);

  it('lets a neighbour of the best pass others', () => {
    const ranked = [one(0, 1), one(2, 0.12), one(1, 0.1)];
    expect(lifted(ranked, [[0, [[1, 0.8]]]])).toEqual([0, 1, 2]);
    expect(lifted(ranked, [])).toEqual([0, 2, 1]);
  });
  it('lets the nearer neighbour rise more', () => {
    const near: Near[] = [
      [2, 0.8],
      [1, 0.2],
    ];
    expect(lifted([one(0, 1), one(1, 0.1), one(2, 0.1)], [[0, near]])).toEqual([0, 2, 1]);
  });
  it('finds neighbours that hold nothing of the query, and does not say that they do', () => {
    const [, found] = lift([one(0, 1)], new Map([[0, [[1, 0.8] as const]]]), plain, docs);
    expect(found).toMatchObject({ doc: 1, coverage: 0, full: false, literal: 0 });
  });
  it('lets a superseded neighbour rise less', () => {
    expect(
      lifted(
        [one(0, 1), one(2, 0.1)],
        [
          [
            0,
            [
              [3, 0.8],
              [1, 0.8],
            ],
          ],
        ],
      ),
    ).toEqual([0, 1, 2, 3]);
  });
  it('leaves what holds the term as typed on top', () => {
    const ranked = [one(2, 0.05, { literal: 2 }), one(0, 1), one(1, 0.9)];
    expect(lifted(ranked, [[0, [[1, 0.8]]]])[0]).toBe(2);
  });
  it('gives no entry more than its share of the best, and takes from none', () => {
    const size = 12;
    const table = tableOf(Array.from({ length: size }, () => ({})));
    const anyNear = fc.uniqueArray(
      fc.tuple(
        fc.nat({ max: size - 1 }),
        fc.integer({ min: 1, max: 100 }).map((n) => n / 100),
      ),
      { maxLength: size, selector: ([doc]) => doc },
    );
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: size }),
        fc.array(anyNear, { minLength: size, maxLength: size }),
        (scores, near) => {
          const ranked = scores.toSorted((a, b) => b - a).map((score, doc) => one(doc, score));
          const best = ranked[0]?.score ?? 0;
          const before = new Map(ranked.map(({ doc, score }) => [doc, score]));
          const after = lift(ranked, new Map(near.map((list, doc) => [doc, list])), plain, table);
          expect(after.map(({ doc }) => doc)).toEqual(expect.arrayContaining(ranked.map(({ doc }) => doc)));
          for (const { doc, score } of after) {
            const gain = score - (before.get(doc) ?? 0);
            expect(gain).toBeGreaterThanOrEqual(0);
            expect(gain).toBeLessThanOrEqual(best * WEIGHTS.near.most + 1e-9);
          }
        },
      ),
    );
  });
  it('stops at its bound however many neighbours lend', () => {
    const many = Array.from({ length: 10 }, (_, doc) => one(doc, 1));
    const table = tableOf(Array.from({ length: 11 }, () => ({})));
    const near = new Map(many.map(({ doc }) => [doc, [[10, 1] as const]]));
    const found = lift(many, near, plain, table).find(({ doc }) => doc === 10);
    expect(found?.score).toBeCloseTo(WEIGHTS.near.most);
  });
});

describe('settle', () => {
  const ranked = [
    one(0, 0.9, { literal: 2 }),
    one(1, 0.5, { literal: 2 }),
    one(2, 0.4, { literal: 2 }),
    one(3, 0.8, { literal: 1 }),
    one(4, 0.95),
  ];
  it('puts first what is called so, then what was read and holds the term, last what was read and does not', () => {
    const read = new Map<number, Literal>([
      [0, 0],
      [2, 3],
      [3, 4],
    ]);
    expect(settle(ranked, read).map(({ doc, literal }) => [doc, literal])).toEqual([
      [3, 4],
      [2, 3],
      [1, 2],
      [4, 0],
      [0, 0],
    ]);
  });
  it('keeps the order of what was found to be alike', () => {
    const read = new Map<number, Literal>(ranked.map(({ doc }) => [doc, 3]));
    expect(settle(ranked, read).map(({ doc }) => doc)).toEqual([4, 0, 3, 1, 2]);
  });
  it('changes nothing where nothing was read', () => {
    expect(settle(ranked, new Map())).toEqual(ranked);
  });
});
