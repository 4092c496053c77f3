import type { SearchCard, Symptom } from '../lib/search/card.ts';
import type { Concept } from '../lib/search/lexicon.ts';
import type { FacetKey } from '../lib/search/state.ts';
import { policyState, type State } from '../lib/view/state.ts';
import { referencesOf } from '../schemas/references.ts';
import { CITIES } from '../vocab/cities.ts';
import { COLLECTIONS, ENTRY_COLLECTIONS } from '../vocab/collections.ts';
import { FIELDS } from '../vocab/fields.ts';
import { INDUSTRIES } from '../vocab/industries.ts';
import { POLLUTANTS } from '../vocab/pollutants.ts';
import { REGIONS } from '../vocab/regions.ts';
import { EVALUATION_BASES, MATURITY } from '../vocab/terms.ts';
import { allEntries, dataIdOf, type Entry, entries, find, pathOf, symptoms } from './entries.ts';
import { limitsOf } from './limits.ts';
import { dateOf } from './lists.ts';
import { neighboursOf } from './relations.ts';
import { badgesOf, is, numberOf } from './rows.ts';
import { href, today } from './site.ts';
import { standardByNumber, stateOf } from './standards.ts';

/** Every entry as the search sees it, in the order of the collections. */
export function searchCards(): SearchCard[] {
  return allEntries.map((entry) => {
    const number = numberOf(entry);
    const sunk = sunkOf(entry);
    return {
      key: keyOf(entry),
      url: href(pathOf(entry.collection, entry.id)),
      kind: entry.collection,
      id: dataIdOf(entry),
      title: entry.data.title,
      ...(number ? { number } : {}),
      summary: entry.data.summary,
      badges: badgesOf(entry),
      names: namesOf(entry),
      asks: 'asks' in entry.data ? (entry.data.asks ?? []) : [],
      tags: tagsOf(entry),
      date: dateOf(entry),
      worth: worthOf(entry),
      maturity: is(entry, 'technologies') ? MATURITY_RANK[entry.data.maturity] : 0,
      ...(sunk ? { sunk } : {}),
      related: neighboursOf(entry)
        .filter((other) => other.collection !== 'assistance')
        .map(keyOf),
    };
  });
}

/** Everything that has more than one name, or stands for a facet. */
export function searchConcepts(): Concept[] {
  const concepts: Concept[] = [
    ...POLLUTANTS.map(({ code, name, symbol, aliases }) => ({
      name,
      names: [...(symbol ? [symbol] : []), ...plain(name, aliases)],
      tags: [`pollutant:${code}`],
    })),
    ...INDUSTRIES.filter(({ group }) => group !== 'general').map(({ code, name, aliases }) => ({
      name,
      names: plain(name, aliases),
      tags: [`industry:${code}`],
    })),
    ...entries.glossary.map(({ data }) => ({
      name: data.title,
      names: [...data.abbr, ...data.synonyms, ...data.colloquial],
      tags: [
        ...(data.pollutant ? [`pollutant:${data.pollutant}`] : []),
        ...(data.industry ? [`industry:${data.industry}`] : []),
      ],
    })),
    ...entries.technologies.map(({ data }) => ({ name: bare(data.title), names: data.aliases, tags: [] })),
    ...REGIONS.map(({ code, name, fullName }) => ({ name, names: [fullName], tags: [`region:${code}`] })),
    ...Object.entries(CITIES).flatMap(([code, names]) =>
      names.split(' ').map((name) => ({ name, names: [], tags: [`region:${code}`], inside: true })),
    ),
  ];
  return merge(concepts);
}

/** Aliases that name the thing itself: those that hold another of its names add a condition (总氮不达标). */
function plain(name: string, aliases: readonly string[]): string[] {
  return aliases.filter(
    (alias) =>
      ![name, ...aliases].some((other) => other !== alias && other.length > 1 && alias.includes(other)),
  );
}

/** Concepts of which one's standard name is among the other's names become one; the first keeps its name. */
function merge(concepts: readonly Concept[]): Concept[] {
  interface Draft {
    readonly name: string;
    readonly names: Set<string>;
    readonly tags: Set<string>;
    readonly inside: boolean;
  }
  const merged: Draft[] = [];
  const byName = new Map<string, Draft>();
  const standard = new Map<string, Draft>();
  for (const { name, names, tags, inside = false } of concepts) {
    const same =
      byName.get(name.toLowerCase()) ??
      names.map((other) => standard.get(other.toLowerCase())).find((draft) => draft !== undefined);
    const draft = same ?? { name, names: new Set<string>(), tags: new Set<string>(), inside };
    if (!same) {
      merged.push(draft);
      standard.set(name.toLowerCase(), draft);
    }
    for (const other of [name, ...names]) {
      if (other !== draft.name) draft.names.add(other);
      if (!byName.has(other.toLowerCase())) byName.set(other.toLowerCase(), draft);
    }
    for (const tag of tags) draft.tags.add(tag);
  }
  return merged.map(({ name, names, tags, inside }) => ({
    name,
    names: [...names],
    tags: [...tags],
    ...(inside ? { inside } : {}),
  }));
}

/** Signs of trouble with their causes; the entries they lead to by title and address. */
export function searchSymptoms(): Symptom[] {
  return symptoms.map(({ id, data }) => ({
    id,
    title: data.title,
    asks: data.asks,
    causes: data.causes.map(({ cause, tell, see }) => ({
      cause,
      tell,
      see: referencesOf('pages', { relations: see }).flatMap((reference) => {
        const entry = find(reference.collection, reference.id);
        return entry ? [{ title: entry.data.title, url: href(pathOf(entry.collection, entry.id)) }] : [];
      }),
    })),
  }));
}

const MATURITY_RANK = { rd: 1, pilot: 2, demonstration: 3, promotion: 4 } as const;

function keyOf(entry: Entry): string {
  return `${entry.collection}/${entry.id}`;
}

function namesOf(entry: Entry): string[] {
  if (is(entry, 'glossary')) {
    const { abbr, synonyms, colloquial, en } = entry.data;
    return [...abbr, ...synonyms, ...colloquial, ...(en ? [en] : [])];
  }
  const { data } = entry;
  return [
    ...('aliases' in data ? (data.aliases ?? []) : []),
    ...('titleEn' in data && data.titleEn ? [data.titleEn] : []),
    ...('formerName' in data && data.formerName ? [data.formerName] : []),
    ...('city' in data && data.city ? [data.city] : []),
    ...('basin' in data && data.basin ? [data.basin] : []),
  ];
}

function tagsOf(entry: Entry): string[] {
  const { data } = entry;
  const many = (facet: string, codes: readonly string[] | undefined) =>
    (codes ?? []).map((code) => `${facet}:${code}`);
  const year = dateOf(entry).slice(0, 4);
  const region =
    'regions' in data ? (data.regions ?? []) : 'region' in data && data.region ? [data.region] : [];
  return [
    `kind:${entry.collection}`,
    ...many('field', 'fields' in data ? data.fields : []),
    ...many(
      'pollutant',
      is(entry, 'glossary') ? opt(entry.data.pollutant) : 'pollutants' in data ? data.pollutants : [],
    ),
    ...many(
      'industry',
      is(entry, 'glossary') ? opt(entry.data.industry) : 'industries' in data ? data.industries : [],
    ),
    ...many('region', region),
    ...(region.length ? ['has:region'] : []),
    ...(is(entry, 'technologies')
      ? [`maturity:${entry.data.maturity}`, ...many('evaluation', entry.data.evaluation?.basis ?? ['none'])]
      : []),
    ...(is(entry, 'policies') || is(entry, 'standards')
      ? [`status:${statusOf(entry)}`, ...many('issuer', entry.data.issuers)]
      : []),
    ...(is(entry, 'catalogues') ? [`issuer:${entry.data.issuer}`] : []),
    ...(is(entry, 'standards')
      ? [`level:${entry.data.level}`, ...(limitsOf(entry.id).length ? ['has:limits'] : [])]
      : []),
    ...(year ? [`year:${year}`] : []),
  ];
}

const opt = (code: string | undefined) => (code ? [code] : []);

function dayState(entry: Entry): State | undefined {
  if (is(entry, 'policies')) return policyState(entry.data, today);
  if (is(entry, 'standards')) return stateOf(entry);
  return undefined;
}

/** `current`, `coming` or `past`: what counts today, not what was written once. */
function statusOf(entry: Entry): string {
  const state = dayState(entry);
  if (!state || state.current) return 'current';
  return state.tone === 'info' ? 'coming' : state.tone === 'bad' ? 'past' : 'doubtful';
}

function sunkOf(entry: Entry): string | undefined {
  const state = dayState(entry);
  if (!state || state.current || state.tone !== 'bad') return undefined;
  if (is(entry, 'standards') && entry.data.replacedBy) {
    const successor = standardByNumber(entry.data.replacedBy);
    return `已被 ${entry.data.replacedBy}${successor ? `《${successor.data.title}》` : ''} 代替`;
  }
  if (is(entry, 'policies') && entry.data.replacedBy?.length) {
    const [id = ''] = entry.data.replacedBy;
    return `${state.label}，由《${find('policies', id)?.data.title ?? id}》接替`;
  }
  return state.label;
}

/** Maturity × evaluation × status. */
function worthOf(entry: Entry): number {
  if (is(entry, 'technologies')) {
    const { maturity, evaluation } = entry.data;
    const proof = !evaluation ? 0.95 : evaluation.state === 'withdrawn' ? 0.6 : 1;
    return { rd: 0.78, pilot: 0.86, demonstration: 0.95, promotion: 1 }[maturity] * proof;
  }
  const local = is(entry, 'standards') && entry.data.level === 'local' ? 0.88 : 1;
  return local * ({ current: 1, coming: 0.97, doubtful: 0.85, past: 0.55 }[statusOf(entry)] ?? 1);
}

/** A title without the abbreviation that follows it in brackets. */
function bare(title: string): string {
  return title.replace(/（[^）]*）$/, '');
}

/** Labels of facet values by facet; what is not here is its own label. */
export function searchFacets(): Record<FacetKey, Record<string, string>> {
  const named = (terms: readonly { readonly code: string; readonly name: string }[]) =>
    Object.fromEntries(terms.map(({ code, name }) => [code, name]));
  return {
    kind: Object.fromEntries(ENTRY_COLLECTIONS.map((name) => [name, COLLECTIONS[name].label])),
    status: { current: '现行', coming: '尚未施行', doubtful: '到期或待核', past: '已废止或被代替' },
    field: FIELDS,
    maturity: MATURITY,
    evaluation: { ...EVALUATION_BASES, none: '暂无评估依据' },
    industry: named(INDUSTRIES),
    pollutant: named(POLLUTANTS),
    region: named(REGIONS),
    year: {},
    issuer: {},
  };
}

/** Where the search is: its page and the folder of its index. */
export const SEARCH = { page: href('/search/'), index: href('/search-index/') } as const;

/** What results call their kinds. */
export const searchKinds: Readonly<Record<string, string>> = Object.fromEntries(
  ENTRY_COLLECTIONS.map((name) => [name, COLLECTIONS[name].label]),
);
