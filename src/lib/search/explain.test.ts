import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexBuilder } from './build.ts';
import { explain, type Reason, zonesOf } from './explain.ts';
import { fold } from './fold.ts';
import { type Concept, Lexicon } from './lexicon.ts';
import { foldQuery, understand } from './understand.ts';
import { ZONE } from './zones.ts';

const concepts: Concept[] = [
  { name: '黑臭水体', names: ['臭水沟'], tags: [] },
  { name: '活性炭', names: ['颗粒炭'], tags: [] },
  { name: 'Cr6', names: ['六价铬'], tags: [] },
  { name: '总磷', names: ['TP'], tags: ['pollutant:tp'] },
];
const lexicon = new Lexicon(concepts, fold);
type Texts = Parameters<IndexBuilder['add']>[0];

/** Why an entry is in the answer to a query. */
function why(texts: Partial<Texts>, query: string): Reason[] {
  const builder = new IndexBuilder(concepts, 30);
  builder.add({ ...nothing, title: '噪声屏障' });
  const doc = builder.add({ ...nothing, ...texts });
  return explain(understand(foldQuery(query), lexicon), builder.terms, doc);
}
const nothing: Texts = {
  title: '',
  names: [],
  asks: [],
  headings: [],
  summary: '',
  body: [],
  around: '',
  tags: [],
};

describe('a part of the query', () => {
  const name = '活性炭';
  it.each([
    ['title', { title: name, names: [name], asks: [name], summary: name, body: [name], around: name }],
    ['name', { names: [name], asks: [name], headings: [name], summary: name, body: [name] }],
    ['ask', { asks: [name], headings: [name], summary: name, body: [name], around: name }],
    ['heading', { headings: [name], summary: name, body: [name], around: name }],
    ['summary', { summary: name, body: [name], around: name }],
    ['body', { body: [name], around: name }],
    ['around', { around: name }],
  ] as const)('is named with its best place: %s', (place, texts) => {
    expect(why(texts, name)).toEqual([{ typed: name, place, whole: true }]);
  });
  it('is named with the name it stands under', () => {
    expect(why({ title: '黑臭水体整治' }, '臭水沟')).toEqual([
      { typed: '臭水沟', as: '黑臭水体', place: 'title', whole: true },
    ]);
  });
  it('is rather named under another name than as a class', () => {
    expect(why({ names: ['TP'], tags: ['pollutant:tp'] }, '总磷')).toEqual([
      { typed: '总磷', place: 'name', whole: true },
    ]);
    expect(why({ title: '总磷去除' }, 'TP')).toEqual([
      { typed: 'tp', as: '总磷', place: 'title', whole: true },
    ]);
  });
  it('is not named twice where only its capitals differ', () => {
    expect(why({ title: '六价铬' }, 'CR6')).toEqual([{ typed: 'cr6', place: 'title', whole: true }]);
  });
  it('is not named twice where it is the standard name of what stands there', () => {
    expect(why({ title: '臭水沟' }, '黑臭水体')).toEqual([
      { typed: '黑臭水体', place: 'title', whole: true },
    ]);
  });
  it('is rather named as typed than under another name in the same place', () => {
    expect(why({ title: '黑臭水体俗称臭水沟' }, '臭水沟')).toEqual([
      { typed: '臭水沟', place: 'title', whole: true },
    ]);
  });
  it('is named under another name where that stands in a better place', () => {
    expect(why({ title: '黑臭水体', body: ['臭水沟'] }, '臭水沟')).toEqual([
      { typed: '臭水沟', as: '黑臭水体', place: 'title', whole: true },
    ]);
  });
  it('is named as a class where the entry is only filed under it', () => {
    expect(why({ title: '除磷剂', tags: ['pollutant:tp'] }, 'TP')).toEqual([
      { typed: 'tp', as: '总磷', place: 'facet', whole: true },
    ]);
  });
  it('is not passed off as whole where only some of it is there', () => {
    expect(why({ title: '臭水处理' }, '臭水沟')).toEqual([{ typed: '臭水沟', place: 'title', whole: false }]);
    // Each half stands somewhere, but nowhere both.
    expect(why({ title: '臭水处理', body: ['水沟'] }, '臭水沟')).toMatchObject([{ whole: false }]);
  });
  it('is rather named whole in the text than in pieces in the title', () => {
    expect(why({ title: '臭水处理', body: ['臭水沟'] }, '臭水沟')).toMatchObject([
      { place: 'body', whole: true },
    ]);
  });
  it.each([
    ['title', { title: '井盖冒泡' }],
    ['heading', { headings: ['井盖冒泡'] }],
    ['body', { body: ['井盖冒泡'] }],
    ['around', { around: '井盖冒泡' }],
  ] as const)('that is no known name is found as well: %s', (place, texts) => {
    expect(why(texts, '如何修井盖')).toEqual([{ typed: '修井盖', place, whole: false }]);
    expect(why(texts, '井盖怎么修')[0]).toEqual({ typed: '井盖', place, whole: true });
  });
  it('that is no known name is not there for one character of it, and not whole for some of it', () => {
    expect(why({ title: '井' }, '井盖')).toEqual([]);
    expect(why({ title: '窨井盖板' }, '井盖冒泡')).toMatchObject([{ place: 'title', whole: false }]);
  });
});

describe('a whole query', () => {
  it('has a line for each part that stands in the entry, in the order typed', () => {
    expect(why({ title: '总磷', body: ['活性炭'] }, '活性炭 臭水沟 总磷')).toEqual([
      { typed: '活性炭', place: 'body', whole: true },
      { typed: '总磷', place: 'title', whole: true },
    ]);
  });
  it('has none for an entry that holds nothing of it', () => {
    expect(why({ title: '除尘器' }, '活性炭 臭水沟')).toEqual([]);
  });
});

describe('zonesOf', () => {
  it('reads the zones of the entry that is meant and of no other', () => {
    const anyDocs = fc.uniqueArray(fc.nat({ max: 30 })).map((docs) => docs.sort((a, b) => a - b));
    fc.assert(
      fc.property(anyDocs, (docs) => {
        const list = { docs, zones: docs.map((doc) => doc + 100) };
        for (let doc = 0; doc <= 31; doc += 1)
          expect(zonesOf(list, doc)).toBe(docs.includes(doc) ? doc + 100 : 0);
      }),
    );
  });
  it('reads nothing where there is no list', () => {
    expect(zonesOf(undefined, 0)).toBe(0);
    expect(zonesOf({ docs: [0], zones: [ZONE.title] }, 0)).toBe(ZONE.title);
  });
});
