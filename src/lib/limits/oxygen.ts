import type { LimitRecord, ReferenceOxygen } from './catalogue.ts';

/** Volume fraction of O₂ in air that the standards reckon with, %. */
const AIR = 21;
/** What a meter reads in plain air, %: there is no flue gas in what reads as much. */
const AMBIENT = 20.9;
/** From here on the flue gas is hardly more than air, and the conversion multiplies every fault of the reading. */
const DILUTED = 19;

/** A concentration at the reference oxygen content. */
export interface AtReference {
  readonly value: number;
  /** the formula with its numbers, as a reader can check it */
  readonly formula: string;
  /** what speaks against trusting it */
  readonly warning?: string;
}

export type OxygenFault = 'not-a-number' | 'out-of-range';

/** Why there is no conversion, in words for the reader. */
export const OXYGEN_FAULTS: Readonly<Record<OxygenFault, string>> = {
  'not-a-number': '氧含量要写成数字，单位 %',
  'out-of-range': `氧含量应在 0～${AMBIENT} 之间：负值不存在，${AMBIENT} % 就是空气，说明没有采到烟气`,
};

/** The formula in symbols, as the standards print it (GB 13271-2014 5.2, GB 13223-2011 5.3 and others). */
export const OXYGEN_FORMULA = 'ρ = ρ′ ×（21 − φ(O₂)）/（21 − φ′(O₂)）';

/**
 * The reference oxygen contents that may hold for a row: those whose words stand in its class or condition, the longest
 * words first; else the one that holds for the whole standard. Several with the same words are told apart by the reader.
 */
export function referenceOxygenOf({
  standard,
  class: name,
  condition = '',
  unit,
}: Pick<LimitRecord, 'standard' | 'class' | 'condition' | 'unit'>): ReferenceOxygen[] {
  if (!/m³$/.test(unit)) return [];
  const all = standard.referenceOxygen ?? [];
  const named = all.filter(({ when }) => when && `${name} ${condition}`.includes(when));
  const longest = Math.max(0, ...named.map(({ when = '' }) => when.length));
  const fitting = named.length
    ? named.filter(({ when = '' }) => when.length === longest)
    : all.filter(({ when }) => !when);
  return [...new Map(fitting.map((one) => [one.value, one])).values()];
}

/**
 * A measured concentration at the reference oxygen content: ρ = ρ′ × (21 − φ) / (21 − φ′), concentrations of dry flue gas
 * in the standard state (GB 13271-2014 5.2, GB 13223-2011 5.3).
 * @param measured concentration as measured
 * @param oxygen volume fraction of O₂ measured, %
 * @param reference volume fraction of O₂ that the limit refers to, %
 * @returns a fault where there is no telling: oxygen is no number, negative or as much as in plain air (20.9)
 */
export function atReferenceOxygen(
  measured: number,
  oxygen: number,
  reference: number,
): AtReference | OxygenFault {
  if (!Number.isFinite(measured) || !Number.isFinite(oxygen)) return 'not-a-number';
  if (oxygen < 0 || oxygen >= AMBIENT) return 'out-of-range';
  const value = Number(((measured * (AIR - reference)) / (AIR - oxygen)).toPrecision(12));
  const shown = Number(value.toPrecision(4));
  return {
    value,
    formula: `${Number(measured.toPrecision(6))} ×（21 − ${reference}）/（21 − ${oxygen}）= ${shown}`,
    ...(oxygen > DILUTED && {
      warning: `实测氧含量 ${oxygen}% 已接近空气，折算会把误差放大很多倍，先查漏风和采样`,
    }),
  };
}
