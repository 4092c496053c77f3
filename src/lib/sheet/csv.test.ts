import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';

describe('csvOf', () => {
  it('quotes what needs it, fills rows up and starts with a byte order mark', () => {
    expect(csvOf([['a', 'b,c', 'say "d"'], [1.5], ['x\ny', undefined, '']])).toBe(
      '\uFEFFa,"b,c","say ""d"""\r\n1.5,,\r\n"x\ny",,\r\n',
    );
  });
  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('lets no formula through: %j', (text) => {
    expect(csvOf([[text]])).toMatch(/^\uFEFF"?'/);
  });
  it('leaves numbers alone', () => expect(csvOf([[-3]])).toBe('\uFEFF-3\r\n'));
  it('is read back as written', () => {
    const text = fc.string().filter((one) => !/^[=+\-@\t\r]/.test(one));
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
        expect(parse(csvOf(rows), { bom: true, record_delimiter: '\r\n' })).toEqual(rows);
      }),
    );
  });
});
