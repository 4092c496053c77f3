import type { Facet, ListItem } from '../lib/list/types.ts';
import { policyState } from '../lib/view/state.ts';
import type { EntryCollection } from '../vocab/collections.ts';
import { FIELDS } from '../vocab/fields.ts';
import { INDUSTRIES } from '../vocab/industries.ts';
import { REGIONS } from '../vocab/regions.ts';
import {
  AUDIENCES,
  CASE_TYPES,
  DEMAND_STATES,
  EVALUATION_BASES,
  EVENT_KINDS,
  FINANCE_KINDS,
  GLOSSARY_KINDS,
  INSTITUTION_KINDS,
  MATURITY,
  POLICY_LEVELS,
  POLICY_STATUS,
  STANDARD_KINDS,
  STANDARD_LEVELS,
  STANDARD_STATUS,
  TECHNOLOGY_KINDS,
  TRAINING_LEVELS,
} from '../vocab/terms.ts';
import { type Entry, entries } from './entries.ts';
import { limitsOf } from './limits.ts';
import { degree } from './relations.ts';
import { is, rowOf } from './rows.ts';
import { today } from './site.ts';
import { stateOf } from './standards.ts';

/** A collection as a list: its items in the recommended order and the facets that narrow it. */
export interface List {
  readonly items: readonly ListItem[];
  readonly facets: readonly Facet[];
}

const cache = new Map<EntryCollection, List>();

/** The list of a collection; facets without at least two used options are left out. */
export function listOf(collection: EntryCollection): List {
  const cached = cache.get(collection);
  if (cached) return cached;
  const items = [...(entries[collection] as readonly Entry[])]
    .sort(byRank)
    .map((entry) => ({ row: rowOf(entry), facets: facetsOf(entry), date: dateOf(entry) }));
  const facets = FACETS[collection].flatMap(([key, label, options]) => {
    const used = new Set(items.flatMap((item) => item.facets[key] ?? []));
    const left = options.filter((option) => used.has(option.code));
    return left.length > 1 ? [{ key, label, options: left }] : [];
  });
  const list = { items, facets };
  cache.set(collection, list);
  return list;
}

type Options = readonly { readonly code: string; readonly label: string }[];
const table = (terms: Readonly<Record<string, string>>): Options =>
  Object.entries(terms).map(([code, label]) => ({ code, label }));
const named = (terms: readonly { readonly code: string; readonly name: string }[]): Options =>
  terms.map(({ code, name }) => ({ code, label: name }));
const decades: Options = ['2020', '2010', '2000', '1900'].map((code) => ({
  code,
  label: code === '1900' ? '2000 年以前' : `${code} 年代`,
}));

const field = ['field', '领域', table(FIELDS)] as const;
const region = ['region', '地区', named(REGIONS)] as const;
const confidence = ['confidence', '核对', table({ verified: '已核对', known: '待核对原文' })] as const;

const FACETS: Record<EntryCollection, readonly (readonly [key: string, label: string, options: Options])[]> =
  {
    technologies: [
      field,
      ['maturity', '成熟度', table(MATURITY)],
      ['evaluation', '评估依据', table({ ...EVALUATION_BASES, none: '暂无依据' })],
      ['kind', '类别', table(TECHNOLOGY_KINDS)],
      ['industry', '行业', named(INDUSTRIES)],
    ],
    cases: [field, region, ['type', '类型', table(CASE_TYPES)], confidence],
    policies: [
      ['status', '效力', table(POLICY_STATUS)],
      ['level', '层级', table(POLICY_LEVELS)],
      field,
      ['for', '适用对象', table(AUDIENCES)],
      ['years', '年代', decades],
    ],
    standards: [
      ['status', '状态', table({ ...STANDARD_STATUS, limits: '录有限值' })],
      ['level', '层级', table(STANDARD_LEVELS)],
      ['kind', '类别', table(STANDARD_KINDS)],
      field,
      region,
      ['industry', '行业', named(INDUSTRIES)],
    ],
    training: [field, ['for', '适合', table(AUDIENCES)], ['level', '难度', table(TRAINING_LEVELS)]],
    institutions: [['kind', '类别', table(INSTITUTION_KINDS)], field, region],
    glossary: [['kind', '类别', table(GLOSSARY_KINDS)]],
    reviews: [field],
    catalogues: [field],
    events: [['kind', '类别', table(EVENT_KINDS)], field],
    demands: [['state', '状态', table(DEMAND_STATES)], field, region],
    finance: [['kind', '类别', table(FINANCE_KINDS)], field],
  };

function facetsOf(entry: Entry): Record<string, readonly string[]> {
  const shared = {
    ...('fields' in entry.data && entry.data.fields ? { field: entry.data.fields } : {}),
    ...('confidence' in entry.data ? { confidence: [entry.data.confidence] } : {}),
  };
  return { ...shared, ...ownFacets(entry) };
}

function ownFacets(entry: Entry): Record<string, readonly string[]> {
  if (is(entry, 'technologies'))
    return {
      maturity: [entry.data.maturity],
      evaluation: entry.data.evaluation?.basis ?? ['none'],
      kind: [entry.data.kind],
      industry: entry.data.industries,
    };
  if (is(entry, 'cases')) return { region: entry.data.regions, type: [entry.data.caseType] };
  if (is(entry, 'policies'))
    return {
      status: [entry.data.status],
      level: [entry.data.level],
      for: entry.data.appliesTo,
      years: decadeOf(dateOf(entry)),
    };
  if (is(entry, 'standards'))
    return {
      status: [entry.data.status, ...(limitsOf(entry.id).length ? ['limits'] : [])],
      level: [entry.data.level],
      kind: [entry.data.kind],
      region: entry.data.region ? [entry.data.region] : [],
      industry: entry.data.industries,
    };
  if (is(entry, 'training')) return { for: entry.data.audience, level: [entry.data.level] };
  if (is(entry, 'institutions')) return { kind: [entry.data.kind], region: [entry.data.region] };
  if (is(entry, 'glossary') || is(entry, 'finance') || is(entry, 'events'))
    return { kind: [entry.data.kind] };
  if (is(entry, 'demands'))
    return { state: [entry.data.state], region: entry.data.region ? [entry.data.region] : [] };
  return {};
}

function decadeOf(date: string): string[] {
  if (!date) return [];
  const year = Number(date.slice(0, 4));
  return [year >= 2000 ? String(Math.floor(year / 10) * 10) : '1900'];
}

/** The date a reader would sort by, empty when unknown. */
export function dateOf(entry: Entry): string {
  if (is(entry, 'policies') || is(entry, 'standards'))
    return entry.data.issuedOn ?? entry.data.effectiveOn ?? '';
  if (is(entry, 'cases')) return String(entry.data.period.to ?? entry.data.period.from);
  if (is(entry, 'catalogues')) return entry.data.issuedOn ?? entry.data.title.match(/\d{4}/)?.[0] ?? '';
  if (is(entry, 'demands')) return entry.data.publishedOn;
  if (is(entry, 'events')) return entry.data.startsOn;
  return '';
}

const MATURITY_ORDER = ['promotion', 'demonstration', 'pilot', 'rd'];

/** Recommended order: in force and mature first, then the best connected, then the newest. */
function byRank(a: Entry, b: Entry): number {
  return (
    worth(b) - worth(a) ||
    degree(b) - degree(a) ||
    dateOf(b).localeCompare(dateOf(a)) ||
    a.data.title.localeCompare(b.data.title, 'zh-Hans-CN')
  );
}

function worth(entry: Entry): number {
  if (is(entry, 'technologies'))
    return (entry.data.evaluation ? 10 : 0) - MATURITY_ORDER.indexOf(entry.data.maturity);
  if (is(entry, 'policies')) return policyState(entry.data, today).current ? 1 : 0;
  // Real ones before samples, then those that still wait for an answer.
  if (is(entry, 'demands'))
    return (entry.data.sample ? 0 : 10) - Object.keys(DEMAND_STATES).indexOf(entry.data.state);
  if (is(entry, 'standards'))
    return (
      (stateOf(entry).current ? 2 : 0) +
      (limitsOf(entry.id).length ? 1 : 0) +
      (entry.data.level === 'local' ? -0.5 : 0)
    );
  return 0;
}
