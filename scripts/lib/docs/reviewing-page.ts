import { readFileSync } from 'node:fs';
import { codesOf } from '../../../src/vocab/codes.ts';
import { EVALUATION_FLOW } from '../../../src/vocab/evaluation-flow.ts';
import { EVALUATION_BASES, EVALUATION_ROLES, EVALUATION_STATES } from '../../../src/vocab/terms.ts';
import { fromRoot } from '../paths.ts';
import { fillIn } from './fill-in.ts';
import { table } from './table.ts';

/** docs/reviewing.md: written by hand but for the table of evaluation states. */
export function reviewingPage(): string {
  return fillIn(readFileSync(fromRoot('docs/reviewing.md'), 'utf8'), '评估状态', statesTable());
}

function statesTable(): string {
  const rows = codesOf(EVALUATION_STATES).map((state) => {
    const { first, after, by, basis, evidence, reason, history, needs, who } = EVALUATION_FLOW[state];
    const before = after.map((one) => EVALUATION_STATES[one]);
    const written = [
      ...(basis.length > 0
        ? [`\`basis\` 至少一种：${basis.map((one) => EVALUATION_BASES[one]).join('、')}`]
        : []),
      ...(evidence ? ['`evidence` 写明文件'] : []),
      ...(reason ? ['`reason` 写明原因'] : []),
      ...(history ? ['必须有 `history`'] : []),
    ];
    return [
      `\`${state}\` ${EVALUATION_STATES[state]}`,
      (first ? ['开始', ...before] : before).join('、'),
      `${by.map((role) => `\`${role}\` ${EVALUATION_ROLES[role]}`).join('、')}。${who}`,
      needs.join('；'),
      written.join('；') || '—',
    ];
  });
  return table(['状态', '可以接在', '谁来定', '材料', '检查要求写明'], rows);
}
