import { foldSigns } from '../search/fold-signs.ts';

/**
 * Units of one kind of amount with the power of ten that each is of the family's base. Water, air and solids are kept
 * apart although their dimensions agree, and so are organisms counted by different methods.
 */
const FAMILIES = {
  'mass in water': { 'g/L': 0, 'mg/L': -3, 'μg/L': -6, 'ng/L': -9 },
  'mass in air': { 'g/m³': 0, 'mg/m³': -3, 'μg/m³': -6, 'ng/m³': -9 },
  'mass in solids': { 'g/kg': -3, 'mg/g': -3, 'mg/kg': -6, 'μg/kg': -9 },
  'toxic equivalents in air': { 'ng TEQ/m³': -9, 'pg TEQ/m³': -12 },
  'toxic equivalents in water': { 'ng TEQ/L': -9, 'pg TEQ/L': -12 },
  'volume fraction': { '×10⁻⁶': -6, 'μmol/mol': -6, ppm: -6, ppb: -9 },
  fraction: { '%': -2, '‰': -3 },
  'mass rate': { 'kg/h': 3, 'g/h': 0 },
  'counted individuals': { '个/mL': 3, '个/100 mL': 1, '个/L': 0, '个/10L': -1 },
  'most probable number': { 'MPN/mL': 3, 'MPN/100 mL': 1, 'MPN/L': 0 },
  'colony forming units': { 'CFU/mL': 3, 'CFU/100 mL': 1, 'CFU/L': 0 },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;

type Family = keyof typeof FAMILIES;

const ORGANISMS: ReadonlySet<Family> = new Set([
  'counted individuals',
  'most probable number',
  'colony forming units',
]);

interface Place {
  readonly family: Family;
  readonly power: number;
}

const places = new Map<string, Place>(
  (Object.keys(FAMILIES) as Family[]).flatMap((family) =>
    Object.entries(FAMILIES[family]).map(([unit, power]) => [unit, { family, power }] as const),
  ),
);

const byTyped = new Map([...places.keys()].map((unit) => [typed(unit), unit]));

/**
 * A unit as the vocabulary spells it: `ug/l`, `μg/L` and `µg/L` are one, `mg/Nm3` is `mg/m³`.
 * @returns the text itself where no family has such a unit
 */
export function unitOf(text: string): string {
  return byTyped.get(typed(text)) ?? text.trim();
}

function typed(unit: string): string {
  return foldSigns(unit)
    .replaceAll(' ', '')
    .replace(/^u(?=g\/|mol\/)/, 'μ')
    .replace('nm3', 'm3')
    .replace('g-teq', 'gteq');
}

/**
 * A value in another unit of the same kind, exact in decimals: 0.1 mg/L is 100 μg/L, never 100.00000000000001.
 * @returns undefined where the units are of different kinds, as dB and dB(A), MPN and 个, ppm and mg/m³ are
 */
export function convert(value: number, from: string, to: string): number | undefined {
  const [one, other] = [unitOf(from), unitOf(to)];
  if (one === other) return value;
  const [source, target] = [places.get(one), places.get(other)];
  if (!source || !target || source.family !== target.family) return undefined;
  return shift(value, source.power - target.power);
}

/** Litres of one mole of an ideal gas at 273.15 K and 101.325 kPa, 标准状态 in GB 16297-1996 3.1. */
const MOLAR_VOLUME = 22.4;

/**
 * A gas concentration in another unit, between volume fractions and masses too: ρ = φ·M/22.4 in the standard state
 * (273.15 K, 101.325 kPa; GB 16297-1996 3.1), in which the emission standards state their limits. Not for ambient air
 * under GB 3095, whose gases are stated at 298.15 K.
 * @param molarMass in g/mol, of the substance that the limit is expressed as (NO₂ for nitrogen oxides)
 * @returns undefined where a unit is neither, or the molar mass is not positive
 */
export function convertGas(value: number, from: string, to: string, molarMass: number): number | undefined {
  const same = convert(value, from, to);
  if (same !== undefined) return same;
  if (!(molarMass > 0)) return undefined;
  const fraction = convert(value, from, 'ppm');
  if (fraction !== undefined) return convert(significant((fraction * molarMass) / MOLAR_VOLUME), 'mg/m³', to);
  const mass = convert(value, from, 'mg/m³');
  return mass === undefined ? undefined : convert(significant((mass * MOLAR_VOLUME) / molarMass), 'ppm', to);
}

/** Units in which a value for this one may be given, itself first. */
export function unitsLike(unit: string): string[] {
  const own = unitOf(unit);
  const place = places.get(own);
  return place ? [own, ...Object.keys(FAMILIES[place.family]).filter((other) => other !== own)] : [own];
}

/** Whether two limits in these units limit the same thing, be it that they cannot be converted: 个/L and MPN/L. */
export function sameQuantity(a: string, b: string): boolean {
  const [one, other] = [unitOf(a), unitOf(b)];
  if (one === other) return true;
  const [source, target] = [places.get(one)?.family, places.get(other)?.family];
  if (!source || !target) return false;
  return source === target || (ORGANISMS.has(source) && ORGANISMS.has(target));
}

/** Moves the decimal point of the number as written, so that no binary fraction gets in the way. */
function shift(value: number, power: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + power}`);
}

/** A product of measured figures to more places than any of them has. */
function significant(value: number): number {
  return Number(value.toPrecision(12));
}
