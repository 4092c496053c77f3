import type { LimitRecord, StandardRecord } from './catalogue.ts';
import { inForce, type Plant } from './changeover.ts';
import { contradictions, decisiveOf } from './decisive.ts';
import { isGeneral } from './reach.ts';
import { strictnessOf } from './strictness.ts';

/** All limits and all standards, those without rows too. */
export interface Library {
  readonly records: readonly LimitRecord[];
  readonly standards: readonly StandardRecord[];
}

/** For whom limits are looked up. */
export interface Who {
  readonly industry?: string | undefined;
  readonly medium?: string | undefined;
  readonly region?: string | undefined;
  readonly plant?: Plant | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Standards to judge by, the likeliest first in each group. */
export interface Candidates {
  /** national ones of the industry */
  readonly trade: readonly StandardRecord[];
  /** the region's, of the industry */
  readonly local: readonly StandardRecord[];
  /** national ones for whatever has none of its own */
  readonly general: readonly StandardRecord[];
  /** all others in force */
  readonly others: readonly StandardRecord[];
  /** for comparing old figures: replaced, abolished, not yet in force */
  readonly past: readonly StandardRecord[];
}

/** The standards that whoever is asked for may be judged by. */
export function candidatesOf({ records, standards }: Library, who: Who): Candidates {
  const { industry, medium, region, plant, today } = who;
  const media = new Map<string, Set<string>>();
  for (const { standard, medium: one } of records)
    media.set(standard.id, (media.get(standard.id) ?? new Set()).add(one));
  const able = standards.filter(({ id }) => {
    const has = media.get(id);
    return has !== undefined && (!medium || has.has(medium));
  });
  const group = (standard: StandardRecord): keyof Candidates => {
    if (!inForce({ standard }, { today, plant }, standards)) return 'past';
    const fits = Boolean(industry) && standard.industries.includes(industry ?? '');
    if (standard.level === 'local') return standard.region === region && fits ? 'local' : 'others';
    if (fits && !isComprehensive(standard)) return 'trade';
    return industry && isComprehensive(standard) ? 'general' : 'others';
  };
  const groups = Map.groupBy(able, group);
  const of = (name: keyof Candidates) => (groups.get(name) ?? []).toSorted(likelier);
  return {
    trade: of('trade'),
    local: of('local'),
    general: of('general'),
    others: of('others'),
    past: of('past'),
  };
}

/** The standard to begin with: the trade's, else the region's, else the comprehensive one, where one medium is meant. */
export function likeliest({ trade, local, general }: Candidates): StandardRecord | undefined {
  return trade[0] ?? local[0] ?? (general.length === 1 ? general[0] : undefined);
}

/** For all discharges and not for a kind of places: 污水综合排放标准, 大气污染物综合排放标准. */
function isComprehensive(standard: StandardRecord): boolean {
  return isGeneral(standard) && /综合/.test(standard.title);
}

/** Discharges before the state of the environment, the new one before the one in change-over, the special before the general. */
function likelier(a: StandardRecord, b: StandardRecord): number {
  const rank = (one: StandardRecord) =>
    (one.kind === 'emission' ? 0 : 100) + (one.tone === 'ok' ? 0 : 10) + (isGeneral(one) ? 1 : 0);
  return (
    rank(a) - rank(b) || a.industries.length - b.industries.length || a.number.localeCompare(b.number, 'en')
  );
}

/** Media that a standard has rows for, in the order of the rows. */
export function mediaOf(rows: readonly LimitRecord[]): string[] {
  return [...new Set(rows.map(({ medium }) => medium))];
}

/** Classes of rows in their order. */
export function classesOf(rows: readonly LimitRecord[]): string[] {
  return [...new Set(rows.map((row) => row.class))];
}

/**
 * The rows of one pollutant that may hold, the plainest first and of those the strictest.
 * @param rows of one standard and medium
 * @param name of the class that was chosen, `''` where none was
 */
export function applicable(
  rows: readonly LimitRecord[],
  pollutant: string,
  { plant, class: name }: { readonly plant?: Plant | undefined; readonly class: string },
): LimitRecord[] {
  const own = ofPlant(
    rows.filter((row) => row.pollutant === pollutant),
    plant,
  );
  const chosen = name ? own.filter((row) => row.class === name) : own;
  const kept = chosen.length || !name ? chosen : besides(own, rows, name);
  return kept.toSorted(plainer);
}

/** Rows for new plants bind the existing ones too, where there are none for those. */
function ofPlant(rows: readonly LimitRecord[], plant: Plant | undefined): readonly LimitRecord[] {
  if (!plant) return rows;
  const ages = rows.map((row) => decisiveOf(row).age);
  if (!ages.some((age) => age?.includes('existing'))) return rows;
  return rows.filter((_, at) => ages[at]?.includes(plant) ?? true);
}

/**
 * Rows of other classes that hold beside the chosen one: those of tables that share no pollutant with it (第一类污染物 beside
 * 一级). What shares one is an alternative to it, and says nothing of a pollutant the chosen class does not limit.
 */
function besides(own: readonly LimitRecord[], rows: readonly LimitRecord[], name: string): LimitRecord[] {
  const chosen = rows.filter((row) => row.class === name);
  const limited = new Set(chosen.map(({ pollutant }) => pollutant));
  const [first] = chosen;
  const alternatives = new Set(
    rows.filter(({ pollutant }) => limited.has(pollutant)).map((row) => row.class),
  );
  return own.filter(
    (row) =>
      !alternatives.has(row.class) &&
      (!first ||
        contradictions(decisiveOf(first), decisiveOf(row)).every((aspect) => aspect === 'averaging')),
  );
}

function plainer(a: LimitRecord, b: LimitRecord): number {
  const plain = ({ condition }: LimitRecord) => (!condition || /^其他|^河流等/.test(condition) ? 0 : 1);
  const strict = strictnessOf(a, b);
  return plain(a) - plain(b) || (strict === 'stricter' ? -1 : strict === 'looser' ? 1 : 0) || a.n - b.n;
}

/** What tells a row from the others of its pollutant in its standard, in words: class, averaging time, condition. */
export function situationOf(row: LimitRecord): string {
  return [row.class, row.averaging, row.condition].filter(Boolean).join('；');
}

/** The same without what all of the rows have in common; never empty. */
export function situationsOf(rows: readonly LimitRecord[]): string[] {
  const parts = (['class', 'averaging', 'condition'] as const).filter(
    (key) => new Set(rows.map((row) => row[key] ?? '')).size > 1,
  );
  const texts = rows.map((row) => parts.flatMap((key) => row[key] ?? []).join('；') || row.label);
  return texts.map((text, at) =>
    texts.indexOf(text) === at && texts.lastIndexOf(text) === at ? text : `${text}（${rows[at]?.clause}）`,
  );
}
