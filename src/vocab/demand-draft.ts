/** The parts of a demand in the order in which they are written out; `max` counts characters as zod does: code points. */
export const DRAFT_PARTS = {
  title: { label: '一句话说明', max: 60 },
  situation: { label: '现在是什么情况', max: 2000 },
  measured: { label: '监测过哪些数', max: 2000 },
  target: { label: '要达到什么，什么时候', max: 1000 },
  constraints: { label: '有什么限制', max: 2000 },
  place: { label: '地区和行业', max: 300 },
  field: { label: '领域', max: 20 },
  region: { label: '省份', max: 20 },
  industry: { label: '行业分类', max: 60 },
  medium: { label: '介质', max: 20 },
  deadline: { label: '最晚日期', max: 10 },
  contact: { label: '怎样联系', max: 120 },
} as const;

export type DraftPart = keyof typeof DRAFT_PARTS;

/** The five open questions; only the first has to be answered before sending. */
export const DRAFT_QUESTIONS = ['situation', 'measured', 'target', 'constraints', 'place'] as const;

/** Field of somebody who cannot tell. */
export const UNSURE_FIELD = 'unsure';
