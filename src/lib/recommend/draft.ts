/** What a recommendation asks; every answer is text, a list is one a line. */
export const QUESTIONS = {
  title: { label: '技术名称', hint: '规范全称，不写公司名和商标', needed: true, lines: 1, max: 60 },
  id: {
    label: '编号（文件名）',
    hint: '小写字母、数字和连字符，如 mobile-bed-biofilm',
    needed: true,
    lines: 1,
    max: 60,
  },
  summary: {
    label: '一句话说明',
    hint: '用什么办法解决什么问题，用在哪里，不超过 160 字',
    needed: true,
    lines: 2,
    max: 160,
  },
  typicalUses: { label: '典型用途', hint: '例：县城污水处理厂低温期脱氮', needed: true, lines: 2, max: 200 },
  principle: { label: '怎么起作用', hint: '原理和关键步骤，用自己的话', needed: true, lines: 4, max: 2000 },
  applicability: {
    label: '什么条件下用',
    hint: '水质、气质、土质、温度、规模、场地的范围；什么时候不能用',
    needed: true,
    lines: 4,
    max: 2000,
  },
  process: { label: '工艺流程', hint: '一行一道工序，按先后', needed: false, lines: 4, max: 1000 },
  performance: {
    label: '有出处的性能',
    hint: '一行一个：指标 | 数值和单位 | 条件 | 出处（报告名称和编号）',
    needed: false,
    lines: 4,
    max: 3000,
  },
  advantages: { label: '优点', hint: '一行一条', needed: false, lines: 3, max: 1000 },
  limitations: { label: '局限', hint: '一行一条；没有局限的技术不可信', needed: true, lines: 3, max: 1000 },
  secondary: {
    label: '二次污染',
    hint: '一行一条，如 剩余污泥、废催化剂',
    needed: false,
    lines: 2,
    max: 500,
  },
  evidence: {
    label: '证据材料',
    hint: '一行一份，写清名称、编号、出具单位和日期',
    needed: true,
    lines: 4,
    max: 3000,
  },
  sources: {
    label: '公开来源',
    hint: '一行一个：能让别人查到的文件或文章的题名',
    needed: true,
    lines: 3,
    max: 2000,
  },
} as const;

export type Question = keyof typeof QUESTIONS;

/** A recommendation as it is being written. */
export interface Recommendation {
  readonly answers: Readonly<Partial<Record<Question, string>>>;
  readonly field: string;
  readonly maturity: string;
  readonly pollutants: readonly string[];
  readonly industries: readonly string[];
}

export const EMPTY: Recommendation = { answers: {}, field: '', maturity: '', pollutants: [], industries: [] };

/** What is still missing or wrong, by where it is written; empty where the file can be made. */
export function complaintsOf({ answers, field, maturity }: Recommendation): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, { label, needed, max }] of Object.entries(QUESTIONS)) {
    const text = answers[name as Question]?.trim() ?? '';
    if (needed && text.length < 2) found.set(name, `请写“${label}”`);
    else if (text.length > max) found.set(name, `“${label}”请控制在 ${max} 字以内，现在 ${text.length} 字`);
  }
  const id = answers.id?.trim() ?? '';
  if (id && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    found.set('id', '编号只用小写字母、数字和连字符，如 mobile-bed-biofilm');
  if ((answers.summary?.trim().length ?? 0) < 8) found.set('summary', '“一句话说明”至少 8 个字');
  for (const line of linesOf(answers.performance))
    if (line.split('|').length < 4)
      found.set('performance', `“${line.slice(0, 20)}”要用竖线分成四段：指标 | 数值和单位 | 条件 | 出处`);
  if (!field) found.set('field', '请选领域');
  if (!maturity) found.set('maturity', '请选成熟度');
  return found;
}

/** Lines of an answer that say something. */
export function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
