import { CONDITIONS, type Condition, SCALES, type Scale, SUBJECTS, type Subject } from '../../vocab/fit.ts';
import { INDUSTRIES } from '../../vocab/industries.ts';
import { POLLUTANTS } from '../../vocab/pollutants.ts';
import { REGIONS } from '../../vocab/regions.ts';
import { MEDIA } from '../../vocab/terms.ts';
import type { Choices } from './read-problem.ts';

/** What the finder's address holds: everything that decides the answer. */
export interface FinderState extends Choices {
  readonly query: string;
  /** id and class of the standard that has to be met */
  readonly standard?: string;
  readonly class?: string;
}

/** What a medium stands for where nothing plainer was said: the check of measured values knows no more. */
const MEDIUM_SUBJECTS: Readonly<Record<keyof typeof MEDIA, readonly Subject[]>> = {
  water: ['sewage', 'industrial-wastewater', 'water-body'],
  air: ['flue-gas', 'vocs', 'odor', 'process-gas', 'dust'],
  soil: ['site-soil', 'farmland-soil'],
  groundwater: ['groundwater'],
  waste: ['sludge', 'industrial-waste', 'hazardous-waste', 'domestic-waste'],
  noise: ['noise', 'vibration'],
};

const INDUSTRY_CODES = new Set(INDUSTRIES.map(({ code }) => code));
const POLLUTANT_CODES = new Set(POLLUTANTS.map(({ code }) => code));
const REGION_CODES = new Set(REGIONS.map(({ code }) => code));

/** What an address asks; what is not known is passed over. */
export function readFinderState(search: string): FinderState {
  const params = new URLSearchParams(search);
  const list = (name: string) => [...new Set((params.get(name) ?? '').split(',').filter(Boolean))];
  const one = (name: string) => params.get(name)?.trim() ?? '';
  const medium = one('medium');
  const named = list('subject').filter(isSubject);
  const subjects = named.length || !isMedium(medium) || one('q') ? named : MEDIUM_SUBJECTS[medium];
  const pollutants = list('pollutants').filter((code) => POLLUTANT_CODES.has(code));
  const conditions = list('conditions').filter(isCondition);
  const scale = one('scale');
  const not = list('not');
  const need = new Map(
    list('need').flatMap((pair) => {
      const [code = '', percent] = pair.split(':');
      const number = Number(percent);
      return POLLUTANT_CODES.has(code) && number > 0 && number <= 100 ? [[code, number] as const] : [];
    }),
  );
  return {
    query: one('q'),
    ...(subjects.length && { subjects }),
    ...(pollutants.length && { pollutants }),
    ...(INDUSTRY_CODES.has(one('industry')) && { industry: one('industry') }),
    ...(REGION_CODES.has(one('region')) && { region: one('region') }),
    ...(isScale(scale) && { scale }),
    ...(conditions.length && { conditions }),
    ...(not.length && { not: new Set(not) }),
    ...(need.size && { need }),
    ...(one('standard') && { standard: one('standard') }),
    ...(one('class') && { class: one('class') }),
  };
}

/** The address of a state, without the question mark when there is nothing to say. */
export function writeFinderState(state: FinderState): string {
  const params: string[] = [];
  const add = (name: string, value: string | undefined) => {
    if (value) params.push(`${name}=${encodeURIComponent(value.toWellFormed())}`);
  };
  const addAll = (name: string, values: Iterable<string> | undefined) => {
    const written = [...(values ?? [])].map((value) => encodeURIComponent(value.toWellFormed()));
    if (written.length) params.push(`${name}=${written.join(',')}`);
  };
  add('q', state.query);
  addAll('subject', state.subjects);
  addAll('pollutants', state.pollutants);
  add('industry', state.industry);
  add('region', state.region);
  add('scale', state.scale);
  addAll('conditions', state.conditions);
  addAll('not', state.not);
  addAll(
    'need',
    [...(state.need ?? [])].map(([code, percent]) => `${code}:${percent}`),
  );
  add('standard', state.standard);
  add('class', state.class);
  return params.length ? `?${params.join('&')}` : '';
}

/** True where there is something to find a solution for. */
export function asksForSolution({ query, subjects, pollutants, industry }: FinderState): boolean {
  return query !== '' || Boolean(subjects?.length || pollutants?.length || industry);
}

const isSubject = (code: string): code is Subject => Object.hasOwn(SUBJECTS, code);
const isCondition = (code: string): code is Condition => Object.hasOwn(CONDITIONS, code);
const isScale = (code: string): code is Scale => Object.hasOwn(SCALES, code);
const isMedium = (code: string): code is keyof typeof MEDIA => Object.hasOwn(MEDIA, code);
