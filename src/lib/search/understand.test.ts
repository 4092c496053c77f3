import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { type Concept, Lexicon } from './lexicon.ts';
import { FILLER, GENERIC, KIND_WORDS } from './phrases.ts';
import { foldQuery, type Group, QUERY_MAX, termsOf, type Understanding, understand } from './understand.ts';

const concepts: Concept[] = [
  { name: '黑臭水体', names: ['臭水沟'], tags: [] },
  { name: '化学需氧量', names: ['COD'], tags: ['pollutant:cod'] },
  { name: '膜生物反应器', names: ['MBR'], tags: [] },
  { name: '江苏', names: [], tags: ['region:32'] },
  { name: '无锡', names: [], tags: ['region:32'], inside: true },
];
const lexicon = new Lexicon(concepts, fold);
const read = (query: string, options?: Parameters<typeof understand>[2]): Understanding =>
  understand(foldQuery(query), lexicon, options);
const parts = ({ groups }: Understanding) => groups.map(({ text }) => text);
/** How a part is looked for: `concept 黑臭水体`. */
const ways = (group: Group | undefined) => group?.alternatives.map(({ why, text }) => `${why} ${text}`) ?? [];
const wanted = ({ groups }: Understanding) =>
  groups.flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms.map(({ term }) => term)));

/** UTF-16 units in any order, halves of pairs included. */
const anyUnits = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  maxLength: 4 * QUERY_MAX,
});
/** Pieces that mean something, in an order that need not. */
const anyPieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(...concepts.flatMap(({ name, names }) => [name, ...names])),
      fc.constantFrom(...FILLER, ...GENERIC),
      fc.constantFrom(
        'GB 18918-2002',
        '国发〔2015〕17号',
        '643号令',
        'Ⅲ类',
        '的',
        '是',
        '水',
        ' ',
        '😀',
        '\u200b',
      ),
      anyUnits,
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(''));
const anyQuery = fc.oneof(anyUnits, anyPieces, fc.string({ unit: 'binary' }));

describe('known names', () => {
  it('are looked for as typed, under their standard name and as a facet', () => {
    const { groups, tags } = read('COD');
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ text: 'cod', start: 0, end: 3, kind: 'name' });
    expect(new Set(ways(groups[0]))).toEqual(new Set(['typed cod', 'concept 化学需氧量', 'tag 化学需氧量']));
    expect(wanted(read('COD'))).toEqual(expect.arrayContaining(['cod', '@化学需氧量', '#pollutant:cod']));
    expect(tags).toEqual(['pollutant:cod']);
  });
  it('lead from what people say to what the trade says', () => {
    expect(ways(read('臭水沟怎么治').groups[0])).toEqual(['typed 臭水沟', 'concept 黑臭水体']);
  });
  it('are trusted most as typed and least as a facet', () => {
    const weights = new Map(read('COD').groups[0]?.alternatives.map(({ why, weight }) => [why, weight]));
    expect(weights.get('typed')).toBe(1);
    expect(weights.get('concept')).toBeLessThan(1);
    expect(weights.get('tag')).toBeLessThan(weights.get('concept') ?? 0);
  });
  it('of a place inside a region ask for the region without standing for all of it', () => {
    expect(read('无锡').tags).toEqual(['region:32']);
    expect(ways(read('无锡').groups[0])).toEqual(['typed 无锡', 'tag 无锡']);
    expect(ways(read('江苏').groups[0])).toContain('concept 江苏');
  });
  it('are not found inside other Latin words', () => {
    expect(read('coder').groups.map(({ kind }) => kind)).toEqual(['free']);
    expect(read('MBR膜').groups.map(({ kind }) => kind)).toEqual(['name', 'free']);
  });
  it('are searched only as typed where the reader wants that', () => {
    const { groups, tags } = read('臭水沟 COD', { typed: new Set(['cod']) });
    expect(groups.map(ways)).toEqual([['typed 臭水沟', 'concept 黑臭水体'], ['typed cod']]);
    expect(tags).toEqual([]);
  });
});

describe('names written wrong', () => {
  const slips = [{ start: 0, end: 4, name: '黑臭水体' }];
  it('are looked for as typed and corrected', () => {
    const [group] = read('黑臭水休怎么治', { slips }).groups;
    expect(group).toMatchObject({ text: '黑臭水休', start: 0, end: 4, kind: 'name' });
    expect(ways(group)).toEqual(['typed 黑臭水休', 'corrected 黑臭水体', 'concept 黑臭水体']);
  });
  it('trust a correction less than what was typed', () => {
    const weights = read('黑臭水休', { slips }).groups[0]?.alternatives.map(({ weight }) => weight) ?? [];
    expect(weights[0]).toBe(1);
    expect(Math.max(...weights.slice(1))).toBeLessThan(1);
  });
});

describe('numbers of standards and documents', () => {
  it.each(['GB 18918-2002', 'gb18918-2002', 'ＧＢ１８９１８—２００２', 'GB18918 2002'])(
    '%s is one part, whatever the spelling',
    (number) => {
      const { groups } = read(`${number} COD`);
      expect(groups.map(({ kind }) => kind)).toEqual(['number', 'name']);
      expect(groups[0]?.alternatives.map(({ terms }) => terms.map(({ term }) => term))).toEqual([
        ['gb18918-2002'],
      ]);
    },
  );
  it('are not taken for names that stand in them, nor for names written wrong', () => {
    const order = new Lexicon([{ name: '令第643号', names: ['院令'], tags: [] }], fold);
    const slips = [{ start: 2, end: 5, name: '院令' }];
    for (const options of [{}, { slips }]) {
      const { groups } = understand('国务院令第643号', order, options);
      expect(groups.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['free 国务院', 'number 令第643号']);
    }
  });
  it('stand beside the words around them', () => {
    expect(parts(read('国发〔2015〕17号 黑臭水体'))).toEqual(['国发', '[2015]17号', '黑臭水体']);
  });
});

describe('the rest of a query', () => {
  it('loses the words that only ask', () => {
    expect(parts(read('请问臭水沟怎么办'))).toEqual(['臭水沟']);
    expect(parts(read('COD的治理'))).toEqual(['cod', '治理']);
    expect(read('怎么办').groups).toEqual([]);
    expect(read('如何xyz').groups[0]?.alternatives[0]?.terms.map(({ term }) => term)).toEqual(['xyz']);
  });
  it('keeps a word that filler cuts into, as less than a whole one', () => {
    const [group] = read('一下雨井盖冒水').groups;
    const share = new Map(group?.alternatives[0]?.terms.map(({ term, share }) => [term, share]));
    expect(share.has('一下')).toBe(false);
    expect(share.get('井盖')).toBe(1);
    expect(share.get('下雨')).toBeGreaterThan(0);
    expect(share.get('下雨')).toBeLessThan(1);
  });
  it('falls into parts at blanks', () => {
    expect(parts(read('井盖  冒泡'))).toEqual(['井盖', '冒泡']);
  });
  it('gives little weight to words that any question may hold', () => {
    const [subject, generic] = read('井盖治理').groups;
    expect([subject?.text, generic?.text]).toEqual(['井盖', '治理']);
    expect(generic?.weight).toBeLessThan(subject?.weight ?? 0);
    const named = new Lexicon([{ name: '治理', names: ['整治'], tags: [] }], fold);
    expect(understand('治理', named).groups).toMatchObject([{ kind: 'name', weight: generic?.weight }]);
  });
  it('takes single characters and loose pairs as hints only, and not characters that say nothing', () => {
    const terms = read('如何修井盖上的漏').groups[0]?.alternatives[0]?.terms ?? [];
    const hints = terms.filter(({ hint }) => hint).map(({ term }) => term);
    expect(hints.filter((term) => term.startsWith('~'))).toEqual(['~修', '~井', '~盖', '~漏']);
    expect(hints).toEqual(expect.arrayContaining(['何修', '上的', '的漏']));
    expect(terms.filter(({ hint }) => !hint).map(({ term }) => term)).toEqual(['修井', '井盖', '盖上']);
    for (const { hint, share } of terms) expect(share < 1).toBe(hint === true);
  });
});

describe('what is asked', () => {
  it.each(['COD排放标准是多少', '氨氮限值', '颗粒物不超过多少', '噪声多少分贝'])('%s: a limit', (query) => {
    expect(read(query).asksLimit).toBe(true);
  });
  it.each(['什么是MBR', 'MBR是什么意思', '黑臭水体的定义'])('%s: a meaning', (query) => {
    expect(read(query).asksMeaning).toBe(true);
  });
  it.each(['COD怎么处理', '黑臭水体', ''])('%s: neither a limit nor a meaning', (query) => {
    expect(read(query)).toMatchObject({ asksLimit: false, asksMeaning: false });
  });
  it('names the kinds of entries that are wanted', () => {
    expect(read('臭水沟治理案例').kinds).toEqual({ cases: KIND_WORDS['案例']?.cases });
    expect(read('臭水沟').kinds).toEqual({});
  });
  it('is strongest where several words want the same kind', () => {
    const [strong, weak] = [KIND_WORDS['标准']?.standards ?? 0, KIND_WORDS['规范']?.standards ?? 0];
    expect(strong).toBeGreaterThan(weak);
    expect(read('标准规范').kinds.standards).toBe(strong);
    expect(read('规范标准').kinds.standards).toBe(strong);
    expect(read('规范').kinds.standards).toBe(weak);
  });
});

describe('the query as one piece', () => {
  it('is a term without blanks and without words that ask', () => {
    expect(read('污水管网').phrase).toEqual(['污水', '水管', '管网']);
    expect(read('污水 管网').phrase).toEqual([]);
    expect(read('如何修污水管网').phrase).toEqual([]);
    // 问题 says little, but it asks nothing.
    expect(read('问题井盖').phrase).toEqual(termsOf('问题井盖'));
  });
  it('is no whole sentence', () => {
    expect(read('污'.repeat(14)).phrase).toEqual(['污污']);
    expect(read('污'.repeat(15)).phrase).toEqual([]);
  });
});

describe('a literal search', () => {
  const query = '无锡 COD 排放标准是什么意思';
  it('looks for what was typed and nothing else', () => {
    const { groups, tags, kinds, asksLimit, asksMeaning } = read(query, { literal: true });
    expect(groups.flatMap(({ alternatives }) => alternatives.map(({ why }) => why))).toEqual(
      groups.map(() => 'typed'),
    );
    expect({ tags, kinds, asksLimit, asksMeaning }).toEqual({
      tags: [],
      kinds: {},
      asksLimit: false,
      asksMeaning: false,
    });
    // The same query is full of meaning otherwise.
    expect(read(query)).toMatchObject({
      tags: ['region:32', 'pollutant:cod'],
      asksLimit: true,
      asksMeaning: true,
    });
  });
  it('takes even a question as one piece', () => {
    expect(read('臭水沟怎么办', { literal: true }).phrase).toEqual(termsOf('臭水沟怎么办'));
  });
});

it('a particle between what is asked and how it is asked is no part of the question', () => {
  expect(parts(read('COD是多少'))).toEqual(['cod']);
});

describe('foldQuery', () => {
  it('does not cut a character in two', () => {
    expect(foldQuery(`${'a'.repeat(QUERY_MAX - 1)}😀`)).toBe('a'.repeat(QUERY_MAX - 1));
  });
  it('makes one form of many spellings', () => {
    expect(foldQuery('  ＣＯＤ　 \t標準\u200b ')).toBe('cod 标准');
  });
  it('cuts what nobody can mean', () => {
    expect(foldQuery(` ${'水'.repeat(100_000)}`)).toBe('水'.repeat(QUERY_MAX));
    fc.assert(
      fc.property(anyQuery, (raw) => {
        const query = foldQuery(raw);
        expect(query.length).toBeLessThanOrEqual(QUERY_MAX);
        expect(query).toBe(query.trim());
        expect(query).not.toContain('  ');
        expect(foldQuery(query)).toBe(query);
      }),
    );
  });
});

describe('any text', () => {
  it('falls into parts of itself, in order and apart', () => {
    fc.assert(
      fc.property(anyQuery, fc.boolean(), (raw, literal) => {
        const { query, groups } = read(raw, { literal });
        expect(query).toBe(foldQuery(raw));
        let before = 0;
        for (const { text, start, end } of groups) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(text).toBe(query.slice(start, end));
          expect(end).toBeLessThanOrEqual(query.length);
          before = end;
        }
      }),
    );
  });
  it('is always looked for as typed as well, for something, and never trusted more than fully', () => {
    fc.assert(
      fc.property(anyQuery, (raw) => {
        for (const { alternatives } of read(raw).groups) {
          expect(alternatives[0]?.why).toBe('typed');
          for (const { terms, weight } of alternatives) {
            expect(weight).toBeGreaterThan(0);
            expect(weight).toBeLessThanOrEqual(1);
            expect(terms.length).toBeGreaterThan(0);
            for (const { share } of terms) expect(share).toBeGreaterThan(0);
          }
        }
      }),
    );
  });
});
