import fc from 'fast-check';
import { expect, it } from 'vitest';
import { subjectOf } from './subject.ts';

const place = { collection: 'standards', id: 'gb-1', file: 'src/content/standards/gb-1.md' } as const;

it('reads what decides how far an entry may be trusted', () => {
  const data = {
    title: '某标准',
    confidence: 'verified',
    review: { reviewedOn: '2026-06-01', dueOn: '2027-06-01' },
    doubt: '表 2 看不清',
    sources: [{ title: '某标准', url: 'https://www.mee.gov.cn/' }, { title: '某公告' }],
  };
  const rows = [
    { confidence: 'verified' },
    { confidence: 'verified', doubt: '看不清' },
    { confidence: 'known', doubt: '' },
  ];
  expect(subjectOf({ ...place, data }, rows, 7)).toEqual({
    ...place,
    title: '某标准',
    verified: true,
    reviewedOn: '2026-06-01',
    dueOn: '2027-06-01',
    sources: 2,
    addresses: 1,
    doubt: '表 2 看不清',
    rows: { total: 3, verified: 2, known: 1, doubt: 1 },
    links: 7,
  });
});

it('never takes a broken entry for a verified one', () => {
  const values = fc.anything().filter((value) => value !== 'verified');
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), values, (data, confidence) => {
      const subject = subjectOf({ ...place, data: { ...data, confidence } }, [], 0);
      expect(subject.verified).toBe(false);
      expect(subject.title).not.toBe('');
    }),
  );
});

it('a row whose confidence is missing is not verified', () => {
  expect(subjectOf({ ...place, data: {} }, [{}], 0).rows).toEqual({
    total: 1,
    verified: 0,
    known: 1,
    doubt: 0,
  });
});
