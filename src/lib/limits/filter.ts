import { POLLUTANTS } from '../../vocab/pollutants.ts';
import { fold } from '../search/fold.ts';
import type { Asked, LimitIndex } from './ask.ts';
import type { LimitRecord } from './catalogue.ts';
import { stateOn } from './changeover.ts';
import { sameWords } from './same-words.ts';

/** What a reader looks for in the table of limits; empty texts choose nothing. */
export interface LimitFilter {
  /** a question in plain words */
  readonly q: string;
  readonly pollutant: string;
  readonly industry: string;
  readonly medium: string;
  /** id of a standard */
  readonly standard: string;
  /** words that class, averaging time, condition or clause must hold */
  readonly class: string;
  readonly state: string;
  /** region code */
  readonly region: string;
}

const KEYS = ['q', 'pollutant', 'industry', 'medium', 'standard', 'class', 'state', 'region'] as const;
/** Nobody means more than this, and the address has to stay one. */
const MOST = 120;

/** The filter in the query of an address. */
export function readFilter(search: string): LimitFilter {
  const params = new URLSearchParams(search);
  const read = Object.fromEntries(
    KEYS.map((key) => [key, (params.get(key) ?? '').toWellFormed().trim().slice(0, MOST)]),
  );
  return read as unknown as LimitFilter;
}

/** The filter as the query of an address, `''` where nothing is chosen. */
export function writeFilter(filter: LimitFilter): string {
  const params = new URLSearchParams(
    KEYS.flatMap((key) => (filter[key] ? [[key, filter[key]] as [string, string]] : [])),
  );
  return params.size ? `?${params}` : '';
}

/** Rows that answer to a filter, and what was made of its question. */
export interface Selected {
  readonly rows: readonly LimitRecord[];
  /** region that the rows are for: the one that the question names, else the one chosen; `''` for none */
  readonly region: string;
  readonly asked?: Asked;
}

/**
 * The rows of a filter, the best first: by the question where there is one, else those in force before the others, the
 * region's before the nation's, and the usual pollutants first; one standard's rows in its own order. Where a region is chosen those of other regions are left out.
 * @param today `YYYY-MM-DD`
 */
export function selectRows(index: LimitIndex, filter: LimitFilter, today: string): Selected {
  const answer = filter.q ? index.ask(filter.q, { today }) : undefined;
  const region = answer?.asked.region ?? filter.region;
  const rows = answer ? answer.rows.map(({ record }) => record) : index.records;
  const words = sameWords(fold(filter.class)).split(' ').filter(Boolean);
  const kept = rows.filter((record) => {
    const { standard } = record;
    return (
      (!region || !standard.region || standard.region === region) &&
      (!filter.pollutant || record.pollutant === filter.pollutant) &&
      (!filter.industry || standard.industries.includes(filter.industry)) &&
      (!filter.medium || record.medium === filter.medium) &&
      (!filter.standard || standard.id === filter.standard) &&
      (!filter.state || stateOn(standard, today, index.standards).state === filter.state) &&
      (words.length === 0 || holdsAll(record, words))
    );
  });
  if (answer) return { rows: kept, region, asked: answer.asked };
  const rank = new Map(
    index.standards.map((standard) => {
      const { tone } = stateOn(standard, today, index.standards);
      const gone = tone === 'bad' ? 4 : tone === 'ok' ? 0 : 2;
      return [standard.id, gone + (standard.region === (region || undefined) ? 0 : 1)] as const;
    }),
  );
  const place = ({ standard, pollutant }: LimitRecord) =>
    (rank.get(standard.id) ?? 0) * POLLUTANTS.length +
    (filter.standard ? 0 : (PLACES.get(pollutant) ?? POLLUTANTS.length));
  return { region, rows: kept.toSorted((a, b) => place(a) - place(b)) };
}

/** Pollutants in the order of the vocabulary, the usual ones first. */
const PLACES = new Map(POLLUTANTS.map(({ code }, place) => [code, place]));

function holdsAll(record: LimitRecord, words: readonly string[]): boolean {
  const text = sameWords(
    [record.class, record.averaging, record.condition, record.clause].filter(Boolean).join(' '),
  );
  return words.every((word) => text.includes(word));
}
