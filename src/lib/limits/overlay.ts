import { REGIONS } from '../../vocab/regions.ts';
import { formatAmount } from '../figures/format.ts';
import { bigrams, dice } from '../text/bigrams.ts';
import type { LimitRecord, StandardRecord } from './catalogue.ts';
import { bindsFrom, inForce, type OnDay } from './changeover.ts';
import {
  type Aspect,
  aspectLabel,
  contradictions,
  decisiveOf,
  gradeOf,
  isSpecial,
  marksOf,
} from './decisive.ts';
import { isGeneral, isPartial, isVoluntary } from './reach.ts';
import { type Strictness, strictnessOf } from './strictness.ts';
import { sameQuantity } from './units.ts';

/** How a local standard comes to stand beside a national one. */
export type Standing =
  /** recorded as its counterpart */
  | 'counterpart'
  /** for the same industry */
  | 'industry'
  /** for whatever has no standard of its industry */
  | 'general';

export interface LocalLimit {
  readonly record: LimitRecord;
  /** the local limit beside the national one, by value */
  readonly relation: Strictness;
  /** how well its class fits that of the national row, 0..1 */
  readonly fit: number;
  readonly standing: Standing;
  /** whether it binds on the day asked for */
  readonly inForce: boolean;
}

/** What a region adds to a national limit. */
export interface Overlay {
  readonly region: string;
  /** local limits of the same pollutant that stand beside it, the best fitting first */
  readonly locals: readonly LocalLimit[];
  /** local standards that stand beside its standard, with or without a row for the pollutant */
  readonly standards: readonly StandardRecord[];
  /** the local limit that is executed instead, where one alone remains */
  readonly binding?: { readonly record: LimitRecord; readonly relation: Strictness; readonly why: string };
  /** several remain: by what one chooses among them */
  readonly choice?: {
    readonly records: readonly LimitRecord[];
    readonly by: readonly string[];
    readonly why: string;
  };
  /** why the local limits that are recorded do not decide */
  readonly caution?: string;
  /** whether the library has a row for it, at least a standard, or none; none recorded does not mean that there is none */
  readonly recorded: 'row' | 'standard' | 'none';
}

export interface OverlayOptions extends OnDay {
  /** region code */
  readonly region: string;
  /** all limit rows */
  readonly records: readonly LimitRecord[];
  /** all standards, those without rows too; by default those of the rows */
  readonly standards?: readonly StandardRecord[];
  /** class of the local standard that the reader has chosen */
  readonly localClass?: string | undefined;
}

/** A candidate may fall this far behind the best fitting one. */
const NEAR = 0.85;
/** Below this the classes have too little in common to say that one is executed instead of the other. */
const LEAST = 0.35;

/**
 * What a region's standards add to a national limit.
 *
 * The rule is article 24 of 《生态环境标准管理办法》 (生态环境部令第17号, in force since 2021-02-01): local emission standards
 * go before national ones, and for items that the local one does not regulate the national one is executed; among
 * local standards those of a basin or an area go before those of an industry, and those before comprehensive ones.
 * A province may only tighten what the nation regulates. A local value that is looser therefore
 * means that the classes do not correspond or that the national standard has since been tightened: it never binds
 * here, the reader is told to look. Comprehensive local standards leave industries with a standard of their own to
 * it as a rule; they are listed, and bind only where the national row is one of their counterpart.
 *
 * Classes rarely correspond one to one. Rows that contradict the national one in a decisive word (fuel, new or
 * existing, direct or indirect …) are dropped; where several remain none is chosen silently.
 * @returns undefined for quality standards, for local rows and for regions unknown
 */
export function overlayOf(row: LimitRecord, options: OverlayOptions): Overlay | undefined {
  const { region, records, today, plant } = options;
  const name = REGIONS.find(({ code }) => code === region)?.name;
  if (!name || row.standard.kind === 'quality' || row.standard.level === 'local') return undefined;
  const known = options.standards ?? standardsOf(records);
  const beside = known.flatMap((standard) => {
    if (standard.region !== region || standard.level !== 'local' || isDead(standard)) return [];
    const standing = standingOf(standard, row, known);
    return standing ? [{ standard, standing }] : [];
  });
  const hasCounterpart = beside.some(({ standing }) => standing === 'counterpart');
  const standing = new Map(beside.map((one) => [one.standard.id, one.standing]));
  const locals = rowsOf(records, region, row.pollutant)
    .flatMap((record) => {
      const how = standing.get(record.standard.id);
      if (!how || record.medium !== row.medium || !sameQuantity(record.unit, row.unit)) return [];
      // What is recorded beside another national standard stands back where this one has its own.
      if (how === 'industry' && hasCounterpart && record.standard.counterpart) return [];
      const fit = fitOf(record, row, plant, how);
      if (fit === 0) return [];
      const relation = strictnessOf(record, row);
      return [{ record, relation, fit, standing: how, inForce: inForce(record, { today, plant }, known) }];
    })
    .sort(
      (a, b) =>
        b.fit - a.fit || a.record.standard.id.localeCompare(b.record.standard.id) || a.record.n - b.record.n,
    );
  const base = {
    region,
    locals,
    standards: beside.map((one) => one.standard),
    recorded: locals.length ? 'row' : beside.length ? 'standard' : 'none',
  } as const;
  return { ...base, ...decide(row, locals, name, options) };
}

/** What the local rows that remain come to. */
function decide(
  row: LimitRecord,
  locals: readonly LocalLimit[],
  region: string,
  { plant, localClass }: OverlayOptions,
): Pick<Overlay, 'binding' | 'choice' | 'caution'> {
  const applicable = locals.filter(
    (one) => one.inForce && one.fit >= LEAST && (localClass === undefined || one.record.class === localClass),
  );
  const able = applicable.filter((one) => one.standing !== 'general' && !isVoluntary(one.record.standard));
  const best = Math.max(0, ...able.map(({ fit }) => fit));
  const near = able.filter(({ fit }) => fit >= best * NEAR);
  const [only, another] = near;
  if (!only) return besides(row, applicable[0], region);
  const doubts = [...new Set(near.flatMap(({ record, standing }) => reservations(record, row, standing)))];
  if (another || doubts.length) {
    const records = near.map(({ record }) => record);
    const by = [...doubts, ...choiceBy(records)];
    const list = records
      .slice(0, SHOWN)
      .map((record) => `${record.standard.number} ${classOf(record)} ${amountOf(record)}`)
      .join('；');
    const more = records.length > SHOWN ? ` 等 ${records.length} 条` : '';
    const basis = by.length ? by : ['标准中的适用条件'];
    return {
      choice: {
        records,
        by: basis,
        why: `${region}的地方标准优先于国标执行，具体看${basis.join('、')}：${list}${more}。国标${classOf(row)} ${amountOf(row)}。`,
      },
    };
  }
  const { record, relation } = only;
  const from = bindsFrom(record.standard, plant);
  const where = `${record.standard.number}${from ? `（${from} 起）` : ''}：${classOf(record)} ${amountOf(record)}`;
  const national = `国标${classOf(row)} ${amountOf(row)}`;
  if (relation === 'looser')
    return {
      caution: `${region} ${where}，数值宽于${national}。地方标准只能严于国标：要么两者的级别不对应，要么国标后来加严；不要据此放宽，请向当地生态环境部门核实。`,
    };
  return { binding: { record, relation, why: `${region}执行 ${where}，${COMPARED[relation]}${national}` } };
}

/** More rows than this are counted in a sentence and not listed. */
const SHOWN = 8;

/** What is said where the local limits that there are do not decide. */
function besides(row: LimitRecord, local: LocalLimit | undefined, region: string): Pick<Overlay, 'caution'> {
  if (!local) return {};
  const { record } = local;
  const what = `${record.standard.number} ${classOf(record)} ${amountOf(record)}`;
  const national = `国标${classOf(row)} ${amountOf(row)}`;
  if (isVoluntary(record.standard))
    return { caution: `${region}有推荐性标准 ${what}，只在被法规或许可证引用时强制执行；${national}。` };
  return {
    caution: `${region}另有综合标准 ${what}；有行业标准的单位是否也要执行，看它的适用范围；${national}。`,
  };
}

/** Why a local row that fits does not bind everybody whom the national row binds. */
function reservations(local: LimitRecord, row: LimitRecord, standing: Standing): string[] {
  const { standard } = local;
  const reasons: string[] = [];
  if (isSpecial(local) && !isSpecial(row)) reasons.push('是否在执行特别排放限值的地域');
  if (isPartial(standard)) reasons.push('是否位于该标准适用的流域、区域或城市');
  if (standing === 'industry' && standard.counterpart) reasons.push('地方标准是否适用于本行业');
  if (standing === 'counterpart' && isGeneral(row.standard) && !isGeneral(standard))
    reasons.push('所属行业（见地方标准名称）');
  return reasons;
}

const COMPARED = { stricter: '严于', equal: '数值等于', incomparable: '数值不能直接对比' } as const;

/** Standing of a local standard beside the row's, undefined where it does not stand beside it. */
function standingOf(
  local: StandardRecord,
  { standard, medium }: LimitRecord,
  known: readonly StandardRecord[],
): Standing | undefined {
  if (local.media && !local.media.includes(medium)) return undefined;
  // A counterpart is recorded by the number of its day; what replaced it since takes its place.
  const line = [
    standard.id,
    ...(standard.replacedBy?.id ? [standard.replacedBy.id] : []),
    ...known.flatMap(({ id, replacedBy }) => (replacedBy?.id === standard.id ? [id] : [])),
  ];
  if (local.counterpart && line.includes(local.counterpart)) return 'counterpart';
  if (!local.industries.some((industry) => standard.industries.includes(industry))) return undefined;
  // A national standard for one basin has no counterpart elsewhere.
  if (isPartial(standard)) return undefined;
  return isGeneral(local) && !isPartial(local) ? 'general' : 'industry';
}

function isDead({ state }: StandardRecord): boolean {
  return state === '被代替' || state === '已废止';
}

/** How well a local row's class fits a national one, 0 where they contradict each other. */
function fitOf(
  local: LimitRecord,
  national: LimitRecord,
  plant: OverlayOptions['plant'],
  standing: Standing,
): number {
  const here = marksOf(local);
  const there = { ...marksOf(national), ...(plant && { age: [plant] }) };
  // A row for sewage works, parks or hospitals binds nobody else.
  if (here.site && !there.site) return 0;
  const against = contradictions(here, there);
  if (against.some((aspect) => aspect !== 'averaging')) return 0;
  let fit = standing === 'counterpart' ? 1 : standing === 'industry' ? 0.9 : 0.5;
  if (against.length) fit *= 0.5;
  for (const aspect of Object.keys({ ...here, ...there }) as Aspect[]) {
    if (!(aspect in here)) fit *= 0.95;
    else if (!(aspect in there)) fit *= 0.85;
  }
  if (isSpecial(local) !== isSpecial(national)) fit *= 0.7;
  const grades = [gradeOf(local.class), gradeOf(national.class)] as const;
  if (standing === 'counterpart' && !isPartial(local.standard) && grades[0]?.scheme === grades[1]?.scheme) {
    if (grades[0]?.name !== grades[1]?.name) return 0;
  }
  return Math.round(fit * wordFit(local, national) * 1000) / 1000;
}

/** Words that decide nothing between rows of one pollutant. */
const PLAIN =
  /\d{4}-\d{2}-\d{2}起?|\d+月\d+日|次年|水温[<>≤≥]\d+℃|—|燃[煤油气]|天然气|生物质(?:成型燃料)?|[核心重点一般]{2}控制区|(?:高污染燃料)?禁燃区内?|城镇(?:二级)?污水处理厂|颗粒物|排放|限值|浓度|速率|标准|最高|允许|企业|单位|行业|特别|新建|现有|在用|新污染源|锅炉|排气筒|监控|其他|以及|及其|一切|排污|[一二三四]级[ABab]?|[A-E]标准|[（）()；，、\s]/g;

/**
 * Likeness of what is left of the classes, such as process units. Nothing left on one side says little; two things
 * named and nothing in common, or 其他 beside something named, are two things.
 */
function wordFit(local: LimitRecord, national: LimitRecord): number {
  const texts = [local, national].map((row) => `${row.class}${row.condition ?? ''}`);
  const [a = [], b = []] = texts.map((text) => bigrams(text.replaceAll(PLAIN, ' ')));
  const [other, others] = texts.map((text) => /其他(?!区域|地区)/.test(text));
  if ((other && b.length && !others) || (others && a.length && !other)) return 0.3;
  if (!a.length && !b.length) return 1;
  if (!a.length || !b.length) return 0.9;
  const like = dice(a, b);
  return like === 0 ? 0.3 : 0.6 + 0.4 * like;
}

/** By what one chooses among rows: the decisive words and other marks in which they differ. */
function choiceBy(records: readonly LimitRecord[]): string[] {
  const differ = (mark: (record: LimitRecord) => string | undefined) =>
    new Set(records.map((record) => mark(record) ?? '')).size > 1;
  const by: string[] = [];
  if (differ(({ standard }) => standard.id)) by.push('适用哪个地方标准');
  if (differ((record) => /[^，；（）\s]*(?:控制区|保护区|区域|珠三角|流域)/.exec(record.class)?.[0]))
    by.push('所在控制区或区域');
  for (const aspect of ['fuel', 'age', 'outlet', 'place', 'site', 'averaging'] as const)
    if (differ((record) => decisiveOf(record)[aspect]?.join())) by.push(aspectLabel(aspect));
  if (differ((record) => gradeOf(record.class)?.name)) by.push('适用级别（受纳水体、功能区或规模）');
  if (differ(isSpecialText)) by.push('是否执行特别排放限值');
  if (differ(({ condition }) => /\d+月|水温|低温|括号/.exec(condition ?? '')?.[0] && condition))
    by.push('时段或水温');
  if (!by.length && differ((record) => record.class)) by.push('标准中的类别');
  return by;
}

function isSpecialText(record: LimitRecord): string {
  return String(isSpecial(record));
}

/** A limit's class and condition, `A标准（4月1日—10月31日）`. */
function classOf({ class: name, condition }: LimitRecord): string {
  return condition ? `${name}（${condition}）` : name;
}

function amountOf(record: LimitRecord): string {
  return `${formatAmount(record, '≤')}${record.unit === '无量纲' ? '' : ` ${record.unit}`}`;
}

const local = new WeakMap<readonly LimitRecord[], Map<string, LimitRecord[]>>();
const standards = new WeakMap<readonly LimitRecord[], StandardRecord[]>();

/** Local rows by region and pollutant; made once for a list of rows, which a table asks for thousands of times. */
function rowsOf(records: readonly LimitRecord[], region: string, pollutant: string): readonly LimitRecord[] {
  let groups = local.get(records);
  if (!groups) {
    groups = Map.groupBy(
      records.filter(({ standard }) => standard.level === 'local'),
      (record) => `${record.standard.region} ${record.pollutant}`,
    );
    local.set(records, groups);
  }
  return groups.get(`${region} ${pollutant}`) ?? [];
}

/** The standards of the rows, each once. */
function standardsOf(records: readonly LimitRecord[]): readonly StandardRecord[] {
  const known = standards.get(records);
  if (known) return known;
  const found = [...new Map(records.map(({ standard }) => [standard.id, standard])).values()];
  standards.set(records, found);
  return found;
}
