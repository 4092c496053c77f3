import type { BOUNDS, PERFORMANCE_KINDS } from '../../vocab/terms.ts';

/** A row of a technology's performance, as in its frontmatter. */
export interface PerformanceRow {
  readonly indicator: string;
  readonly kind: keyof typeof PERFORMANCE_KINDS;
  readonly bound?: keyof typeof BOUNDS | undefined;
  readonly value?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly unit?: string | undefined;
}

/** Sourced removal of one pollutant: lowest and highest figure, per cent. */
export interface RemovalOf {
  readonly pollutant: string;
  readonly low: number;
  readonly high: number;
}

/** Words of an indicator → what is removed. What says only 净化 removes what the technology is for. */
const INDICATORS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/五日生化需氧量|BOD/i, ['bod5']],
  [/化学需氧量|COD/i, ['cod']],
  [/氨氮/, ['nh3-n']],
  [/总氮/, ['tn']],
  [/总磷/, ['tp']],
  [/悬浮物/, ['ss']],
  [/除油率/, ['oil', 'grease']],
  [/脱硫效率|二氧化硫/, ['so2']],
  [/脱硝效率|氮氧化物/, ['nox']],
  [/除尘效率|烟尘|颗粒物/, ['pm']],
  [/油烟/, ['cooking-fume']],
  [/油气|非甲烷总烃/, ['oil-vapor', 'nmhc', 'vocs']],
  [/二噁英/, ['dioxin']],
  [/氯化氢/, ['hcl']],
  [/氟化氢/, ['hf']],
];
const OWN = /净化|生物降解|处理效率|处理率/;
const ORGANIC_GAS = ['vocs', 'nmhc', 'benzene-series', 'odor'];

/**
 * Removals by pollutant that a technology's sourced figures state. Figures of several pollutants together, maxima and
 * removals of something else (微生物灭活, 脱盐) are left out.
 * @param pollutants what the technology is for, for figures that name no pollutant
 */
export function removalsOf(rows: readonly PerformanceRow[], pollutants: readonly string[]): RemovalOf[] {
  const found = new Map<string, RemovalOf>();
  for (const row of rows) {
    if (row.kind !== 'removal' || row.unit !== '%' || /最大|最高/.test(row.indicator)) continue;
    const low = row.min ?? row.value;
    const high = row.max ?? (row.bound === '≥' || row.bound === '>' ? 100 : row.value);
    if (low === undefined || high === undefined) continue;
    for (const pollutant of removedBy(row.indicator, pollutants)) {
      const known = found.get(pollutant);
      found.set(pollutant, {
        pollutant,
        low: Math.min(low, known?.low ?? low),
        high: Math.max(Math.min(high, 100), known?.high ?? 0),
      });
    }
  }
  return [...found.values()];
}

function removedBy(indicator: string, own: readonly string[]): readonly string[] {
  if (indicator.includes('、')) return [];
  const named = INDICATORS.filter(([words]) => words.test(indicator)).flatMap(([, codes]) => codes);
  if (named.length) return named;
  return OWN.test(indicator) ? own.filter((code) => ORGANIC_GAS.includes(code)) : [];
}
