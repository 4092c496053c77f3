import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, chosenDocs, countFacets, decodeFacets, encodeFacets } from './facets.ts';

/** One name starts like another: `field` must not count what is listed under `fieldwork`. */
const VALUES = {
  field: ['water', 'air', 'soil'],
  fieldwork: ['yes', 'no'],
  region: ['北京', '江苏'],
} as const;
const facets = Object.keys(VALUES) as (keyof typeof VALUES)[];
type Entry = Readonly<Record<keyof typeof VALUES, readonly string[]>>;

const some = (values: readonly string[]) => fc.subarray([...values]);
const anyEntries: fc.Arbitrary<Entry[]> = fc.array(
  fc.record({
    field: some(VALUES.field),
    fieldwork: some(VALUES.fieldwork),
    region: some(VALUES.region),
  }),
  { maxLength: 20 },
);
const anyChoice: fc.Arbitrary<Choice> = fc.record(
  {
    field: some([...VALUES.field, 'fire']),
    fieldwork: some(VALUES.fieldwork),
    region: some(VALUES.region),
  },
  { requiredKeys: [] },
);

function listsOf(entries: readonly Entry[]): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  entries.forEach((entry, doc) => {
    for (const facet of facets)
      for (const value of entry[facet]) {
        const key = `${facet}:${value}`;
        lists.set(key, [...(lists.get(key) ?? []), doc]);
      }
  });
  return lists;
}
const fits = (entry: Entry, choice: Choice) =>
  facets.every((facet) => {
    const chosen = choice[facet] ?? [];
    return chosen.length === 0 || chosen.some((value) => entry[facet].includes(value));
  });
const docsOf = (entries: readonly Entry[], fitting: (entry: Entry) => boolean) =>
  entries.flatMap((entry, doc) => (fitting(entry) ? [doc] : []));
const ascending = (docs: Iterable<number>) => [...docs].sort((a, b) => a - b);

const lists = new Map([
  ['field:water', [0, 1]],
  ['field:air', [1, 2]],
  ['region:北京', [1, 3]],
]);

describe('facet lists', () => {
  const anyLists = fc
    .uniqueArray(
      fc.tuple(
        fc.string({ unit: fc.constantFrom(...'a2:é水质𠮷'), maxLength: 12 }).map((value) => `field:${value}`),
        fc.uniqueArray(fc.nat({ max: 100_000 }), { maxLength: 30 }).map(ascending),
      ),
      { selector: ([value]) => value, maxLength: 8 },
    )
    .map((values) => new Map(values));
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(anyLists, (written) => {
        expect([...decodeFacets(encodeFacets(written))]).toEqual([...written]);
      }),
    );
  });
  it('tell when one was cut short', () => {
    const cutShort = anyLists.chain((written) => {
      const before = encodeFacets(written).length;
      const whole = encodeFacets(new Map([...written, ['last', [1, 500]]]));
      return fc
        .integer({ min: before + 1, max: whole.length - 1 })
        .map((length) => whole.subarray(0, length));
    });
    fc.assert(
      fc.property(cutShort, (bytes) => {
        expect(() => decodeFacets(bytes)).toThrow(RangeError);
      }),
    );
  });
});

describe('chosenDocs', () => {
  it('adds up within a facet and narrows down across facets', () => {
    expect(ascending(chosenDocs(lists, { field: ['water', 'air'] }) ?? [])).toEqual([0, 1, 2]);
    expect(ascending(chosenDocs(lists, { field: ['water', 'air'], region: ['北京'] }) ?? [])).toEqual([1]);
  });
  it('holds exactly the entries that fit the choice', () => {
    fc.assert(
      fc.property(anyEntries, anyChoice, (entries, choice) => {
        const chosen = chosenDocs(listsOf(entries), choice);
        if (chosen) expect(ascending(chosen)).toEqual(docsOf(entries, (entry) => fits(entry, choice)));
        else expect(Object.values(choice).flat()).toEqual([]);
      }),
    );
  });
  it('holds nothing for a value that no entry has', () => {
    expect(chosenDocs(lists, { field: ['fire'] })).toEqual(new Set());
  });
  it('is no choice while nothing is chosen', () => {
    expect(chosenDocs(lists, {})).toBeUndefined();
    expect(chosenDocs(lists, { field: [], region: [] })).toBeUndefined();
  });
});

describe('countFacets', () => {
  it('counts the found entries of every value that fit the other facets', () => {
    const anyCase = fc.tuple(anyEntries, anyChoice, fc.subarray(facets)).chain(([entries, choice, asked]) =>
      fc.record({
        entries: fc.constant(entries),
        choice: fc.constant(choice),
        asked: fc.constant(asked),
        found: fc.subarray([...entries.keys()]).map((docs) => new Set(docs)),
      }),
    );
    fc.assert(
      fc.property(anyCase, ({ entries, choice, asked, found }) => {
        const expected: Record<string, number> = {};
        for (const facet of asked)
          for (const value of VALUES[facet]) {
            const others = { ...choice, [facet]: [] };
            const left = docsOf(entries, (entry) => entry[facet].includes(value) && fits(entry, others));
            const count = left.filter((doc) => found.has(doc)).length;
            if (count) expected[`${facet}:${value}`] = count;
          }
        expect(Object.fromEntries(countFacets(listsOf(entries), asked, found, choice))).toEqual(expected);
      }),
    );
  });
  it('says what choosing a value instead would leave', () => {
    fc.assert(
      fc.property(anyEntries, anyChoice, (entries, choice) => {
        const counts = countFacets(listsOf(entries), facets, new Set(entries.keys()), choice);
        for (const facet of facets)
          for (const value of VALUES[facet])
            expect(counts.get(`${facet}:${value}`) ?? 0).toBe(
              chosenDocs(listsOf(entries), { ...choice, [facet]: [value] })?.size,
            );
      }),
    );
  });
  it('leaves the other values of a chosen facet open', () => {
    const counts = countFacets(lists, ['field'], new Set([0, 1, 2, 3]), { field: ['water'] });
    expect(Object.fromEntries(counts)).toEqual({ 'field:water': 2, 'field:air': 2 });
  });
});
