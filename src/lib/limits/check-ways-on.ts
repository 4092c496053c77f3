import type { Assessment } from './assess.ts';
import type { StandardRecord } from './catalogue.ts';
import type { CheckState } from './check-state.ts';
import { limitText, VERDICTS, withUnit } from './check-text.ts';

export interface NamedResult {
  readonly name: string;
  readonly assessment: Assessment;
}

/** Queries for the pages that go on from the result. */
export interface WaysOn {
  readonly finder: string;
  readonly limits: string;
  readonly ask: string;
}

/** What the finder, the table of limits and the form for demands are told of the result. */
export function waysOn(
  state: CheckState,
  standard: StandardRecord | undefined,
  results: readonly NamedResult[],
): WaysOn {
  const failed = results.filter(({ assessment }) => assessment.verdict === 'fail');
  const meant = failed.length ? failed : results;
  const pollutants = meant.map(({ assessment }) => assessment.entry.pollutant).join(',');
  const [only] = standard?.industries.length === 1 ? standard.industries : [];
  const industry = state.industry || only || '';
  const need = failed
    .flatMap(({ assessment }) => {
      const removal = lineOf(assessment)?.judgement?.removal;
      return removal === undefined ? [] : [`${assessment.entry.pollutant}:${Math.ceil(removal * 10) / 10}`];
    })
    .join(',');
  const told = failed
    .flatMap(({ name, assessment }) => {
      const line = lineOf(assessment);
      return line
        ? [
            `${name} ${withUnit(assessment.entry.amount, assessment.unit)}（限值 ${limitText(line.record)}，${VERDICTS.fail}）`,
          ]
        : [];
    })
    .join('；');
  const problem =
    standard && told ? `按 ${standard.number}${state.class ? ` ${state.class}` : ''}自查：${told}` : '';
  return {
    finder: query({
      pollutants,
      industry,
      medium: state.medium,
      region: state.region,
      standard: state.standard,
      class: state.class,
      need,
    }),
    limits: query({
      standard: state.standard,
      ...(meant.length === 1 && { pollutant: pollutants }),
      region: state.region,
    }),
    ask: query({ problem, pollutants, industry, region: state.region }),
  };
}

function lineOf({ own, local, binding }: Assessment) {
  return binding === 'local' ? local : own;
}

function query(params: Readonly<Record<string, string>>): string {
  const given = new URLSearchParams(Object.entries(params).filter(([, value]) => value));
  return given.size ? `?${given}` : '';
}
