import { QUESTIONS, type Question } from '../../../src/lib/recommend/draft.ts';
import { FIELDS } from '../../../src/vocab/fields.ts';
import { CASE_SCOPES, CASE_TYPES, MATURITY, TECHNOLOGY_KINDS } from '../../../src/vocab/terms.ts';
import type { Form, FormField } from './form.ts';

const PUBLIC =
  '提交的内容是公开的。请不要写个人信息：不写姓名、手机号、邮箱、微信、身份证号，写了的不能整理成草稿；也不要写商业秘密和未公开的数据。';
const CONSENT = '我有权公开以上内容，并同意以 CC BY 4.0 许可整理收录到网站';

/** Option of whoever cannot tell the field. */
export const UNSURE = '说不准';

const FIELD: FormField = {
  id: 'field',
  label: '领域',
  type: 'dropdown',
  hint: '最主要的一个。',
  options: Object.values(FIELDS),
  required: true,
};
const POLLUTANTS: FormField = {
  id: 'pollutants',
  label: '污染物',
  type: 'input',
  hint: '针对哪些污染物或对象，用分号隔开。',
  placeholder: '例如：总氮；氨氮',
  required: false,
};
const INDUSTRIES: FormField = {
  id: 'industries',
  label: '行业',
  type: 'input',
  hint: '用在哪些行业或场景，用分号隔开。',
  placeholder: '例如：城镇污水处理；印染',
  required: false,
};
const SOURCES: FormField = {
  id: 'sources',
  label: '公开来源',
  type: 'textarea',
  hint: '一行一个：能让别人查到的文件或文章的题名，后面可以跟网址。',
  required: true,
};

/** A question of the page that makes an entry of a recommendation, as a question of the form. */
function question(name: Question): FormField {
  const { label, hint, needed, lines } = QUESTIONS[name];
  return {
    // `title` in an address fills in the title of the issue.
    id: name === 'title' ? 'name' : name,
    label,
    type: lines > 1 ? 'textarea' : 'input',
    hint: `${hint}。`,
    required: needed,
  };
}

const technology: Form = {
  name: '技术推荐',
  about: '推荐一项值得收录的技术或成果',
  title: '技术：',
  label: '技术',
  intro: `网站只收录有公开来源可查的技术；写全的推荐会整理成“申报待评”的草稿，由维护者核对。自荐欢迎，但请写明与技术持有单位的关系。\n\n${PUBLIC}`,
  fields: [
    question('title'),
    question('summary'),
    FIELD,
    {
      id: 'kind',
      label: '类别',
      type: 'dropdown',
      options: Object.values(TECHNOLOGY_KINDS),
      required: true,
    },
    {
      id: 'maturity',
      label: '成熟度',
      type: 'dropdown',
      hint: '研发、中试、示范（有工程）、推广（多地使用）。',
      options: Object.values(MATURITY),
      required: true,
    },
    POLLUTANTS,
    INDUSTRIES,
    ...(
      [
        'typicalUses',
        'principle',
        'applicability',
        'process',
        'performance',
        'advantages',
        'limitations',
        'secondary',
        'evidence',
      ] as const
    ).map(question),
    SOURCES,
    {
      id: 'relation',
      label: '你与技术持有单位的关系',
      type: 'dropdown',
      options: ['没有利益关系', '我在该单位工作，或代表该单位', '合作方、用户或其他关系'],
      required: true,
    },
  ],
  consent: CONSENT,
};

const caseStudy: Form = {
  name: '案例',
  about: '推荐一个做过的治理案例，成功的和失败的都要',
  title: '案例：',
  label: '案例',
  intro: `网站收录有公开来源可查的案例；写全的会整理成草稿，结果都标“待核”，由维护者对照来源核对。\n\n${PUBLIC}`,
  fields: [
    {
      id: 'name',
      label: '案例名称',
      type: 'input',
      hint: '地点加做了什么，不写公司名和商标。',
      required: true,
    },
    { id: 'summary', label: '一句话说明', type: 'textarea', hint: '8–160 字。', required: true },
    { id: 'type', label: '案例类型', type: 'dropdown', options: Object.values(CASE_TYPES), required: true },
    { id: 'scope', label: '涉及范围', type: 'dropdown', options: Object.values(CASE_SCOPES), required: true },
    {
      id: 'regions',
      label: '省份',
      type: 'input',
      hint: '用分号隔开；全国的不写。',
      placeholder: '例如：江苏；浙江',
      required: false,
    },
    { id: 'city', label: '地市', type: 'input', required: false },
    FIELD,
    {
      id: 'period',
      label: '起止年份',
      type: 'input',
      placeholder: '例如：2017-2021，还在进行的只写 2017',
      required: true,
    },
    { id: 'problem', label: '原来有什么问题', type: 'textarea', required: true },
    { id: 'measures', label: '做了什么', type: 'textarea', hint: '一行一条，按先后。', required: true },
    { id: 'techniques', label: '用到的技术', type: 'textarea', hint: '一行一项。', required: false },
    {
      id: 'results',
      label: '结果',
      type: 'textarea',
      hint: '一行一个：指标 | 治理前 | 治理后 | 单位 | 年份 | 出处。没有的留空，竖线不能少。',
      placeholder: '例如：总磷 | 0.8 | 0.2 | mg/L | 2021 | 某市生态环境质量公报',
      required: false,
    },
    { id: 'investment', label: '投资', type: 'input', hint: '写明年份和出处。', required: false },
    {
      id: 'actors',
      label: '实施主体',
      type: 'textarea',
      hint: '一行一个，只写机构，不写个人。',
      required: false,
    },
    {
      id: 'lessons',
      label: '经验与教训',
      type: 'textarea',
      hint: '一行一条；什么学不来、什么会失败，比成绩更有用。',
      required: true,
    },
    SOURCES,
  ],
  consent: CONSENT,
};

const demand: Form = {
  name: '需求',
  about: '我有一个生态环境方面的问题，想找到合适的技术或服务',
  title: '需求：',
  label: '需求',
  intro: `写全的需求会整理成需求公告的草稿，由维护者核对后公开征集；有了进展请在问题单里说一声。\n\n${PUBLIC}`,
  fields: [
    {
      id: 'problem',
      label: '要解决什么问题',
      type: 'textarea',
      hint: '污染物或对象、现状。能给出数值的请给出数值和单位。',
      placeholder: '例如：含氟废水，进水氟化物 80 mg/L，现有设施降不到限值。',
      required: true,
    },
    {
      id: 'standard',
      label: '要达到什么',
      type: 'textarea',
      hint: '标准号或排放要求，什么时候要达到。',
      placeholder: '例如：出水氟化物不高于 1.5 mg/L，明年汛期前。',
      required: true,
    },
    { ...FIELD, options: [...(FIELD.options ?? []), UNSURE] },
    { id: 'region', label: '所在地区', type: 'input', placeholder: '例如：江苏省苏州市', required: true },
    {
      id: 'conditions',
      label: '规模和条件',
      type: 'textarea',
      hint: '处理量、场地、气候、已有设施、预算范围、时间要求等，一行一条，知道多少写多少。',
      required: false,
    },
    POLLUTANTS,
    INDUSTRIES,
    {
      id: 'party',
      label: '提出单位',
      type: 'input',
      hint: '只写单位，可以不写；写了会公开。联系用这个问题单，不写联系方式。',
      required: false,
    },
  ],
  consent: CONSENT,
};

const correction: Form = {
  name: '勘误',
  about: '网站上的内容有错误、过时，或侵犯了权利',
  title: '勘误：',
  label: '勘误',
  intro: '请不要写个人信息：不写姓名、手机号、邮箱、微信、身份证号。',
  fields: [
    { id: 'page', label: '页面网址', type: 'input', hint: '有错的那一页的网址。', required: true },
    {
      id: 'kind',
      label: '是什么问题',
      type: 'dropdown',
      options: [
        '事实或数字有误',
        '内容已经过时（政策废止、标准更新、单位改名等）',
        '链接打不开',
        '错别字或表述不清',
        '涉及权利或隐私，请求更正或删除',
        '页面显示或功能异常',
        '其他',
      ],
      required: true,
    },
    { id: 'current', label: '现在是怎么写的', type: 'textarea', hint: '请摘录原文。', required: true },
    { id: 'expected', label: '应当是什么', type: 'textarea', required: false },
    {
      id: 'sources',
      label: '依据',
      type: 'textarea',
      hint: '可以公开查到的来源。没有来源的更正我们会先标注“待核实”。',
      required: false,
    },
  ],
};

/** The issue forms by the name of their file. */
export const FORMS = { technology, case: caseStudy, demand, correction } as const satisfies Record<
  string,
  Form
>;

export type FormName = keyof typeof FORMS;
