import { CONSENT_LABEL, type Form } from '../forms/form.ts';
import { FORMS, type FormName } from '../forms/forms.ts';

/** Answers that fill each form, by the id of the question. */
export const FILLED: Readonly<Record<FormName, Readonly<Record<string, string>>>> = {
  technology: {
    name: '低温污水强化脱氮填料',
    summary: '在好氧池投加悬浮填料,提高低温期硝化能力',
    field: '水污染防治',
    kind: '治理技术',
    maturity: '示范',
    pollutants: '总氮；氨氮',
    industries: '城镇污水处理',
    typicalUses: '北方县城污水处理厂冬季脱氮',
    principle: '填料上的生物膜泥龄长，低温时仍有硝化菌。',
    applicability: '水温不低于 6 ℃；进水悬浮物要先去除。',
    process: '1. 预处理\n2. 好氧池投加填料\n3. 二沉池',
    performance: '氨氮去除率 | 90% | 水温 8 ℃，中试 6 个月 | 某检测报告（编号 X-1）',
    advantages: '- 不用扩池',
    limitations: '填料磨损要补\n拦截网会堵',
    secondary: '剩余污泥',
    evidence: '中试检测报告（编号 X-1，2026 年）',
    sources: '某期刊论文：低温脱氮中试 https://example.org/paper',
    relation: '我在该单位工作，或代表该单位',
  },
  case: {
    name: '某县城河道截污治理',
    summary: '先截污后清淤，两年后不再返黑。',
    type: '治理工程',
    scope: '单一地区',
    regions: '江苏省；浙江',
    field: '水污染防治',
    period: '2017-2021',
    problem: '晴天不黑，一下雨就黑臭。',
    measures: '排口截污\n管网修补\n清淤',
    techniques: '截流井',
    results: '总磷 | 0.8 | 0.2 | mg/L | 2021 | 某市生态环境质量公报',
    actors: '某县住房和城乡建设局',
    lessons: '没有截污先清淤会返黑',
    sources: '某市生态环境质量公报（2021 年）',
  },
  demand: {
    problem: '含氟废水，进水氟化物 80 mg/L，现有设施降不到限值。',
    standard: '出水氟化物不高于 1.5 mg/L',
    field: '水污染防治',
    region: '江苏省苏州市',
    conditions: '日处理 200 m³\n没有空地',
    pollutants: '氟化物',
    industries: '电镀',
    party: '某电子元件厂',
  },
  correction: {
    page: 'https://example.org/luqiao/technologies/a2o/?from=search',
    kind: '错别字或表述不清',
    current: '（页面上的原文）',
    expected: '改成这样',
    sources: '某文件',
  },
};

/** The body that GitHub makes of a filled form. */
export function bodyOf(name: FormName, answers: Readonly<Record<string, string>> = FILLED[name]): string {
  const form: Form = FORMS[name];
  const parts = form.fields.map(({ id, label }) => `### ${label}\n\n${answers[id] || '_No response_'}`);
  const consent = form.consent ? [`### ${CONSENT_LABEL}\n\n- [X] ${form.consent}`] : [];
  return [...parts, ...consent].join('\n\n');
}
