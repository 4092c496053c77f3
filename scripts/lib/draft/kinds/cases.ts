import { suggestId } from '../../entry-id.ts';
import { yearAfter } from '../../import/day.ts';
import { plainParagraphs } from '../../import/entry-text.ts';
import type { Answers } from '../answers.ts';
import type { DraftKind } from '../kind.ts';

const NOTE = '本条依据推荐人提交的材料整理，还没有逐项核对原文；结果都按待核处理。';

/** A case that somebody knows of: every result unconfirmed. */
export const cases: DraftKind = {
  form: 'case',
  collection: 'cases',
  questionOf: { title: 'name', caseType: 'type', fields: 'field', body: 'problem' },
  draft(answers, { today, id: chosen }) {
    const title = answers.phrase('name');
    const data = {
      title,
      summary: answers.sentence('summary'),
      confidence: 'known',
      review: { reviewedOn: today, dueOn: yearAfter(today) },
      sources: answers.sources('sources'),
      caseType: answers.choice('type', '案例类型'),
      scope: answers.choice('scope', '涉及范围'),
      regions: answers.regions('regions'),
      city: answers.phrase('city') || undefined,
      fields: [answers.choice('field', '领域代码')].filter((code) => code !== undefined),
      period: periodIn(answers),
      problem: answers.phrase('problem'),
      measures: answers.items('measures'),
      techniques: answers.items('techniques'),
      results: resultsIn(answers),
      investment: answers.phrase('investment') || undefined,
      actors: answers.items('actors'),
      lessons: answers.items('lessons'),
    };
    return {
      id: chosen ?? suggestId('cases', { title }),
      data,
      body: [NOTE, '## 起因', plainParagraphs(answers.text('problem'))].join('\n\n'),
    };
  },
};

function periodIn(answers: Answers): { from?: number; to?: number } {
  const written = answers.line('period');
  const [, from, to] = /(\d{4})(?:\D+(\d{4}))?/.exec(written) ?? [];
  if (written && !from) answers.fault('period', `“${written.slice(0, 20)}”里没有年份`, '写作 2017-2021');
  return { ...(from && { from: Number(from) }), ...(to && { to: Number(to) }) };
}

function resultsIn(answers: Answers): Record<string, unknown>[] {
  const rows = answers.rows('results', ['指标', '治理前', '治理后', '单位', '年份', '出处']);
  return rows.map(([indicator = '', before = '', after = '', unit = '', year = '', source = '']) => ({
    indicator,
    before: reading(before),
    after: reading(after),
    unit: unit || undefined,
    year: /^\d{4}年?$/.test(year) ? Number(year.slice(0, 4)) : undefined,
    source,
    confirmed: false,
  }));
}

/** A plain number is one; anything else stays as it is written. */
function reading(text: string): number | string | undefined {
  return /^-?\d{1,12}(?:\.\d{1,6})?$/.test(text) ? Number(text) : text || undefined;
}
