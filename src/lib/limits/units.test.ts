import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNITS } from '../../vocab/units.ts';
import { convert, convertGas, sameQuantity, unitOf, unitsLike } from './units.ts';

describe('convert', () => {
  it.each([
    [0.1, 'mg/L', 'μg/L', 100],
    [0.3, 'mg/L', 'μg/L', 300],
    [1.1, 'g/L', 'ng/L', 1_100_000_000],
    [35, 'mg/m³', 'g/m³', 0.035],
    [0.0000001, 'g/L', 'ng/L', 100],
    [0.1, 'ng TEQ/m³', 'pg TEQ/m³', 100],
    [2.5, 'mg/g', 'mg/kg', 2500],
    [1000, '个/L', '个/100 mL', 100],
    [1, '个/10L', '个/L', 0.1],
    [10_000, 'MPN/L', 'MPN/100 mL', 1000],
    [3, 'CFU/mL', 'CFU/mL', 3],
    [60, 'dB(A)', 'dB(A)', 60],
    [6, 'ug/l', 'mg/L', 0.006],
  ])('%d %s in %s is %d', (value, from, to, result) => expect(convert(value, from, to)).toBe(result));

  it.each([
    ['dB', 'dB(A)'],
    ['MPN/L', '个/L'],
    ['CFU/mL', 'MPN/L'],
    ['ppm', 'mg/m³'],
    ['mg/L', 'mg/m³'],
    ['mg/kg', 'mg/L'],
    ['mg/m³', 'kg/h'],
    ['稀释倍数', '无量纲'],
    ['ng TEQ/m³', 'ng/m³'],
  ])('does not turn %s into %s', (from, to) => {
    expect(convert(1, from, to)).toBeUndefined();
    expect(convert(1, to, from)).toBeUndefined();
  });

  const decimal = fc
    .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 5 }))
    .map(([digits, places]) => Number(`${digits}e-${places}`));
  it('comes back to the very value, through any unit alike', () => {
    fc.assert(
      fc.property(decimal, fc.constantFrom(...UNITS), fc.nat(), (value, unit, pick) => {
        const alike = unitsLike(unit);
        const other = alike[pick % alike.length] ?? unit;
        const there = convert(value, unit, other);
        expect(there).toBeDefined();
        expect(convert(there ?? Number.NaN, other, unit)).toBe(value);
      }),
    );
  });
  it('keeps the order of values', () => {
    fc.assert(
      fc.property(decimal, decimal, fc.constantFrom('g/L', 'mg/L', 'μg/L'), (a, b, to) => {
        const [x = Number.NaN, y = Number.NaN] = [convert(a, 'mg/L', to), convert(b, 'mg/L', to)];
        expect(Math.sign(x - y)).toBe(Math.sign(a - b));
      }),
    );
  });
});

describe('convertGas', () => {
  it('goes by the molar volume of the standard state', () => {
    expect(convertGas(22.4, 'ppm', 'mg/m³', 64)).toBe(64);
    expect(convertGas(64, 'mg/m³', 'ppm', 64)).toBe(22.4);
    expect(convertGas(22_400, 'ppb', 'g/m³', 46)).toBe(0.046);
    expect(convertGas(50, 'mg/m³', 'ppm', 46)).toBeCloseTo(24.3478, 4);
  });
  it('needs no molar mass where the kind does not change', () => {
    expect(convertGas(0.05, 'g/m³', 'mg/m³', Number.NaN)).toBe(50);
  });
  it('refuses what is no gas and a mass that is none', () => {
    expect(convertGas(1, 'mg/L', 'ppm', 64)).toBeUndefined();
    expect(convertGas(1, 'ppm', 'mg/L', 64)).toBeUndefined();
    expect(convertGas(1, 'ppm', 'mg/m³', 0)).toBeUndefined();
    expect(convertGas(1, 'ppm', 'mg/m³', Number.NaN)).toBeUndefined();
  });
});

it('reads units as they are typed', () => {
  expect(['mg/l', 'MG/L', 'mg / L'].map(unitOf)).toEqual(['mg/L', 'mg/L', 'mg/L']);
  expect(['ug/m3', 'µg/m³', 'μg/Nm3'].map(unitOf)).toEqual(['μg/m³', 'μg/m³', 'μg/m³']);
  expect(['mpn/100ml', '个/L', 'ng-TEQ/Nm3', '×10-6', '兆'].map(unitOf)).toEqual([
    'MPN/100 mL',
    '个/L',
    'ng TEQ/m³',
    '×10⁻⁶',
    '兆',
  ]);
});

it('offers the unit itself first and nothing of another kind', () => {
  expect(unitsLike('μg/L')).toEqual(['μg/L', 'g/L', 'mg/L', 'ng/L']);
  expect(unitsLike('dB(A)')).toEqual(['dB(A)']);
});

it('knows limits of one thing counted in two ways', () => {
  expect(sameQuantity('个/L', 'MPN/100 mL')).toBe(true);
  expect(sameQuantity('mg/m³', 'kg/h')).toBe(false);
  expect(sameQuantity('dB', 'dB(A)')).toBe(false);
});
