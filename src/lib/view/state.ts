import { POLICY_STATUS, STANDARD_STATUS } from '../../vocab/terms.ts';
import type { Tone } from './types.ts';

/** The state of a document on a given day, ready to be shown. */
export interface State {
  readonly label: string;
  readonly tone: Tone;
  /** false when it must not be relied on any more */
  readonly current: boolean;
  /** one sentence for the top of the page, absent when there is nothing to warn of */
  readonly warning?: string;
}

interface DatedPolicy {
  readonly status: keyof typeof POLICY_STATUS;
  readonly effectiveOn?: string | undefined;
}

interface DatedStandard {
  readonly status: keyof typeof STANDARD_STATUS;
  readonly effectiveOn?: string | undefined;
  readonly replacedBy?: string | undefined;
}

/** What a standard's successor says about the change-over. */
export interface Successor {
  readonly number: string;
  readonly effectiveOn?: string | undefined;
  readonly transitions?: readonly { readonly who: string; readonly from: string }[] | undefined;
}

/**
 * The state of a policy on a day.
 * @param today `YYYY-MM-DD`
 */
export function policyState(policy: DatedPolicy, today: string): State {
  if (policy.status === 'in-force' && policy.effectiveOn && policy.effectiveOn > today)
    return {
      label: '尚未施行',
      tone: 'info',
      current: false,
      warning: `${policy.effectiveOn} 起施行，此前不适用。`,
    };
  const label = POLICY_STATUS[policy.status];
  switch (policy.status) {
    case 'in-force':
      return { label, tone: 'ok', current: true };
    case 'expired':
      return {
        label,
        tone: 'warn',
        current: false,
        warning: '文件设定的目标期已经结束；这不等于正式废止，引用指标前请看有没有接续文件。',
      };
    case 'superseded':
      return { label, tone: 'bad', current: false, warning: '文件已被新文件替代，只用于了解沿革。' };
    case 'repealed':
      return { label, tone: 'bad', current: false, warning: '文件已经废止，不能再作为依据。' };
    case 'unknown':
      return {
        label,
        tone: 'warn',
        current: false,
        warning: '效力状态尚未核实，使用前请到发布机关网站确认。',
      };
  }
}

/**
 * The state of a standard on a day, counting the change-over of its successor.
 * @param today `YYYY-MM-DD`
 * @param successor the standard that replaces it, where recorded
 */
export function standardState(standard: DatedStandard, today: string, successor?: Successor): State {
  if (standard.status === 'in-force' && standard.effectiveOn && standard.effectiveOn > today)
    return {
      label: '即将实施',
      tone: 'info',
      current: false,
      warning: `${standard.effectiveOn} 起实施，此前不适用。`,
    };
  const label = STANDARD_STATUS[standard.status];
  if (standard.status === 'superseded') {
    const existing = successor?.transitions?.find((step) => step.who.startsWith('现有') && step.from > today);
    if (existing)
      return {
        label: '过渡期',
        tone: 'warn',
        current: true,
        warning: `已被 ${successor?.number} 代替：新建单位执行新标准，${existing.who}最迟 ${existing.from} 起改执行新标准。`,
      };
    const by = standard.replacedBy ? `已被 ${standard.replacedBy} 代替` : '已被新标准代替';
    return { label, tone: 'bad', current: false, warning: `${by}，本页限值只用于对照历史数据。` };
  }
  if (standard.status === 'abolished')
    return { label, tone: 'bad', current: false, warning: '标准已经废止，没有接续的标准。' };
  if (standard.status === 'unknown')
    return { label, tone: 'warn', current: false, warning: '状态尚未核实，使用前请到标准信息平台确认。' };
  return { label, tone: 'ok', current: true };
}
