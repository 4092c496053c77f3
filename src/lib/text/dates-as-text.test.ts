import fc from 'fast-check';
import { expect, it } from 'vitest';
import { datesAsText } from './dates-as-text.ts';

it('turns dates into the text the author wrote, at any depth', () => {
  expect(
    datesAsText({ review: { reviewedOn: new Date('2026-11-22') }, revisedOn: [new Date('2018-12-29')] }),
  ).toEqual({ review: { reviewedOn: '2026-11-22' }, revisedOn: ['2018-12-29'] });
});
it('leaves everything else as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(datesAsText(value)).toEqual(value);
    }),
  );
});
