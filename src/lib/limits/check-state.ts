import { INDUSTRIES } from '../../vocab/industries.ts';
import { POLLUTANTS } from '../../vocab/pollutants.ts';
import { REGIONS } from '../../vocab/regions.ts';
import { MEDIA } from '../../vocab/terms.ts';
import type { Plant } from './changeover.ts';
import type { Several } from './readings.ts';

/** A pollutant with what was measured of it, as typed. */
export interface CheckEntry {
  readonly pollutant: string;
  readonly amount: string;
  readonly unit: string;
  /** the situation chosen among several rows, see situationOf; `''` where none was */
  readonly situation: string;
  /** the same for the region's standard */
  readonly localSituation: string;
}

/** An entry nobody has filled in. */
export function blankEntry(pollutant: string): CheckEntry {
  return { pollutant, amount: '', unit: '', situation: '', localSituation: '' };
}

/** Everything that decides what the check of measured values says; empty texts choose nothing. */
export interface CheckState {
  readonly industry: string;
  readonly medium: string;
  readonly region: string;
  readonly plant: Plant | '';
  /** id of the standard */
  readonly standard: string;
  readonly class: string;
  /** id of the local standard that was chosen among several, and its class */
  readonly local: string;
  readonly localClass: string;
  /** O₂ measured in the flue gas, as typed, % */
  readonly oxygen: string;
  /** O₂ of reference, chosen where several may hold, % */
  readonly reference: string;
  readonly several: Several;
  readonly entries: readonly CheckEntry[];
}

const TEXTS = {
  industry: 'industry',
  medium: 'medium',
  region: 'region',
  plant: 'plant',
  standard: 'standard',
  class: 'class',
  local: 'local',
  localClass: 'localclass',
  oxygen: 'o2',
  reference: 'ref',
} as const satisfies Partial<Record<keyof CheckState, string>>;

/** Parts an entry in the address; nobody writes it in a value, and it stays readable there. */
const SEPARATOR = '~';
/** Nobody means more than this, and the address has to stay one. */
const MOST_ENTRIES = 60;
const MOST_LETTERS = 160;

const CODES: Partial<Record<keyof CheckState, ReadonlySet<string>>> = {
  industry: new Set(INDUSTRIES.map(({ code }) => code)),
  medium: new Set(Object.keys(MEDIA)),
  region: new Set(REGIONS.map(({ code }) => code)),
  plant: new Set(['new', 'existing']),
};
const POLLUTANT_CODES = new Set(POLLUTANTS.map(({ code }) => code));

/**
 * The state in the query of an address; what is not known is passed over. `pollutants=tn,cod` names pollutants without
 * values, for links from elsewhere.
 */
export function readCheck(search: string): CheckState {
  const params = new URLSearchParams(search);
  const text = (name: string) => clean(params.get(name) ?? '');
  const texts = Object.fromEntries(
    Object.entries(TEXTS).map(([key, name]) => {
      const value = text(name);
      return [key, CODES[key as keyof CheckState]?.has(value) === false ? '' : value];
    }),
  ) as unknown as Omit<CheckState, 'several' | 'entries'>;
  const entries = params.getAll('v').flatMap((written): CheckEntry[] => {
    const [pollutant = '', amount = '', unit = '', situation = '', localSituation = ''] = written
      .split(SEPARATOR)
      .map(clean);
    return POLLUTANT_CODES.has(pollutant) ? [{ pollutant, amount, unit, situation, localSituation }] : [];
  });
  const named = text('pollutants')
    .split(',')
    .filter((code) => POLLUTANT_CODES.has(code) && !entries.some(({ pollutant }) => pollutant === code));
  return {
    ...texts,
    several: text('of') === 'mean' ? 'mean' : 'worst',
    entries: [...entries, ...named.map(blankEntry)].slice(0, MOST_ENTRIES),
  };
}

/** The state as the query of an address, `''` where nothing was chosen. */
export function writeCheck(state: CheckState): string {
  const params = new URLSearchParams(
    Object.entries(TEXTS).flatMap(([key, name]) => {
      const value = clean(state[key as keyof typeof TEXTS]);
      return value ? [[name, value] as [string, string]] : [];
    }),
  );
  if (state.several === 'mean') params.set('of', 'mean');
  for (const entry of state.entries.slice(0, MOST_ENTRIES)) {
    const { pollutant, amount, unit, situation, localSituation } = entry;
    const parts = [pollutant, amount, unit, situation, localSituation].map((part) =>
      clean(part.replaceAll(SEPARATOR, '')),
    );
    while (parts.at(-1) === '') parts.pop();
    if (pollutant) params.append('v', parts.join(SEPARATOR));
  }
  return params.size ? `?${params}` : '';
}

function clean(text: string): string {
  return text.toWellFormed().trim().slice(0, MOST_LETTERS).trim();
}
