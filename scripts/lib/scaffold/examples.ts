import type { JsonSchema } from '../../../src/lib/model/json-schema.ts';
import { modelOf } from '../../../src/schemas/json-schema.ts';
import type { Collection } from '../../../src/vocab/collections.ts';
import type { Entry, Library } from '../content-check/types.ts';
import type { Example } from './commented.ts';

/** Where the values of a kind's sample come from; all of them are of entries that exist. */
interface Source {
  /** the entry that the sample is a copy of */
  readonly id: string;
  /** optional fields that a rule asks for in an entry like this one */
  readonly written?: readonly string[];
  /** optional fields that it lacks → `collection/id` of an entry that has them */
  readonly also?: Readonly<Record<string, string>>;
}

const DOUBT = { doubt: 'policies/mee-permit-catalogue-2019' };
const CITATIONS = { citations: 'technologies/farmland-passivation' };
const ASKS = { asks: 'policies/mep-farmland-soil-2017' };

export const SOURCES: Readonly<Record<Collection, Source>> = {
  technologies: {
    id: 'farmland-passivation',
    also: {
      ...DOUBT,
      costBasis: 'technologies/ex-situ-thermal-desorption',
      meets: 'technologies/ex-situ-thermal-desorption',
    },
  },
  cases: {
    id: 'shanghai-suzhou-creek',
    also: { ...DOUBT, ...CITATIONS, helpMode: 'cases/changzhou-yangtze-one-city' },
  },
  policies: {
    id: 'mee-hw-list-2021',
    also: {
      ...ASKS,
      ...DOUBT,
      citations: 'policies/sc-air-ten-2013',
      revisedOn: 'policies/reg-medical-waste-2003',
    },
  },
  standards: {
    id: 'db13-2167-2020',
    written: ['region'],
    also: {
      asks: 'standards/gb-12523-2025',
      ...DOUBT,
      relations: 'technologies/farmland-passivation',
      ...CITATIONS,
      aliases: 'standards/gb-12523-2025',
      titleEn: 'standards/gb-18485-2014',
      counterpart: 'standards/db31-1025-2016',
      replaces: 'standards/gb-18485-2014',
      replacedBy: 'standards/hj-653-2013',
      amendments: 'standards/gb-18485-2014',
      technicalParameters: 'standards/gb-18485-2014',
      referenceOxygen: 'standards/gb-18485-2014',
      gaps: 'standards/gb-12523-2025',
    },
  },
  training: { id: 'rural-black-water', also: { ...DOUBT, ...CITATIONS } },
  institutions: {
    id: 'kl-river-flux-pku',
    also: {
      ...DOUBT,
      ...CITATIONS,
      relations: 'technologies/farmland-passivation',
      website: 'institutions/acef',
    },
  },
  glossary: { id: 'leachate', also: { ...DOUBT, ...CITATIONS, relations: 'glossary/sanitary-landfill' } },
  reviews: { id: 'sewage-plant-upgrade', also: { citations: 'reviews/livestock-manure' } },
  catalogues: {
    id: 'advanced-tech-2024',
    also: {
      ...DOUBT,
      ...CITATIONS,
      relations: 'policies/law-noise-2021',
      docNo: 'catalogues/key-equipment-2021',
    },
  },
  events: { id: 'national-ecology-day', also: { ...ASKS, ...DOUBT, ...CITATIONS } },
  demands: { id: 'sample-boiler-nox', also: { ...ASKS, ...DOUBT, ...CITATIONS } },
  finance: { id: 'tax-ep-project', also: { ...DOUBT, ...CITATIONS } },
  assistance: {
    id: 'mode-city-strategy',
    also: {
      ...ASKS,
      ...DOUBT,
      ...CITATIONS,
      regions: 'assistance/province-hebei',
      topics: 'assistance/plan-2021',
      principles: 'assistance/plan-2021',
      targets: 'assistance/plan-2021',
    },
  },
  pages: { id: 'accessibility' },
};

/** How fields are written that no entry has yet: the values say what goes there and claim nothing. */
const SHAPES: Readonly<Record<string, unknown>> = {
  media: [
    {
      kind: 'video',
      url: 'https://example.org/film',
      alt: '写画面里看得到什么',
      transcript: '把视频里说的话逐句写在这里',
      credit: '写作者和许可',
    },
  ],
  endsOn: '2027-08-15',
  issuedOn: '2021-12-31',
  region: 'beijing',
  place: '写会场的名称',
  registration: 'https://example.org/',
  // A standard that has an entry would have to answer the relation.
  partlyReplaces: ['GB 3095-1996'],
  partlyReplacedBy: ['GB 3095-1996'],
};

/** The entry that the sample of a kind copies, where the library has it. */
export function sampleEntry(collection: Collection, library: Library): Entry | undefined {
  return library.byId.get(collection)?.get(SOURCES[collection].id);
}

/** Examples for the optional fields of a kind: of the entry that is its sample, of others, or the bare shape. */
export function examplesOf(collection: Collection, library: Library): Map<string, Example> {
  const own = sampleEntry(collection, library);
  const { properties = {}, required = [] } = modelOf(collection) as JsonSchema;
  const found = Object.keys(properties)
    .filter((key) => !required.includes(key))
    .flatMap((key): [string, Example][] => {
      const [from = collection, id = own?.id] = SOURCES[collection].also?.[key]?.split('/') ?? [];
      const value = library.byId.get(from as Collection)?.get(id ?? '')?.data[key];
      if (value !== undefined) return [[key, { value: shortened(key, value), origin: `取自 ${from}/${id}` }]];
      return key in SHAPES ? [[key, { value: SHAPES[key], origin: '只示写法' }]] : [];
    });
  return new Map(found);
}

/** Phrasings do not depend on each other, and three show how they are written. */
function shortened(key: string, value: unknown): unknown {
  return key === 'asks' && Array.isArray(value) ? value.slice(0, 3) : value;
}
