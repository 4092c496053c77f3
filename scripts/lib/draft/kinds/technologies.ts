import { complaintsOf, QUESTIONS, type Question } from '../../../../src/lib/recommend/draft.ts';
import { TECHNOLOGY_KINDS } from '../../../../src/vocab/terms.ts';
import { suggestId } from '../../entry-id.ts';
import { yearAfter } from '../../import/day.ts';
import { plainParagraphs } from '../../import/entry-text.ts';
import type { Answers } from '../answers.ts';
import { dayOpened } from '../issue.ts';
import type { DraftKind } from '../kind.ts';

const NOTE = '本条依据推荐人提交的材料整理，还没有评估，也没有逐项核对原文。';

/** A recommendation: 申报待评 on the ground of what was handed in, nothing claimed that was not written. */
export const technologies: DraftKind = {
  form: 'technology',
  collection: 'technologies',
  questionOf: {
    title: 'name',
    fields: 'field',
    secondaryPollution: 'secondary',
    evaluation: 'evidence',
    body: 'principle',
  },
  draft(answers, { issue, today, id: chosen }) {
    const title = answers.phrase('name');
    const id = chosen ?? suggestId('technologies', { title });
    const field = answers.choice('field', '领域代码') ?? '';
    const maturity = answers.choice('maturity', '成熟度') ?? '';
    const written = Object.fromEntries(
      (Object.keys(QUESTIONS) as Question[]).map((name) => [
        name,
        answers.text(name === 'title' ? 'name' : name),
      ]),
    );
    // The page that makes such files by hand asks the same questions: what it would complain about is missing here, too.
    const complaints = complaintsOf({
      answers: { ...written, id },
      field,
      maturity,
      pollutants: [],
      industries: [],
    });
    // Rows are told off one by one below.
    complaints.delete('performance');
    for (const [name, complaint] of complaints) {
      const question = name === 'title' || name === 'id' ? 'name' : name;
      if (!answers.faults.some(({ label }) => label === answers.label(question)))
        answers.fault(question, complaint, `改一改“${answers.label(question)}”下面写的`);
    }
    const relation = answers.phrase('relation');
    if (relation) answers.notes.push(`推荐人说明的关系：${relation}`);
    const submittedOn = dayOpened(issue, today);
    const data = {
      title,
      summary: answers.sentence('summary'),
      confidence: 'known',
      review: { reviewedOn: today, dueOn: yearAfter(today) },
      sources: answers.sources('sources'),
      aliases: [],
      kind: answers.phrase('kind') === TECHNOLOGY_KINDS.management ? 'management' : 'technology',
      fields: [field],
      pollutants: answers.codes('pollutants', '污染物代码'),
      industries: answers.codes('industries', '行业代码'),
      maturity,
      evaluation: {
        state: 'submitted',
        basis: ['application'],
        evidence: answers.items('evidence'),
        history: [{ state: 'submitted', on: submittedOn, by: 'applicant', basis: ['application'] }],
      },
      typicalUses: answers.phrase('typicalUses'),
      process: answers.items('process').map((name) => ({ name })),
      performance: performanceIn(answers),
      designParameters: [],
      advantages: answers.items('advantages'),
      limitations: answers.items('limitations'),
      failures: [],
      secondaryPollution: answers.items('secondary'),
    };
    const body = [
      NOTE,
      '## 怎么起作用',
      plainParagraphs(answers.text('principle')),
      '## 什么条件下用',
      plainParagraphs(answers.text('applicability')),
    ].join('\n\n');
    return { id, data, body };
  },
};

/** Figures are taken as they are written: nobody has looked yet what they are. */
function performanceIn(answers: Answers): Record<string, unknown>[] {
  const rows = answers.rows('performance', ['指标', '数值和单位', '条件', '出处']);
  return rows.map(([indicator = '', text = '', condition = '', source = '']) => ({
    indicator,
    kind: 'other',
    text,
    ...(condition && { condition }),
    source,
    confidence: 'known',
  }));
}
