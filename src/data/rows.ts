import { waitingFor } from '../lib/demand/days.ts';
import { policyState } from '../lib/view/state.ts';
import type { Badge, Row } from '../lib/view/types.ts';
import type { Collection } from '../vocab/collections.ts';
import { FIELDS, type Field } from '../vocab/fields.ts';
import {
  CASE_TYPES,
  DEMAND_STATES,
  EVALUATION_BASES,
  EVALUATION_STATES,
  EVENT_KINDS,
  FINANCE_KINDS,
  GLOSSARY_KINDS,
  INSTITUTION_KINDS,
  MATURITY,
  POLICY_LEVELS,
  STANDARD_KINDS,
  TRAINING_LEVELS,
} from '../vocab/terms.ts';
import { dataIdOf, type Entry, pathOf } from './entries.ts';
import { limitsOf } from './limits.ts';
import { href, today } from './site.ts';
import { stateOf } from './standards.ts';
import { regionOf } from './terms.ts';

const cache = new Map<Entry, Row>();

const DEMAND_TONES = { open: 'info', matching: 'info', solved: 'ok', closed: 'plain' } as const;

/** An entry as one line of a list; the same object for the same entry. */
export function rowOf(entry: Entry): Row {
  const cached = cache.get(entry);
  if (cached) return cached;
  const number = numberOf(entry);
  const row: Row = {
    collection: entry.collection,
    dataId: dataIdOf(entry),
    title: entry.data.title,
    href: href(pathOf(entry.collection, entry.id)),
    summary: entry.data.summary,
    badges: badgesOf(entry),
    ...(number ? { number } : {}),
    ...(is(entry, 'demands') ? { note: demandNote(entry) } : {}),
  };
  cache.set(entry, row);
  return row;
}

/** The line above the title: the standard's number, the document's number. */
export function numberOf(entry: Entry): string | undefined {
  if (is(entry, 'standards')) return entry.data.number;
  if (is(entry, 'policies') || is(entry, 'catalogues')) return entry.data.docNo;
  return undefined;
}

/** Badges in reading order: field first, then what decides whether to open it. */
export function badgesOf(entry: Entry): Badge[] {
  return [...fieldBadge(entry), ...ownBadges(entry)];
}

function fieldBadge(entry: Entry): Badge[] {
  const field = 'fields' in entry.data ? (entry.data.fields?.[0] as Field | undefined) : undefined;
  return field ? [{ text: FIELDS[field], tone: 'plain', field }] : [];
}

function ownBadges(entry: Entry): Badge[] {
  if (is(entry, 'technologies')) {
    const { maturity, evaluation } = entry.data;
    return [
      { text: MATURITY[maturity], tone: maturity === 'promotion' ? 'ok' : 'plain' },
      ...(evaluation ? [evaluationBadge(evaluation)] : []),
    ];
  }
  if (is(entry, 'cases')) {
    const { period, regions, caseType } = entry.data;
    const place =
      regions.length > 3 ? `${regions.length} 省份` : regions.map((code) => regionOf(code).name).join('、');
    return [
      ...(place ? [plain(place)] : []),
      plain(CASE_TYPES[caseType]),
      plain(period.to && period.to !== period.from ? `${period.from}—${period.to}` : `${period.from}`),
    ];
  }
  if (is(entry, 'policies')) {
    const state = policyState(entry.data, today);
    return [
      { text: state.label, tone: state.tone },
      plain(POLICY_LEVELS[entry.data.level]),
      ...year(entry.data.issuedOn ?? entry.data.effectiveOn),
    ];
  }
  if (is(entry, 'standards')) {
    const state = stateOf(entry);
    const limits = limitsOf(entry.id).length;
    return [
      { text: state.label, tone: state.tone },
      ...(entry.data.region ? [plain(regionOf(entry.data.region).name)] : []),
      plain(STANDARD_KINDS[entry.data.kind]),
      ...(limits ? [plain(`${limits} 条限值`)] : []),
    ];
  }
  if (is(entry, 'training'))
    return [plain(TRAINING_LEVELS[entry.data.level]), plain(`${entry.data.durationMinutes} 分钟`)];
  if (is(entry, 'institutions'))
    return [plain(INSTITUTION_KINDS[entry.data.kind]), plain(regionOf(entry.data.region).name)];
  if (is(entry, 'glossary'))
    return [
      plain(GLOSSARY_KINDS[entry.data.kind]),
      ...(entry.data.abbr[0] ? [plain(entry.data.abbr[0])] : []),
    ];
  if (is(entry, 'catalogues')) return year(entry.data.issuedOn);
  if (is(entry, 'finance')) return [plain(FINANCE_KINDS[entry.data.kind])];
  if (is(entry, 'demands'))
    return [
      ...(entry.data.sample ? [{ text: '示例', tone: 'warn' } as const] : []),
      { text: DEMAND_STATES[entry.data.state], tone: DEMAND_TONES[entry.data.state] },
      ...(entry.data.region ? [plain(regionOf(entry.data.region).name)] : []),
    ];
  if (is(entry, 'events')) return [plain(EVENT_KINDS[entry.data.kind]), plain(entry.data.startsOn)];
  return [];
}

/** What has come of a demand so far, counted to the day of the build. */
function demandNote({ data }: Entry<'demands'>): string {
  const linked = data.relations?.technologies?.length ?? 0;
  const waiting = data.state === 'open' || data.state === 'matching';
  const days = waiting ? waitingFor(data.publishedOn, today) : `${data.publishedOn} 发布`;
  return [...(linked ? [`关联技术 ${linked} 项`] : []), days].join(' · ');
}

/** The evaluation as one badge: the basis where there is one, because it says more than the state. */
function evaluationBadge(evaluation: NonNullable<Entry<'technologies'>['data']['evaluation']>): Badge {
  const [basis] = evaluation.basis;
  if (evaluation.state === 'withdrawn') return { text: EVALUATION_STATES.withdrawn, tone: 'bad' };
  if (evaluation.state === 'evaluated' && basis) return { text: EVALUATION_BASES[basis], tone: 'info' };
  return {
    text: EVALUATION_STATES[evaluation.state],
    tone: evaluation.state === 'recommended' ? 'ok' : 'plain',
  };
}

/** Narrows an entry to its collection. */
export function is<C extends Collection>(entry: Entry, collection: C): entry is Entry<C> {
  return entry.collection === collection;
}

function plain(text: string): Badge {
  return { text, tone: 'plain' };
}

function year(date: string | undefined): Badge[] {
  return date ? [plain(date.slice(0, 4))] : [];
}
