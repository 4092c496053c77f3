import type { Stage } from '../../vocab/fit.ts';
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
  readonly maturity: keyof typeof MATURITY;
  readonly fields: readonly string[];
  readonly industries: readonly string[];
  /** where in the chain of treatment it stands, mainly first */
  readonly stages: readonly Stage[];
  /** why it is not for low concentrations, where it is not */
  readonly notForLow?: string | undefined;
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
  [/悬浮物|SS/, ['ss']],
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

/**
 * Whether a figure closes a gap: by its lower end, under circumstances, or not; or it was found with other concentrations
 * than this one.
 */
export type Closing = 'enough' | 'depends' | 'short' | 'elsewhere';

/** What is missing to meet a limit. */
export interface Gap {
  readonly pollutant: string;
  readonly medium: string;
  /** per cent to be removed */
  readonly removal: number;
  /** measured, and the highest allowed, in one unit */
  readonly value: number;
  readonly limit: number;
  readonly unit: string;
}

/** The inlet that a condition names: `进水 COD>1500 mg/L`, `进水 SS 100～500 mg/L`. */
const INLET = /进水\s*([A-Z\d]+|\p{Script=Han}+)?\s*([<>≤≥])?\s*(\d+)(?:～(\d+))?\s*mg\/L/u;

/**
 * How a figure stands to a gap. A removal is enough where its lower end is, and depends where only its upper end is;
 * a concentration behind the technology likewise by the limit. Averages and results of studies are never enough, nor
 * is what was found with an inlet that is not known here.
 * @returns undefined where the two cannot be compared
 */
export function closingOf(figure: PerformanceFigure, gap: Gap): Closing | undefined {
  if (!figure.pollutants.includes(gap.pollutant)) return undefined;
  const span = spanOf(figure);
  if (!span) return undefined;
  const inlet = inletFor(figure, gap);
  if (inlet === 'elsewhere') return 'elsewhere';
  let closing: Closing;
  if (figure.kind === 'removal')
    closing = span.low >= gap.removal ? 'enough' : span.high >= gap.removal ? 'depends' : 'short';
  else {
    const low = convert(span.low, figure.unit ?? '', gap.unit);
    const high = convert(span.high, figure.unit ?? '', gap.unit);
    if (low === undefined || high === undefined) return undefined;
    closing = high <= gap.limit ? 'enough' : low <= gap.limit ? 'depends' : 'short';
  }
  const promised = !NO_PROMISE.test(`${figure.indicator}${figure.condition ?? ''}`) && inlet !== 'unknown';
  return closing === 'enough' && !promised ? 'depends' : closing;
}

/** Whether the measured concentration is one that the figure was found with; undefined where it names none. */
function inletFor(
  { condition = '' }: PerformanceFigure,
  gap: Gap,
): 'fits' | 'elsewhere' | 'unknown' | undefined {
  const match = INLET.exec(condition);
  if (!match) return undefined;
  const [, name = '', sign, from = '', to] = match;
  const value = convert(gap.value, gap.unit, 'mg/L');
  if (value === undefined || !concernedBy(name, []).includes(gap.pollutant)) return 'unknown';
  const first = Number(from);
  const fits =
    to !== undefined
      ? value >= first && value <= Number(to)
      : sign === '<' || sign === '≤'
        ? value <= first
        : value >= first;
  return fits ? 'fits' : 'elsewhere';
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
  /** for other concentrations than this one, with the reason where it is known */
  readonly unfit: readonly { readonly technology: PerformingTechnology; readonly why: string }[];
  /** for the pollutant, without figures on it: nothing is claimed of them */
  readonly unknown: readonly PerformingTechnology[];
}

const MATURITIES = ['promotion', 'demonstration', 'pilot', 'rd'];
/**
 * What misses its limit by less than this is no high concentration: a treatment that needs one does not help there. The
 * streams such treatments are made for are a hundred times above a limit and more.
 */
const LOW = 10;

/**
 * Technologies for a pollutant in a medium, by what their sourced figures say of a gap; those used in the industry
 * first, then the mature ones. Removals of whole water treatments refer to raw water, not to an outlet that misses its
 * limit: without a place behind such a treatment they are never enough.
 */
export function closersOf(technologies: readonly PerformingTechnology[], gap: Gap, industry = ''): Closers {
  const fields = fieldsOf(gap.medium);
  const isLow = gap.value < gap.limit * LOW;
  const judged = technologies
    .filter((one) => one.fields.some((field) => fields.includes(field)))
    .sort((a, b) => rank(a, industry) - rank(b, industry) || (a.id < b.id ? -1 : 1))
    .map((technology) => ({ technology, figures: figuresFor(technology, gap) }));
  const isUnfit = ({ technology, figures }: (typeof judged)[number]) =>
    figures.length > 0 &&
    ((isLow && technology.notForLow !== undefined) ||
      figures.every(({ closing }) => closing === 'elsewhere'));
  const fit = judged.filter((one) => !isUnfit(one));
  const of = (wanted: Closer['closing']) =>
    fit.flatMap(({ technology, figures }) =>
      bestOf(figures) === wanted ? [{ technology, closing: wanted, figures }] : [],
    );
  return {
    closing: [...of('enough'), ...of('depends')],
    short: fit.flatMap(({ technology, figures }) => (figures.length && !bestOf(figures) ? [technology] : [])),
    unfit: judged
      .filter(isUnfit)
      .map(({ technology }) => ({ technology, why: (isLow && technology.notForLow) || '' })),
    unknown: fit.flatMap(({ technology, figures }) =>
      figures.length === 0 &&
      technology.pollutants.includes(gap.pollutant) &&
      !(isLow && technology.notForLow) &&
      (!industry || technology.industries.includes(industry))
        ? [technology]
        : [],
    ),
  };
}

/** The figures of a technology that can be set beside a gap. */
function figuresFor({ figures, stages }: PerformingTechnology, gap: Gap): Closer['figures'] {
  const isWhole = gap.medium === 'water' && !stages.includes('polishing');
  return figures.flatMap((figure) => {
    const closing = closingOf(figure, gap);
    if (!closing) return [];
    const capped = closing === 'enough' && isWhole && figure.kind === 'removal' ? 'depends' : closing;
    return [{ figure, closing: capped }];
  });
}

function bestOf(figures: Closer['figures']): Closer['closing'] | undefined {
  const all = figures.map(({ closing }) => closing);
  return all.includes('enough') ? 'enough' : all.includes('depends') ? 'depends' : undefined;
}

function rank({ industries, maturity }: PerformingTechnology, industry: string): number {
  return (industry && industries.includes(industry) ? 0 : 10) + MATURITIES.indexOf(maturity);
}

/** Fields of technologies that treat a medium. */
function fieldsOf(medium: string): readonly string[] {
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
