import { EVALUATION_FLOW } from '../../../../src/vocab/evaluation-flow.ts';
import { EVALUATION_BASES, EVALUATION_STATES } from '../../../../src/vocab/terms.ts';
import { eachOf } from '../check.ts';
import { type Evaluation, evaluationOf, namesDocument } from '../evaluation.ts';
import { valuePlace } from '../places.ts';
import type { Entry, Finding, Rule } from '../types.ts';
import type { KeyPath } from '../yaml-source.ts';

export const evaluationEvidence: Rule = {
  id: 'evaluation-evidence',
  title: '已评估要有申报材料以外的依据，已评估和推荐都要写明依据文件',
  why: '只凭申报材料的结论是自己评自己；不写文件名称，别人查不到。',
  check: eachOf(['technologies'], (entry) => {
    const evaluation = evaluationOf(entry);
    if (!evaluation) return undefined;
    const { history } = evaluation;
    // Without a history what the entry states now is all there is to go by.
    return history
      ? history.flatMap((step) => check(entry, step, step.path))
      : check(entry, evaluation, ['evaluation']);
  }),
};

type Stated = Pick<Evaluation, 'state' | 'basis' | 'evidence'>;

function check(entry: Entry, { state, basis, evidence }: Stated, path: KeyPath): Finding[] {
  if (!state) return [];
  const needed = EVALUATION_FLOW[state];
  const found: Finding[] = [];
  if (needed.basis.length > 0 && !needed.basis.some((one) => basis.includes(one)))
    found.push({
      at: valuePlace(entry, ...path, 'basis'),
      what: `“${EVALUATION_STATES[state]}”没有申报材料以外的依据`,
      fix: `在 basis 里写至少一种：${needed.basis.map((one) => `${one}（${EVALUATION_BASES[one]}）`).join('、')}；都没有的，状态不能是“${EVALUATION_STATES[state]}”`,
    });
  if (needed.evidence && !evidence.some(namesDocument))
    found.push({
      at: valuePlace(entry, ...path, 'evidence'),
      what: `“${EVALUATION_STATES[state]}”没有写明依据文件`,
      fix: '在 evidence 里写文件的编号和名称，如 HJ 576-2010 厌氧-缺氧-好氧活性污泥法污水处理工程技术规范',
    });
  return found;
}
