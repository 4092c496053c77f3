import { CITIES } from '../../vocab/cities.ts';
import { type Condition, type Scale, SUBJECTS, type Subject } from '../../vocab/fit.ts';
import { INDUSTRIES } from '../../vocab/industries.ts';
import { POLLUTANTS } from '../../vocab/pollutants.ts';
import { REGIONS } from '../../vocab/regions.ts';
import { foldSigns } from '../search/fold-signs.ts';
import { type Concept, type Found, Lexicon } from '../search/lexicon.ts';
import { wordsOf } from './profile.ts';
import { scaleOf } from './scale.ts';
import type { Intent, Problem } from './types.ts';
import {
  CONDITION_WORDS,
  GROUP_SUBJECTS,
  INDUSTRIAL_GROUPS,
  INDUSTRY_GROUP_SUBJECTS,
  INDUSTRY_SUBJECTS,
  INDUSTRY_WORDS,
  INTENT_WORDS,
  NOT_MEANT,
  POLLUTANT_SUBJECTS,
  POLLUTANT_WORDS,
  SUBJECT_WORDS,
} from './words.ts';

/** What the reader chose besides writing; a choice replaces what the words say of the same thing. */
export interface Choices {
  readonly subjects?: readonly Subject[];
  readonly pollutants?: readonly string[];
  readonly industry?: string;
  readonly region?: string;
  readonly scale?: Scale;
  readonly conditions?: readonly Condition[];
  /** what the words seem to say and the reader has taken out again, as `subject:odor`, `pollutant:cod` … */
  readonly not?: ReadonlySet<string>;
  readonly need?: ReadonlyMap<string, number>;
}

const pollutants = new Map(POLLUTANTS.map((term) => [term.code, term]));
const industries = new Map(INDUSTRIES.map((term) => [term.code, term]));

/** Trades that say nothing about what is treated. */
const VAGUE = new Set([
  'general',
  'industry-general',
  'commerce-services',
  'urban-environment',
  'enforcement',
]);

const lexicon = new Lexicon(concepts(), foldSigns);

/** A reader's words are cut here: nobody describes a problem longer, and every pair costs time. */
const TEXT_MAX = 400;

/**
 * What a problem is about.
 * @param text the reader's words, as typed
 * @param choices what was chosen besides
 */
export function readProblem(text: string, choices: Choices = {}): Problem {
  const folded = foldSigns(text.slice(0, TEXT_MAX));
  const not = choices.not ?? new Set<string>();
  const kept = (facet: string) => (code: string) => !not.has(`${facet}:${code}`);
  const found = lexicon.find(folded);
  const tags = [
    ...found.flatMap(({ concepts: ones }) => ones.flatMap((index) => lexicon.concepts[index]?.tags ?? [])),
    ...lone(folded, found),
    ...POLLUTANT_WORDS.flatMap(([code, words]) => (words.test(folded) ? [`pollutant:${code}`] : [])),
    ...INDUSTRY_WORDS.flatMap(([code, words]) => (words.test(folded) ? [`industry:${code}`] : [])),
  ];
  const named = (facet: string) => [
    ...new Set(tags.flatMap((tag) => (tag.startsWith(`${facet}:`) ? [tag.slice(facet.length + 1)] : []))),
  ];
  const industry = choices.industry
    ? [choices.industry]
    : named('industry')
        .filter((code) => !VAGUE.has(code))
        .filter(kept('industry'));
  const pollutant = choices.pollutants?.length
    ? choices.pollutants
    : named('pollutant').filter(kept('pollutant'));
  const region = choices.region ?? named('region').filter(kept('region'))[0];
  const scale = choices.scale ?? scaleOf(folded);
  const said = choices.subjects?.length
    ? new Map(choices.subjects.map((subject) => [subject, 1]))
    : subjectsOf(folded, pollutant, industry, kept('subject'));
  return {
    said: folded,
    text: wordsOf(text.slice(0, TEXT_MAX)),
    subjects: said,
    pollutants: pollutant,
    industries: industry,
    ...(region && { region }),
    ...(scale && kept('scale')(scale) && { scale }),
    conditions: [
      ...new Set([
        ...(choices.conditions ?? []),
        ...CONDITION_WORDS.filter(([code, words]) => words.test(folded) && kept('condition')(code)).map(
          ([code]) => code,
        ),
      ]),
    ],
    intents: new Set(
      (Object.keys(INTENT_WORDS) as Intent[]).filter((intent) => INTENT_WORDS[intent].test(folded)),
    ),
    need: choices.need ?? new Map(),
  };
}

/** Pollutants whose name is one character that hardly stands for anything else; the lexicon skips such names. */
const LONE = new Map(
  POLLUTANTS.flatMap(({ code, name }) =>
    /^[镉砷铅汞铬镍铊锑锰苯氟]$/u.test(name) ? [[name, code] as const] : [],
  ).concat([
    ['铬', 'cr'],
    ['氟', 'f'],
  ]),
);

/** 苯 inside 苯系物, 氯苯, 苯胺 … is another substance. */
const PART_OF_NAME = /[氯基甲二乙酚]苯|苯[并系胺酚乙酯]/gu;

function lone(text: string, found: readonly Found[]): string[] {
  const plain = text.replaceAll(PART_OF_NAME, (name) => ' '.repeat(name.length));
  return [...LONE].flatMap(([char, code]) => {
    const at = plain.indexOf(char);
    const inside = found.some(({ start, end }) => at >= start && at < end);
    return at >= 0 && !inside ? [`pollutant:${code}`] : [];
  });
}

/** Subjects under this share of the plainest one are side remarks. */
const SIDE_REMARK = 0.55;

function subjectsOf(
  text: string,
  pollutantCodes: readonly string[],
  industryCodes: readonly string[],
  kept: (subject: string) => boolean,
): Map<Subject, number> {
  const scores = new Map<Subject, number>();
  const add = (subject: Subject, weight: number) => scores.set(subject, (scores.get(subject) ?? 0) + weight);
  for (const [subject, weight, words] of SUBJECT_WORDS) {
    const meant = text.replaceAll(NOT_MEANT[subject] ?? /$^/gu, ' ');
    if (words.test(meant)) scores.set(subject, Math.max(scores.get(subject) ?? 0, weight));
  }
  const groups = industryCodes.flatMap((code) => industries.get(code)?.group ?? []);
  if (scores.has('sewage') && groups.some((group) => INDUSTRIAL_GROUPS.has(group))) {
    add('industrial-wastewater', scores.get('sewage') ?? 0);
    scores.delete('sewage');
  }
  // Named pollutants and trades speak for what carries them: a little where words did, for themselves where none did.
  // 管理 alone says what is wanted, not what is the matter.
  const plain = Math.max(
    0,
    ...[...scores].flatMap(([subject, score]) => (subject === 'management' ? [] : [score])),
  );
  const byPollutant = hintsOf(
    pollutantCodes,
    (code) => POLLUTANT_SUBJECTS[code] ?? GROUP_SUBJECTS[pollutants.get(code)?.group ?? 'other'],
  );
  const byTrade = hintsOf(
    industryCodes,
    (code) => INDUSTRY_SUBJECTS[code] ?? INDUSTRY_GROUP_SUBJECTS[industries.get(code)?.group ?? 'general'],
  );
  for (const subject of new Set([...byPollutant.keys(), ...byTrade.keys()])) {
    const [one, other] = [byPollutant.get(subject) ?? 0, byTrade.get(subject) ?? 0];
    // What both speak for is meant: of the carriers of COD a dye works has wastewater.
    if (!plain) add(subject, one + other + (one && other ? 1 : 0));
    else if (scores.has(subject)) add(subject, HINT * (one + other));
  }
  const best = Math.max(0, ...scores.values());
  const order = Object.keys(SUBJECTS) as Subject[];
  return new Map(
    order
      .filter((subject) => kept(subject))
      .map((subject) => [subject, (scores.get(subject) ?? 0) / (best || 1)] as const)
      .filter(([, share]) => share >= SIDE_REMARK)
      .sort((a, b) => b[1] - a[1]),
  );
}

/** What pollutants and trades add where words have told the subject. */
const HINT = 0.4;
/** What each further subject of a code weighs less than the one before it. */
const FURTHER = 0.15;

/** The subjects that several codes stand for, each code weighing the same, its likeliest subject first. */
function hintsOf(
  codes: readonly string[],
  subjectsOfCode: (code: string) => readonly Subject[] | undefined,
): Map<Subject, number> {
  const hints = new Map<Subject, number>();
  for (const code of codes)
    subjectsOfCode(code)?.forEach((subject, index) => {
      hints.set(subject, (hints.get(subject) ?? 0) + (1 - FURTHER * index) / codes.length);
    });
  return hints;
}

function concepts(): Concept[] {
  return [
    ...POLLUTANTS.map(({ code, name, symbol, aliases }) => ({
      name,
      names: [...(symbol ? [symbol] : []), ...aliases],
      tags: [`pollutant:${code}`],
    })),
    ...INDUSTRIES.map(({ code, name, aliases }) => ({ name, names: aliases, tags: [`industry:${code}`] })),
    ...REGIONS.map(({ code, name, fullName }) => ({ name, names: [fullName], tags: [`region:${code}`] })),
    ...Object.entries(CITIES).map(([code, names]) => ({
      name: `${code} `,
      names: names.split(' '),
      tags: [`region:${code}`],
    })),
  ];
}
