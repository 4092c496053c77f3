import { AROUND_KINDS, type Around, type AroundKind, type AroundMore } from '../lib/match/around.ts';
import { wordsOf } from '../lib/match/profile.ts';
import { policyState } from '../lib/view/state.ts';
import type { Field } from '../vocab/fields.ts';
import { INSTITUTION_KINDS, TRAINING_LEVELS } from '../vocab/terms.ts';
import { type Entry, entries, pathOf } from './entries.ts';
import { neighboursOf } from './relations.ts';
import { is, numberOf } from './rows.ts';
import { href, today } from './site.ts';
import { regionOf } from './terms.ts';

/** Questions that are sent along of each entry: a case is found by its problem, an institution by its place. */
const ASKS = { cases: 0, policies: 2, finance: 1, training: 1, institutions: 0, reviews: 3 } as const;

/** What stands around solutions in a field. */
export function aroundIn(field: Field): Around[] {
  return AROUND_KINDS.flatMap((kind) =>
    (entries[kind] as readonly Entry<AroundKind>[])
      .filter(({ data }) => (data.fields as readonly string[]).includes(field))
      .filter((entry) => !is(entry, 'policies') || policyState(entry.data, today).current)
      .map((entry) => aroundOf(entry, field)),
  );
}

/** What only a document says of the cases and funds in a field, by `kind/id`. */
export function moreIn(field: Field): Record<string, AroundMore> {
  const inField = ({ data }: Entry<'cases'> | Entry<'finance'>) => data.fields.includes(field);
  return Object.fromEntries([
    ...entries.cases.filter(inField).map(({ id, data }) => [
      `cases/${id}`,
      {
        problem: data.problem,
        result: data.results
          .filter(({ confirmed }) => confirmed)
          .map(({ indicator, before, after, unit = '', year }) => {
            const [from, to] = [before, after].map((reading) =>
              reading === undefined ? '' : `${reading}${unit}`,
            );
            return `${indicator} ${from && to ? `${from} → ${to}` : to || from}${year ? `（${year}年）` : ''}`;
          })
          .join('；'),
      },
    ]),
    ...entries.finance
      .filter(inField)
      .map(({ id, data }) => [`finance/${id}`, { whoMayApply: data.whoMayApply, basis: data.basis }]),
  ]);
}

function aroundOf(entry: Entry<AroundKind>, field: Field): Around {
  const { data } = entry;
  const number = numberOf(entry);
  const technologies = neighboursOf(entry).flatMap((other) => (is(other, 'technologies') ? [other.id] : []));
  const regions = 'regions' in data ? data.regions : 'region' in data ? [data.region] : [];
  return {
    kind: entry.collection,
    id: entry.id,
    title: data.title,
    url: href(pathOf(entry.collection, entry.id)),
    note: noteOf(entry),
    words: wordsOf(
      [
        data.title,
        ...('aliases' in data ? (data.aliases ?? []) : []),
        ...('problem' in data ? [data.problem] : []),
        ...(data.asks ?? []).slice(0, ASKS[entry.collection]),
      ].join(' '),
    ),
    ...(number && { number }),
    ...(data.fields[0] === field && { main: true }),
    ...(technologies.length && { technologies }),
    ...(regions.length && { regions }),
  };
}

function noteOf(entry: Entry): string {
  if (is(entry, 'cases')) {
    const { regions, city, basin, period } = entry.data;
    const place = [
      regions.length > 3 ? `${regions.length} 省份` : regions.map((code) => regionOf(code).name).join('、'),
      city ?? basin,
    ];
    return [place.filter(Boolean).join(' '), `${period.from}—${period.to ?? '至今'}`].join(' · ');
  }
  if (is(entry, 'policies')) return policyState(entry.data, today).label;
  if (is(entry, 'finance')) return `谁能申请：${entry.data.whoMayApply}`;
  if (is(entry, 'training'))
    return `${TRAINING_LEVELS[entry.data.level]} · ${entry.data.durationMinutes} 分钟`;
  if (is(entry, 'institutions'))
    return `${INSTITUTION_KINDS[entry.data.kind]} · ${regionOf(entry.data.region).name}`;
  return '';
}
