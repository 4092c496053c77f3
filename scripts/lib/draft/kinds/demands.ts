import { SUMMARY_MAX } from '../../../../src/schemas/shared/limits.ts';
import { UNSURE } from '../../forms/forms.ts';
import { yearAfter } from '../../import/day.ts';
import { plainParagraphs } from '../../import/entry-text.ts';
import { recordId } from '../../import/record-id.ts';
import { summarise } from '../../import/summarise.ts';
import { dayOpened } from '../issue.ts';
import type { DraftKind } from '../kind.ts';

/** Titles of demands are short: they stand in lists. */
const TITLE_MAX = 40;
const NOTE = '本条由需求方在问题单提交，文字照原样整理，没有到现场核实；联系人信息不公开。';

/** A demand that was written into an issue. */
export const demands: DraftKind = {
  form: 'demand',
  collection: 'demands',
  questionOf: {
    title: 'problem',
    summary: 'problem',
    situation: 'problem',
    target: 'standard',
    fields: 'field',
    constraints: 'conditions',
    body: 'party',
  },
  draft(answers, { issue, today, id: chosen }) {
    const situation = answers.phrase('problem');
    const publishedOn = dayOpened(issue, today);
    if (answers.phrase('field') === UNSURE)
      answers.fault('field', '提的人说不准', '由维护者定一个：npm run draft 加 --set 领域=水污染防治');
    const field = answers.phrase('field') === UNSURE ? undefined : answers.choice('field', '领域代码');
    const title = answers.phrase('title') || summarise(situation, TITLE_MAX).replace(/。$/u, '');
    const target = answers.phrase('standard');
    const [region] = answers.regions('region');
    const party = answers.text('party');
    const data = {
      title,
      summary: summarise(answers.sentence('problem'), SUMMARY_MAX),
      confidence: 'known',
      review: { reviewedOn: today, dueOn: yearAfter(today) },
      sources: [{ title: `需求方在问题单提交（${publishedOn}）`, ...(issue.url && { url: issue.url }) }],
      sample: false,
      state: 'open',
      publishedOn,
      fields: field ? [field] : [],
      pollutants: answers.codes('pollutants', '污染物代码'),
      industries: answers.codes('industries', '行业代码'),
      region,
      situation,
      target,
      constraints: answers.items('conditions'),
    };
    const body = [NOTE, ...(party ? ['## 提出单位', plainParagraphs(party)] : [])].join('\n\n');
    return { id: chosen ?? recordId('d', publishedOn, [title, situation, target]), data, body };
  },
};
