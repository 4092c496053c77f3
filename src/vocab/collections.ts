/** Every kind of entry the site publishes; the key is the folder, the address and `data-kind`. */
export const COLLECTIONS = {
  technologies: {
    label: '技术',
    title: '技术库',
    unit: '项',
    lead: '原理、适用条件、有出处的性能、失败征兆和配套标准。',
  },
  cases: {
    label: '案例',
    title: '典型案例',
    unit: '个',
    lead: '哪里做过、先后做了什么、哪些结果核实过、什么学不来。',
  },
  policies: { label: '政策', title: '政策法规', unit: '件', lead: '文号、日期、效力状态、前后沿革和要点。' },
  standards: {
    label: '标准',
    title: '标准规范',
    unit: '项',
    lead: '国家与地方标准、限值表、修改单和新旧衔接。',
  },
  training: { label: '培训', title: '培训课程', unit: '课', lead: '一个晚上能学完的课：提纲、要点、自测。' },
  institutions: {
    label: '机构',
    title: '机构库',
    unit: '家',
    lead: '服务技术转化的实验室、工程中心、协会与院校，不收录个人。',
  },
  glossary: { label: '术语', title: '术语', unit: '条', lead: '规范名、缩写、同义词和俗称。' },
  reviews: {
    label: '综述',
    title: '技术成果综述',
    unit: '篇',
    lead: '一个难题一篇：问题、路线、标准、案例与失误。',
  },
  catalogues: {
    label: '目录',
    title: '先进污染防治技术目录',
    unit: '部',
    lead: '国家发布的技术目录，只列核实过的条目。',
  },
  events: { label: '活动', title: '活动', unit: '场', lead: '培训班、对接会、直播与主题日。' },
  demands: { label: '需求', title: '需求公告', unit: '条', lead: '公开征集的技术需求与办理状态。' },
  finance: {
    label: '融资',
    title: '融资对接',
    unit: '项',
    lead: '资金、税收、信贷与项目模式：谁能申请、条件和依据。',
  },
  assistance: {
    label: '帮扶',
    title: '科技帮扶专栏',
    unit: '条',
    lead: '百城千县万名专家生态环境科技帮扶行动。',
  },
  pages: { label: '说明', title: '说明', unit: '页', lead: '关于本站。' },
} as const satisfies Record<string, CollectionTerm>;

/** Collections whose entries have a page of their own at `/<collection>/<id>/`. */
export const ENTRY_COLLECTIONS = [
  'technologies',
  'cases',
  'policies',
  'standards',
  'training',
  'institutions',
  'glossary',
  'reviews',
  'catalogues',
  'events',
  'demands',
  'finance',
] as const satisfies readonly Collection[];

export type Collection = keyof typeof COLLECTIONS;
export type EntryCollection = (typeof ENTRY_COLLECTIONS)[number];

interface CollectionTerm {
  /** short name on badges */
  readonly label: string;
  /** heading of the list page */
  readonly title: string;
  /** Chinese measure word */
  readonly unit: string;
  readonly lead: string;
}
