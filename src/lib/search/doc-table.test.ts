import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DocFacts, DocTable, decodeDocs, encodeDocs } from './doc-table.ts';

const two = (value: number) => String(value).padStart(2, '0');
const anyDate = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1900, max: 2100 }).map(String),
  fc
    .tuple(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    )
    .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`),
);
const anyFacts = fc.record({
  kind: fc.constantFrom('standards', 'technologies', 'policies', '症状'),
  worth: fc.double({ min: 0, max: 1, noNaN: true }),
  maturity: fc.integer({ min: 0, max: 4 }),
  date: anyDate,
});
/** Entries whose links are known to both sides, as those of the data layer are. */
const anyDocs: fc.Arbitrary<DocFacts[]> = fc.array(anyFacts, { maxLength: 20 }).chain((facts) =>
  fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: facts.length ? 30 : 0 }).map((links) => {
    const related = facts.map(() => new Set<number>());
    for (const [a, b] of links) {
      const [one, other] = [a % facts.length, b % facts.length];
      if (one === other) continue;
      related[one]?.add(other);
      related[other]?.add(one);
    }
    return facts.map((fact, doc) => ({ ...fact, related: [...(related[doc] ?? [])] }));
  }),
);
const ascending = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

describe('doc table', () => {
  it('reads back what is known of every entry', () => {
    fc.assert(
      fc.property(anyDocs, (docs) => {
        const table = decodeDocs(encodeDocs(docs));
        expect(table.size).toBe(docs.length);
        docs.forEach(({ kind, worth, maturity, date, related }, doc) => {
          expect(table.kind(doc)).toBe(kind);
          expect(Math.abs(table.worth(doc) - worth)).toBeLessThanOrEqual(1 / 400 + 1e-9);
          expect(table.maturity(doc)).toBe(maturity);
          expect(table.date(doc)).toBe(date);
          expect(table.related(doc)).toEqual(ascending(related));
        });
      }),
    );
  });
  it('loses nothing more when it is written again', () => {
    fc.assert(
      fc.property(anyDocs, (docs) => {
        const bytes = encodeDocs(docs);
        const table = decodeDocs(bytes);
        const again = docs.map((_, doc) => ({
          kind: table.kind(doc),
          worth: table.worth(doc),
          maturity: table.maturity(doc),
          date: table.date(doc),
          related: table.related(doc),
        }));
        expect(encodeDocs(again)).toEqual(bytes);
      }),
    );
  });
  it('tells when it was cut short, wherever', () => {
    const cutShort = anyDocs.chain((docs) => {
      const bytes = encodeDocs(docs);
      return fc.nat({ max: bytes.length - 1 }).map((length) => bytes.subarray(0, length));
    });
    fc.assert(
      fc.property(cutShort, (bytes) => {
        expect(() => decodeDocs(bytes)).toThrow(RangeError);
      }),
    );
  });
  it('links both entries and names a link twice given once', () => {
    const facts = { kind: 'standards', worth: 1, maturity: 0, date: '' };
    const table = decodeDocs(
      encodeDocs([
        { ...facts, related: [2, 2] },
        { ...facts, related: [1] },
        { ...facts, related: [0, 0] },
      ]),
    );
    expect([0, 1, 2].map((doc) => table.related(doc))).toEqual([[2], [], [0]]);
  });
  it('keeps whole and no worth exact, and a month without its day', () => {
    const facts = { kind: 'policies', maturity: 0, related: [] };
    const table = decodeDocs(
      encodeDocs([
        { ...facts, worth: 0, date: '2015-04' },
        { ...facts, worth: 1, date: '2015-04-02' },
      ]),
    );
    expect([table.worth(0), table.worth(1)]).toEqual([0, 1]);
    expect([table.date(0), table.date(1)]).toEqual(['2015-04', '2015-04-02']);
  });
  it('knows nothing of entries that are not there', () => {
    const table = new DocTable([]);
    expect(table.size).toBe(0);
    expect([table.kind(0), table.worth(0), table.maturity(0), table.date(0), table.related(0)]).toEqual([
      '',
      0,
      0,
      '',
      [],
    ]);
  });
});

it('keeps a link whichever side states it', () => {
  const doc = { kind: 'x', worth: 1, maturity: 0, date: '', related: [] as number[] };
  const table = decodeDocs(encodeDocs([doc, { ...doc, related: [0] }]));
  expect([table.related(0), table.related(1)]).toEqual([[1], [0]]);
});
