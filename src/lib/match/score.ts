import type { Stage } from '../../vocab/fit.ts';
import { INDUSTRIES } from '../../vocab/industries.ts';
import { isForNoSubstance, treatsPollutant } from './families.ts';
import type { Candidate, Intent, Match, Problem, Reason } from './types.ts';
import { WEIGHTS } from './weights.ts';

/** What the library says of one technology and this problem, besides the technology itself. */
export interface Evidence {
  /** likeness of the words, 0 to 1 */
  readonly words: number;
  /** the name by which the reader called it */
  readonly called?: string;
  /** 0 to 1: how surely the sign that was described leads here */
  readonly sign: number;
  /** the best route it is a step of, and its standing there, 0 to 1 */
  readonly route?: { readonly id: string; readonly share: number };
}

const groups = new Map(INDUSTRIES.map(({ code, group }) => [code, group]));

/** Groups whose members have nothing in common but the heading. */
const LOOSE = new Set(['general', 'public', 'municipal']);

/**
 * A technology weighed against a problem: a sum of reasons. The caller has seen to it that it treats the subject and that
 * no condition rules it out.
 */
export function scoreOf(candidate: Candidate, problem: Problem, evidence: Evidence): Match {
  const reasons: Reason[] = [
    { kind: 'words', amount: WEIGHTS.words * evidence.words },
    ...subjectReasons(candidate, problem),
    ...pollutantReasons(candidate, problem),
    ...industryReasons(candidate, problem),
    ...conditionReasons(candidate, problem),
    ...removalReasons(candidate, problem),
    ...stageReasons(candidate, problem),
    { kind: 'maturity', amount: WEIGHTS.maturity[candidate.maturity] },
  ];
  if (problem.scale && !candidate.scales.includes(problem.scale))
    reasons.push({ kind: 'scale', scale: problem.scale, amount: WEIGHTS.scale });
  if (evidence.called) reasons.push({ kind: 'called', name: evidence.called, amount: WEIGHTS.called });
  if (evidence.sign > 0) reasons.push({ kind: 'sign', amount: WEIGHTS.sign * evidence.sign });
  if (evidence.route)
    reasons.push({
      kind: 'route',
      route: evidence.route.id,
      amount: WEIGHTS.route * evidence.route.share,
    });
  if (candidate.evaluation) reasons.push({ kind: 'evaluation', amount: WEIGHTS.evaluation });
  return {
    candidate,
    score: reasons.reduce((sum, { amount }) => sum + amount, 0),
    reasons: reasons.filter(({ amount }) => amount !== 0),
  };
}

function subjectReasons({ subjects }: Candidate, problem: Problem): Reason[] {
  const [best] = subjects
    .map((subject, index) => ({
      subject,
      share: (problem.subjects.get(subject) ?? 0) * (index === 0 ? 1 : WEIGHTS.sideSubject),
    }))
    .sort((a, b) => b.share - a.share);
  return best?.share
    ? [{ kind: 'subject', subject: best.subject, amount: WEIGHTS.subject * best.share }]
    : [];
}

function pollutantReasons(candidate: Candidate, problem: Problem): Reason[] {
  const asked = problem.pollutants;
  if (asked.length === 0 || isForNoSubstance(candidate.pollutants)) return [];
  const shareOf = (code: string) => treatsPollutant(candidate.pollutants, code, WEIGHTS.family);
  const met = asked.filter((code) => shareOf(code) > 0);
  const watches = candidate.stages[0] === 'monitoring' && problem.intents.has('monitoring');
  const missing = asked.filter((code) => shareOf(code) === 0);
  const share = met.reduce((sum, code) => sum + shareOf(code), 0) / asked.length;
  return [
    { kind: 'pollutant', pollutants: met, amount: WEIGHTS.pollutant * share },
    {
      kind: 'pollutant-missing',
      pollutants: missing,
      amount:
        (met.length ? (WEIGHTS.pollutantMissing * missing.length) / asked.length : WEIGHTS.pollutantNone) *
        (watches ? WEIGHTS.intentPollutant : 1),
    },
  ];
}

function industryReasons({ industries }: Candidate, problem: Problem): Reason[] {
  const same = problem.industries.find((code) => industries.includes(code));
  if (same) return [{ kind: 'industry', industry: same, amount: WEIGHTS.industry }];
  const near = problem.industries.find((code) => {
    const group = groups.get(code);
    return group && !LOOSE.has(group) && industries.some((other) => groups.get(other) === group);
  });
  if (near) return [{ kind: 'industry', industry: near, amount: WEIGHTS.industryGroup }];
  const [asked] = problem.industries;
  const everywhere = industries.some((code) => LOOSE.has(groups.get(code) ?? 'general'));
  return asked && !everywhere ? [{ kind: 'industry', industry: asked, amount: WEIGHTS.industryOther }] : [];
}

function conditionReasons(candidate: Candidate, problem: Problem): Reason[] {
  return candidate.conditions.flatMap(([condition, effect]) =>
    effect !== 'excludes' && problem.conditions.includes(condition)
      ? [{ kind: 'condition', condition, effect, amount: WEIGHTS[effect] } as const]
      : [],
  );
}

function removalReasons({ removals }: Candidate, { need }: Problem): Reason[] {
  return [...need].flatMap(([pollutant, percent]): Reason[] => {
    const known = removals.filter((removal) => removal.pollutant === pollutant);
    const [best] = known.sort((a, b) => b.high - a.high);
    if (!best) return [];
    const amount = best.high >= percent ? WEIGHTS.removalEnough : WEIGHTS.removalShort;
    return [{ kind: 'removal', removal: best, need: percent, amount }];
  });
}

const INTENTS: readonly Stage[] = ['monitoring', 'management', 'emergency'];

function stageReasons({ stages, subjects }: Candidate, { intents, subjects: asked }: Problem): Reason[] {
  const [stage] = stages;
  if (!stage || !isIntent(stage)) return [];
  // Who names an emergency or managing as the subject asks for it.
  const named = stage !== 'monitoring' && asked.has(stage) && subjects.includes(stage);
  if (intents.has(stage) || named) return [{ kind: 'stage', stage, amount: WEIGHTS.intent }];
  const only = stages.every((one) => INTENTS.includes(one));
  return [
    { kind: 'stage', stage, amount: only ? WEIGHTS.otherIntent[stage] : WEIGHTS.otherIntent[stage] / 2 },
  ];
}

function isIntent(stage: Stage): stage is Intent {
  return INTENTS.includes(stage);
}
