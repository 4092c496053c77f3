/** Form services that an operator may use, and how each takes over what the reader brings along. */
export const FORM_PRESETS = {
  'github-issue': { label: 'GitHub 议题表单', prefill: 'own' },
  'gitee-issue': { label: 'Gitee 议题', prefill: 'own' },
  jinshuju: { label: '金数据', prefill: 'mapped' },
  feishu: { label: '飞书', prefill: 'mapped' },
  'tencent-survey': { label: '腾讯问卷', prefill: 'none' },
  wjx: { label: '问卷星', prefill: 'none' },
  mikecrm: { label: '麦客', prefill: 'none' },
  url: { label: '其他表单', prefill: 'mapped' },
} as const;

export type FormPreset = keyof typeof FORM_PRESETS;

/** What a page knows about the reader's question, with the words that name it in a text. */
export const PREFILL_KEYS = {
  title: '看到的条目',
  query: '搜索过',
  entry: '条目编号',
  page: '来自页面',
  problem: '问题',
  region: '地区',
  industry: '行业',
  pollutants: '污染物',
  technologies: '看过的技术',
} as const;

export type PrefillKey = keyof typeof PREFILL_KEYS;
