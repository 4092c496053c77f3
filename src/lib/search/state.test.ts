import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Request } from './request.ts';
import { asksForSomething, FACETS, type FacetKey, readRequest, wellFormed, writeRequest } from './state.ts';

const keys = Object.keys(FACETS) as FacetKey[];
const nothing: Request = { query: '', only: [], choice: {}, sort: 'match' };

const anyText = fc.string({ unit: 'binary' });
/** Facet values are codes, years or names of issuers: no commas. */
const anyValues = fc.uniqueArray(
  anyText.filter((value) => value !== '' && !value.includes(',')),
  { minLength: 1, maxLength: 3 },
);
const anyRequest: fc.Arbitrary<Request> = fc.record({
  query: anyText.map((query) => query.trim()),
  only: fc.array(
    anyText.filter((text) => text !== ''),
    { maxLength: 3 },
  ),
  choice: fc.dictionary(fc.constantFrom(...keys), anyValues, { noNullPrototype: true }),
  sort: fc.constantFrom('match', 'date', 'maturity'),
});

describe('a request', () => {
  it('survives the address bar', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        expect(readRequest(writeRequest(request))).toEqual(request);
      }),
    );
  });
  it('survives being part of a whole address', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { pathname, search, hash } = new URL(`/search/${writeRequest(request)}`, 'http://localhost');
        expect([pathname, hash]).toEqual(['/search/', '']);
        expect(readRequest(search)).toEqual(request);
      }),
    );
  });
  it('loses halves of characters, which no address can hold, and nothing else', () => {
    const anyUnits = fc.string({
      unit: fc.oneof(
        fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)),
        fc.constantFrom('臭', '😀', 'a'),
      ),
    });
    fc.assert(
      fc.property(anyUnits, (text) => {
        const left = [...text].filter((char) => !/\p{Cs}/u.test(char)).join('');
        expect(wellFormed(text)).toBe(left);
        const request = readRequest(
          writeRequest({ ...nothing, query: text, only: [text], choice: { issuer: [text] } }),
        );
        expect(request).toEqual({
          ...nothing,
          query: left,
          only: left ? [left] : [],
          choice: left ? { issuer: [left] } : {},
        });
      }),
    );
  });
  it('that asks for nothing leaves the address plain', () => {
    expect(writeRequest(nothing)).toBe('');
    expect(writeRequest({ ...nothing, choice: { field: [] } })).toBe('');
    expect(readRequest('')).toEqual(nothing);
  });
  it('has an address that people can read', () => {
    expect(
      writeRequest({
        query: 'COD',
        only: ['cod'],
        choice: { year: ['2015'], field: ['water', 'air'] },
        sort: 'date',
      }),
    ).toBe('?q=COD&only=cod&field=water,air&year=2015&sort=date');
  });
});

describe('an address', () => {
  it('may hold rubbish, which is passed over', () => {
    expect(
      readRequest(
        '?q=%20COD+%20&sort=random&field=,water,,water,air&pollutant=&colour=red&only=&only=cod&page=-3',
      ),
    ).toEqual({
      query: 'COD',
      only: ['cod'],
      choice: { field: ['water', 'air'] },
      sort: 'match',
    });
  });
  it('of any text asks for something that can be written', () => {
    const anyAddress = fc
      .array(
        fc.oneof(
          anyText,
          fc.constantFrom(
            '?',
            '&',
            '=',
            ',',
            '%',
            '%E6%B0',
            '+',
            '#',
            'q',
            'only',
            'sort',
            'kind',
            '__proto__',
          ),
        ),
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(anyAddress, (search) => {
        const request = readRequest(search);
        expect(keys).toEqual(expect.arrayContaining(Object.keys(request.choice)));
        expect(['match', 'date', 'maturity']).toContain(request.sort);
        expect(readRequest(writeRequest(request))).toEqual(request);
      }),
    );
  });
});

describe('asksForSomething', () => {
  it.each([
    [{ query: '臭氧' }, true],
    [{ choice: { field: ['water'] } }, true],
    [{}, false],
    [{ choice: { field: [] } }, false],
    [{ only: ['臭氧'], sort: 'date' }, false],
  ] as const)('%j: %s', (part, asks) => {
    expect(asksForSomething({ ...nothing, ...part })).toBe(asks);
  });
});
