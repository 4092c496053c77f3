import { fold } from './fold.ts';
import { FILLER, GENERIC } from './phrases.ts';
import { termsOf } from './understand.ts';

/** A limit row as an answer shows it. */
export interface LimitLine {
  /** number of the row on the page of its standard */
  readonly n: number;
  readonly label: string;
  readonly medium: string;
  readonly class: string;
  /** with its sign and unit */
  readonly amount: string;
  /** averaging time and condition */
  readonly when: string;
  readonly clause: string;
  /** doubt or state of checking, empty where it was checked against the text */
  readonly note: string;
}

/** All limits of one pollutant in one standard. */
export interface LimitGroup {
  readonly number: string;
  readonly title: string;
  readonly url: string;
  readonly state: string;
  /** false when it must not be relied on any more, or not yet */
  readonly current: boolean;
  /** region code of a local standard */
  readonly region: string;
  readonly industries: readonly string[];
  readonly lines: readonly LimitLine[];
}

/** A standard in the answer with the rows that fit best. */
export interface LimitAnswer {
  readonly group: LimitGroup;
  readonly lines: readonly LimitLine[];
}

const STANDARDS_SHOWN = 3;
const LINES_SHOWN = 4;

/**
 * The limit rows that a question is about: standards by how much of the question their title and trade answer, rows
 * by class, condition and averaging time. Local standards only where their region is named.
 * @param query folded query
 * @param tags facet values that the query names
 */
export function answerLimits(
  groups: readonly LimitGroup[],
  query: string,
  tags: readonly string[],
): LimitAnswer[] {
  const wanted = new Set(pairsOf(subjectOf(query)));
  const industries = new Set(tags.flatMap((tag) => (tag.startsWith('industry:') ? [tag.slice(9)] : [])));
  const regions = new Set(tags.flatMap((tag) => (tag.startsWith('region:') ? [tag.slice(7)] : [])));
  const overlap = (text: string) => pairsOf(fold(text)).filter((pair) => wanted.has(pair)).length;
  return groups
    .filter(({ region }) => !region || regions.has(region))
    .map((group) => {
      const lines = group.lines
        .map((line) => ({ line, score: overlap(`${line.class} ${line.when} ${line.clause} ${line.label}`) }))
        .sort((a, b) => b.score - a.score || a.line.n - b.line.n);
      const fits = group.industries.filter((code) => industries.has(code)).length;
      const score =
        overlap(`${group.title} ${group.number}`) * 1.5 +
        Math.min(fits, 2) * 3 +
        (lines[0]?.score ?? 0) +
        (group.region ? 6 : 0) +
        (group.current ? 1.5 : 0) +
        // In a change-over both standards count; the new one is where things go.
        (group.state === '现行' ? 0.5 : 0);
      const best = lines[0]?.score ?? 0;
      return {
        group,
        score,
        lines: lines.filter((one) => one.score >= best * 0.7).map(({ line }) => line),
      };
    })
    .sort((a, b) => b.score - a.score)
    .filter(({ score }, index, all) => index === 0 || score >= (all[0]?.score ?? 0) * 0.6)
    .slice(0, STANDARDS_SHOWN)
    .map(({ group, lines }) => ({ group, lines: lines.slice(0, LINES_SHOWN) }));
}

/** A question without the words that only ask for a limit. */
function subjectOf(query: string): string {
  return [...GENERIC, ...FILLER]
    .sort((a, b) => b.length - a.length)
    .reduce((text, word) => text.replaceAll(word, ' '), query);
}

const NUMERALS = ['', 'i', 'ii', 'iii', 'iv', 'v'];
const CLASS = /(?:iv|v|i{1,3}|[一二三四五]|[1-5])(?=类|级)/gu;

/** Pairs of a text in which classes have one spelling: 三类, Ⅲ类 and 3类 are the same. */
function pairsOf(text: string): string[] {
  const same = text.replaceAll(CLASS, (sign) => {
    const roman = NUMERALS.indexOf(sign);
    return String(roman > 0 ? roman : ' 一二三四五'.indexOf(sign) > 0 ? ' 一二三四五'.indexOf(sign) : sign);
  });
  return termsOf(same);
}
