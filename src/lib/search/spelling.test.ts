import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { Lexicon } from './lexicon.ts';
import { Readings } from './pinyin.ts';
import { Speller } from './spelling.ts';

const lexiconOf = (...names: string[]) =>
  new Lexicon(
    names.map((name) => ({ name, names: [], tags: [] })),
    fold,
  );
const lexicon = lexiconOf('活性炭吸附', '膜生物反应器', '反硝化', '污泥');
const speller = new Speller(lexicon);
const readings = new Readings({
  wu: '污乌',
  ni: '泥尼',
  shui: '水',
  fan: '反返',
  tan: '炭碳',
  yang: '氧',
});
const everywhere = () => true;
const namesIn = (query: string, sounds?: Readings) =>
  speller.slips(query, everywhere, sounds).map(({ name }) => name);

describe('one slip in a name', () => {
  it.each([
    ['another character', '活性碳吸附', '活性炭吸附'],
    ['another first character', '话性炭吸附', '活性炭吸附'],
    ['another last character', '反硝华', '反硝化'],
    ['two characters in the wrong order', '反化硝', '反硝化'],
    ['a character missing', '活性吸附', '活性炭吸附'],
    ['a character too many', '活性炭的吸附', '活性炭吸附'],
  ])('%s is forgiven: %s', (_what, written, name) => {
    expect(speller.slips(written, everywhere)).toEqual([{ start: 0, end: written.length, name }]);
  });
  it('is found inside a query and leaves the words around it alone', () => {
    expect(speller.slips('老式活性碳吸附箱怎么换', everywhere)).toEqual([
      { start: 2, end: 7, name: '活性炭吸附' },
    ]);
  });
  it('is one in the longer name where a shorter one begins the same', () => {
    const both = new Speller(lexiconOf('活性炭', '活性炭吸附'));
    expect(both.slips('活性碳吸附', everywhere)).toEqual([{ start: 0, end: 5, name: '活性炭吸附' }]);
    expect(both.slips('活性碳', everywhere)).toEqual([{ start: 0, end: 3, name: '活性炭' }]);
  });
  it('is found as often as it was made', () => {
    expect(namesIn('活性碳吸附和反硝华')).toEqual(expect.arrayContaining(['活性炭吸附', '反硝化']));
  });
  it('is forgiven at every character of a long name', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('活性炭吸附', '膜生物反应器').chain((name) => {
          return fc.tuple(fc.constant(name), fc.nat({ max: name.length - 1 }));
        }),
        ([name, at]) => {
          const written = `${name.slice(0, at)}囧${name.slice(at + 1)}`;
          expect(speller.slips(written, everywhere)).toEqual([{ start: 0, end: name.length, name }]);
        },
      ),
    );
  });
});

describe('no slip', () => {
  it.each([
    ['a name as it should be', '反硝化'],
    ['two wrong characters', '活泼碳吸附'],
    ['another first character of a short name', '水硝化'],
    ['a name of two characters that is merely like another', '淤泥'],
    ['a short name with a character missing', '反硝'],
    ['a short name with a character too many', '反的硝化'],
    ['signs and Latin letters', 'mbr-18918 😀'],
  ])('%s: %s', (_what, written) => {
    expect(namesIn(written)).toEqual([]);
  });
  it('is seen in words that are known', () => {
    expect(speller.slips('活性碳吸附', () => false)).toEqual([]);
    // The name is known, the character behind it is not.
    expect(speller.slips('活性炭吸附箱', (at) => at === 5)).toEqual([]);
  });
});

describe('how characters sound', () => {
  it('forgives a name of two characters only when it sounds the same', () => {
    expect(namesIn('乌泥')).toEqual([]);
    expect(namesIn('乌泥', readings)).toEqual(['污泥']);
    expect(namesIn('水泥', readings)).toEqual([]);
  });
  it('forgives the first character of a short name', () => {
    expect(namesIn('返硝化')).toEqual([]);
    expect(namesIn('返硝化', readings)).toEqual(['反硝化']);
  });
  it('decides between names that look equally near', () => {
    const two = new Speller(lexiconOf('活性氧', '活性炭'));
    expect(two.slips('活性碳', everywhere, readings)).toEqual([{ start: 0, end: 3, name: '活性炭' }]);
  });
});

describe('any query', () => {
  const anyText = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'活性炭吸附膜生物反应器硝化污泥碳乌a ') }),
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  );
  it('has its slips apart, each over something unknown and for a known name', () => {
    const names = new Set(lexicon.names());
    fc.assert(
      fc.property(anyText, fc.infiniteStream(fc.boolean()), (query, coins) => {
        const open = [...query.split('')].map(() => coins.next().value === true);
        const slips = speller.slips(query, (at) => open[at] ?? false, readings);
        const taken = new Set<number>();
        for (const { start, end, name } of slips) {
          expect(names).toContain(name);
          expect(query.slice(start, end)).not.toBe(name);
          expect(open.slice(start, end)).toContain(true);
          for (let at = start; at < end; at += 1) {
            expect(at).toBeLessThan(query.length);
            expect(taken).not.toContain(at);
            taken.add(at);
          }
        }
      }),
    );
  });
});
