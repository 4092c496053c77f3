import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packCatalogue, type StandardRecord, unpackCatalogue } from './catalogue.ts';
import type { LimitRowView } from './view.ts';

const standard = (id: string): StandardRecord => ({
  id,
  number: id.toUpperCase(),
  title: id,
  url: `/standards/${id}/`,
  aliases: [],
  kind: 'emission',
  level: 'national',
  industries: [],
  state: '现行',
  tone: 'ok',
  current: true,
});

const text = fc.string({ minLength: 1, maxLength: 4 });
const row: fc.Arbitrary<LimitRowView> = fc
  .record(
    {
      pollutant: text,
      label: text,
      medium: fc.constantFrom('water' as const, 'air' as const),
      class: text,
      bound: fc.constantFrom('≤' as const, '<' as const),
      unit: text,
      averaging: text,
      condition: text,
      clause: text,
      confidence: fc.constantFrom('verified' as const, 'known' as const),
      doubt: text,
      value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    },
    { requiredKeys: ['pollutant', 'label', 'medium', 'class', 'unit', 'clause', 'confidence'] },
  )
  .map((made) => made as LimitRowView);

it('gives back every row with its standard and its number there', () => {
  fc.assert(
    fc.property(fc.array(fc.array(row, { maxLength: 5 }), { maxLength: 4 }), (lists) => {
      const groups = lists.map((rows, index) => ({ standard: standard(`s${index}`), rows }));
      const packed = JSON.parse(JSON.stringify(packCatalogue(groups)));
      expect(unpackCatalogue(packed)).toEqual(
        groups.flatMap(({ standard, rows }) =>
          rows.map((one, index) => ({ ...one, standard, n: index + 1 })),
        ),
      );
    }),
  );
});
