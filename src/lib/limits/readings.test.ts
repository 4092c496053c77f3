import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanOf, readingsOf } from './readings.ts';

const at = (value: number, below = false) => ({ value, below });

describe('readingsOf', () => {
  it.each([
    ['6.2', [at(6.2)]],
    ['６．２', [at(6.2)]],
    ['1,250', [at(1250)]],
    ['1,250.5', [at(1250.5)]],
    ['<0.05', [at(0.05, true)]],
    ['＜ 0.05', [at(0.05, true)]],
    ['0.05L', [at(0.05, true)]],
    ['低于0.05', [at(0.05, true)]],
    ['.5', [at(0.5)]],
    ['6.2 7.1、5', [at(6.2), at(7.1), at(5)]],
    ['6.2,7.1', [at(6.2), at(7.1)]],
    ['0.05L; 0.2', [at(0.05, true), at(0.2)]],
  ])('reads %s', (text, readings) => expect(readingsOf(text)).toEqual(readings));

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['ND', 'no-detection-limit'],
    ['未检出', 'no-detection-limit'],
    ['6..2', 'not-a-number'],
    ['-3', 'not-a-number'],
    ['6.2 高', 'not-a-number'],
    ['<script>', 'not-a-number'],
  ])('says of %j that it is %s', (text, fault) => expect(readingsOf(text)).toBe(fault));

  it('gives back the figures that were written, never a fault of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
        const written = values.map((value) => Number(value.toFixed(3)));
        expect(readingsOf(written.join(' '))).toEqual(written.map((value) => at(value)));
      }),
    );
  });
  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readingsOf(text)));
  });
});

describe('meanOf', () => {
  it('is the arithmetic mean without noise', () => {
    expect(meanOf([at(0.1), at(0.2)])).toEqual(at(0.15));
  });
  it('is only an upper end where something was not detected', () => {
    expect(meanOf([at(0.1, true), at(0.3)])).toEqual(at(0.2, true));
  });
});
