import type { EVALUATION_BASES, EVALUATION_ROLES, EVALUATION_STATES } from './terms.ts';

export type EvaluationState = keyof typeof EVALUATION_STATES;
export type EvaluationRole = keyof typeof EVALUATION_ROLES;
type Basis = keyof typeof EVALUATION_BASES;

/** What a state stands on and who may set it. */
export interface EvaluationStep {
  /** an evaluation may begin with it */
  readonly first: boolean;
  /** states it may follow */
  readonly after: readonly EvaluationState[];
  /** who may decide it */
  readonly by: readonly EvaluationRole[];
  /** bases of which at least one is needed; none needed when empty */
  readonly basis: readonly Basis[];
  /** a document has to be named */
  readonly evidence: boolean;
  /** the reason has to be written down */
  readonly reason: boolean;
  /** may not be stated without telling how it came about */
  readonly history: boolean;
  /** the material asked for, for whoever recommends a technology */
  readonly needs: readonly string[];
  /** who decides, in a sentence */
  readonly who: string;
}

/**
 * The ways of an evaluation. A published specification, guide or catalogue is a conclusion of its own, so an evaluation
 * may begin with 已评估; 推荐 and 撤回 are decisions of this site and always tell how they came about.
 */
export const EVALUATION_FLOW: Readonly<Record<EvaluationState, EvaluationStep>> = {
  submitted: {
    first: true,
    after: ['in-evaluation', 'withdrawn'],
    by: ['applicant', 'editor'],
    basis: [],
    evidence: false,
    reason: false,
    history: false,
    needs: [
      '技术说明：原理、流程、适用条件、局限',
      '至少一份证据材料，写清编号、出具单位和日期',
      '能公开查到的来源',
    ],
    who: '任何单位都可以提交，编辑只核格式和来源。',
  },
  'in-evaluation': {
    first: false,
    after: ['submitted', 'evaluated', 'recommended', 'withdrawn'],
    by: ['panel', 'operator'],
    basis: [],
    evidence: false,
    reason: false,
    history: false,
    needs: [
      '验证方案：要验证什么性能、在什么工况下、怎样测',
      '工程或中试的原始监测数据',
      '药耗、电耗、二次污染的记录',
    ],
    who: '评审专家组受理后标注，或由运营单位委托有能力的第三方验证。',
  },
  evaluated: {
    first: true,
    after: ['submitted', 'in-evaluation'],
    by: ['panel', 'editor'],
    basis: ['engineering-spec', 'bat-guide', 'catalogue', 'verification'],
    evidence: true,
    reason: false,
    history: false,
    needs: [
      '评估结论或验证声明，写明适用范围和有效期',
      '或：被国家、行业工程技术规范，可行技术指南，国家目录收录',
    ],
    who: '评审专家组评定，或由编辑凭公开的结论文件标注，写明依据。',
  },
  recommended: {
    first: false,
    after: ['evaluated'],
    by: ['operator'],
    basis: [],
    evidence: true,
    reason: false,
    history: true,
    needs: ['已评估，且有工程连续稳定运行的数据', '审核专家两人以上同意，记录公开'],
    who: '只有已评估的技术才可能标注“推荐”，由运营单位决定。',
  },
  withdrawn: {
    first: false,
    after: ['submitted', 'in-evaluation', 'evaluated', 'recommended'],
    by: ['applicant', 'editor', 'panel', 'operator'],
    basis: [],
    evidence: false,
    reason: true,
    history: true,
    needs: ['结论被撤销、过期未更新，或发现材料不实'],
    who: '发现后随时标注，条目保留并写明原因。',
  },
};

/** States that may come next. */
export function statesAfter(state: EvaluationState): EvaluationState[] {
  return (Object.keys(EVALUATION_FLOW) as EvaluationState[]).filter((next) =>
    EVALUATION_FLOW[next].after.includes(state),
  );
}
