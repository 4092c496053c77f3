import type { BOUNDS, CONFIDENCE, MATURITY, PERFORMANCE_KINDS } from '../../vocab/terms.ts';
import { convert } from './units.ts';

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

/** The same with what a reader needs to trust it. */
export interface SourcedRow extends PerformanceRow {
  readonly condition?: string | undefined;
  readonly source: string;
  readonly confidence: keyof typeof CONFIDENCE;
  readonly doubt?: string | undefined;
}

/** Sourced removal of one pollutant: lowest and highest figure, per cent. */
export interface RemovalOf {
  readonly pollutant: string;
  readonly low: number;
  readonly high: number;
}

/** A sourced figure as it bears on one or several pollutants. */
export interface PerformanceFigure extends SourcedRow {
  readonly kind: 'removal' | 'outlet';
  readonly pollutants: readonly string[];
}

/** A technology with what is known of its performance. */
export interface PerformingTechnology {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly maturity: keyof typeof MATURITY;
  readonly fields: readonly string[];
  readonly industries: readonly string[];
  /** what it is for, with figures or without */
  readonly pollutants: readonly string[];
  readonly figures: readonly PerformanceFigure[];
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
/** A best value, which says nothing of what can be relied on. */
const BEST = /最大|最高/;
/** What the editors' doubt says is a limit or an aim and no performance. */
const NO_PERFORMANCE = /不是运行监测结果|不能作达标依据/;
/** A study or an average: reached there, not promised here. */
const NO_PROMISE = /平均|均值|小试|中试|试验|研究/;

/**
 * Removals by pollutant that a technology's sourced figures state. Figures of several pollutants together, maxima and
 * removals of something else (微生物灭活, 脱盐) are left out.
 * @param pollutants what the technology is for, for figures that name no pollutant
 */
export function removalsOf(rows: readonly PerformanceRow[], pollutants: readonly string[]): RemovalOf[] {
  const found = new Map<string, RemovalOf>();
  for (const row of rows) {
    if (row.kind !== 'removal' || row.unit !== '%' || BEST.test(row.indicator)) continue;
    const span = spanOf(row);
    if (!span) continue;
    for (const pollutant of concernedBy(row.indicator, pollutants)) {
      const known = found.get(pollutant);
      found.set(pollutant, {
        pollutant,
        low: Math.min(span.low, known?.low ?? span.low),
        high: Math.max(span.high, known?.high ?? 0),
      });
    }
  }
  return [...found.values()];
}

/**
 * The figures of a technology that a measured value can be set beside: removals in per cent and concentrations behind
 * it. Limits and aims that stand among them are left out, and so are slips of reagents (氨逃逸).
 * @param pollutants what the technology is for, for figures that name no pollutant
 */
export function figuresOf(rows: readonly SourcedRow[], pollutants: readonly string[]): PerformanceFigure[] {
  let above = '';
  return rows.flatMap((row) => {
    const condition = row.condition?.replace(/^同上/, above);
    above = condition ?? '';
    const { kind, indicator, unit, doubt } = row;
    if (kind !== 'removal' && kind !== 'outlet') return [];
    if (kind === 'removal' ? unit !== '%' : !/\/(?:L|m³)$/.test(unit ?? '')) return [];
    if (BEST.test(indicator) || /逃逸/.test(indicator) || NO_PERFORMANCE.test(doubt ?? '')) return [];
    const codes = concernedBy(indicator, pollutants);
    if (codes.length === 0 || !spanOf(row)) return [];
    return [{ ...row, kind, pollutants: codes, ...(condition && { condition }) }];
  });
}

/** Whether a figure closes a gap: surely by the figure, under circumstances, or not. */
export type Closing = 'enough' | 'depends' | 'short';

/** What is missing to meet a limit. */
export interface Gap {
  readonly pollutant: string;
  /** per cent to be removed, where removing helps */
  readonly removal?: number | undefined;
  /** highest value allowed, in its unit */
  readonly limit: number;
  readonly unit: string;
}

/**
 * How a figure stands to a gap. A removal is enough where its lower end is, and depends where only its upper end is;
 * a concentration behind the technology likewise by the limit. Averages and results of studies are never enough.
 * @returns undefined where the two cannot be compared
 */
export function closingOf(figure: PerformanceFigure, gap: Gap): Closing | undefined {
  if (!figure.pollutants.includes(gap.pollutant)) return undefined;
  const span = spanOf(figure);
  if (!span) return undefined;
  let closing: Closing;
  if (figure.kind === 'removal') {
    if (gap.removal === undefined) return undefined;
    closing = span.low >= gap.removal ? 'enough' : span.high >= gap.removal ? 'depends' : 'short';
  } else {
    const low = convert(span.low, figure.unit ?? '', gap.unit);
    const high = convert(span.high, figure.unit ?? '', gap.unit);
    if (low === undefined || high === undefined) return undefined;
    closing = high <= gap.limit ? 'enough' : low <= gap.limit ? 'depends' : 'short';
  }
  const promised = !NO_PROMISE.test(`${figure.indicator}${figure.condition ?? ''}`);
  return closing === 'enough' && !promised ? 'depends' : closing;
}

/** A technology with the figures that close a gap, the best first. */
export interface Closer {
  readonly technology: PerformingTechnology;
  readonly closing: 'enough' | 'depends';
  readonly figures: readonly { readonly figure: PerformanceFigure; readonly closing: Closing }[];
}

export interface Closers {
  /** with sourced figures that close the gap */
  readonly closing: readonly Closer[];
  /** with sourced figures, none of which does */
  readonly short: readonly PerformingTechnology[];
  /** for the pollutant, without figures on it: nothing is claimed of them */
  readonly unknown: readonly PerformingTechnology[];
}

const MATURITIES = ['promotion', 'demonstration', 'pilot', 'rd'];

/**
 * Technologies for a pollutant in a medium, by what their sourced figures say of a gap; those used in the industry
 * first, then the mature ones.
 * @param fields of the medium, see fieldsOf
 */
export function closersOf(
  technologies: readonly PerformingTechnology[],
  gap: Gap,
  { fields, industry }: { readonly fields: readonly string[]; readonly industry?: string | undefined },
): Closers {
  const able = technologies
    .filter((one) => one.fields.some((field) => fields.includes(field)))
    .sort((a, b) => rank(a, industry) - rank(b, industry) || (a.id < b.id ? -1 : 1));
  const judged = able.map((technology) => ({
    technology,
    figures: technology.figures.flatMap((figure) => {
      const closing = closingOf(figure, gap);
      return closing ? [{ figure, closing }] : [];
    }),
  }));
  const has = (figures: Closer['figures'], wanted: Closing) =>
    figures.some(({ closing }) => closing === wanted);
  const closing = judged.flatMap(({ technology, figures }) => {
    const best = has(figures, 'enough') ? 'enough' : has(figures, 'depends') ? 'depends' : undefined;
    return best ? [{ technology, closing: best, figures } as const] : [];
  });
  return {
    closing: [
      ...closing.filter((one) => one.closing === 'enough'),
      ...closing.filter((one) => one.closing === 'depends'),
    ],
    short: judged.flatMap(({ technology, figures }) =>
      figures.length && figures.every((one) => one.closing === 'short') ? [technology] : [],
    ),
    unknown: judged.flatMap(({ technology, figures }) =>
      figures.length === 0 &&
      technology.pollutants.includes(gap.pollutant) &&
      (!industry || technology.industries.includes(industry))
        ? [technology]
        : [],
    ),
  };
}

function rank({ industries, maturity }: PerformingTechnology, industry: string | undefined): number {
  return (industry && industries.includes(industry) ? 0 : 10) + MATURITIES.indexOf(maturity);
}

/** Fields of technologies that treat a medium. */
export function fieldsOf(medium: string): readonly string[] {
  const fields: Readonly<Record<string, readonly string[]>> = {
    water: ['water', 'rural', 'marine'],
    groundwater: ['soil', 'water'],
    waste: ['solid-waste', 'water'],
  };
  return fields[medium] ?? [medium];
}

/** Lowest and highest figure of a row; a bound leaves one end open. */
function spanOf({ kind, value, min, max, bound }: PerformanceRow): { low: number; high: number } | undefined {
  const atLeast = bound === '≥' || bound === '>';
  const low = min ?? (kind === 'outlet' && atLeast ? undefined : value);
  const high = max ?? (atLeast ? (kind === 'removal' ? 100 : undefined) : value);
  if (low === undefined || high === undefined) return undefined;
  return { low, high: kind === 'removal' ? Math.min(high, 100) : high };
}

function concernedBy(indicator: string, own: readonly string[]): readonly string[] {
  if (indicator.includes('、')) return [];
  const named = INDICATORS.filter(([words]) => words.test(indicator)).flatMap(([, codes]) => codes);
  if (named.length) return named;
  return OWN.test(indicator) ? own.filter((code) => ORGANIC_GAS.includes(code)) : [];
}
