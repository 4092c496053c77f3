/** Small closed vocabularies: code → Chinese label. Larger ones have a file of their own. */

export const CONFIDENCE = { verified: '已核对', known: '待核对原文' } as const;

export const MATURITY = { rd: '研发', pilot: '中试', demonstration: '示范', promotion: '推广' } as const;

export const TECHNOLOGY_KINDS = { technology: '治理技术', management: '管理类成果' } as const;

export const EVALUATION_STATES = {
  submitted: '申报待评',
  'in-evaluation': '评估中',
  evaluated: '已评估',
  recommended: '推荐',
  withdrawn: '撤回',
} as const;

/** Who may decide on a state. Roles, never persons: an entry names nobody. */
export const EVALUATION_ROLES = {
  applicant: '申报单位',
  editor: '编辑',
  panel: '评审专家组',
  operator: '运营单位',
} as const;

export const EVALUATION_BASES = {
  'engineering-spec': '纳入国家或行业工程技术规范',
  'bat-guide': '列入可行技术指南',
  catalogue: '列入国家目录',
  verification: '第三方技术验证（GB/T 24034）',
  application: '申报材料',
} as const;

export const PERFORMANCE_KINDS = {
  removal: '去除效果',
  outlet: '出口水平',
  energy: '能耗',
  cost: '费用',
  other: '其他',
} as const;

export const PROCESS_ROLES = { step: '工序', return: '回流', side: '旁路' } as const;

export const POLICY_LEVELS = {
  law: '法律',
  regulation: '行政法规',
  'party-state': '党中央国务院文件',
  'departmental-rule': '部门规章',
  normative: '规范性文件',
  plan: '规划计划',
  'technical-policy': '技术政策与指南',
  catalogue: '名录目录',
  notice: '通知公告',
} as const;

export const POLICY_STATUS = {
  'in-force': '现行有效',
  expired: '规划期已届满',
  superseded: '已被替代',
  repealed: '已废止',
  unknown: '效力待核',
} as const;

export const STANDARD_KINDS = {
  quality: '环境质量标准',
  emission: '污染物排放标准',
  waste: '固体废物标准',
  engineering: '工程技术规范',
  'bat-guide': '可行技术指南',
  monitoring: '监测方法与规范',
  permit: '排污许可规范',
  eia: '环境影响评价导则',
  management: '管理技术导则',
  other: '其他标准',
} as const;

export const STANDARD_LEVELS = { national: '国家标准', industry: '行业标准', local: '地方标准' } as const;

export const STANDARD_STATUS = {
  'in-force': '现行',
  superseded: '被代替',
  abolished: '已废止',
  unknown: '状态待核',
} as const;

/** What a limit applies to. */
export const MEDIA = {
  water: '水',
  air: '气',
  soil: '土壤',
  groundwater: '地下水',
  waste: '固体废物与污泥',
  noise: '噪声与振动',
} as const;

/** How a figure binds: the measured value stands on the left of the sign. */
export const BOUNDS = {
  '≤': '不高于',
  '<': '低于',
  '≥': '不低于',
  '>': '高于',
  '≈': '约',
  '±': '不超过正负',
} as const;

export const CASE_TYPES = {
  treatment: '治理工程',
  emergency: '应急处置',
  mechanism: '机制创新',
  lesson: '教训',
} as const;

export const CASE_SCOPES = { local: '单一地区', 'multi-province': '跨省', national: '全国' } as const;

export const AUDIENCES = {
  government: '政府部门',
  enterprise: '企业',
  park: '园区',
  public: '公众',
  research: '科研单位',
} as const;

export const TRAINING_LEVELS = { basic: '入门', advanced: '进阶' } as const;

export const INSTITUTION_KINDS = {
  'ministry-affiliated': '部属单位',
  'key-laboratory': '重点实验室',
  'engineering-center': '工程技术中心',
  'joint-center': '联合研究中心',
  university: '院校与研究所',
  association: '协会学会',
  other: '其他机构',
} as const;

export const GLOSSARY_KINDS = {
  pollutant: '污染物',
  indicator: '指标',
  technology: '技术',
  policy: '制度',
  industry: '行业',
  medium: '介质',
  place: '场所',
  other: '其他',
} as const;

export const FINANCE_KINDS = {
  fiscal: '财政资金',
  tax: '税收政策',
  credit: '信贷与再贷款',
  bond: '债券',
  fund: '基金与股权',
  rights: '环境权益融资',
  insurance: '保险',
  model: '项目与商业模式',
} as const;

export const EVENT_KINDS = {
  training: '培训班',
  matchmaking: '对接会',
  webcast: '直播',
  day: '主题日',
} as const;

export const DEMAND_STATES = {
  open: '征集中',
  matching: '对接中',
  solved: '已解决',
  closed: '已关闭',
} as const;

export const ASSISTANCE_KINDS = {
  plan: '行动计划',
  area: '帮扶领域',
  mode: '帮扶模式',
  province: '地方行动',
} as const;

/** The five modes of assistance of 环科财〔2021〕55号. */
export const HELP_MODES = {
  'city-strategy': '一市一策',
  consulting: '一事一议',
  research: '一难一攻',
  envoy: '一镇一员',
  training: '一题一训',
} as const;

/** The ten help areas of 环科财〔2021〕55号. */
export const HELP_AREAS = {
  'green-transition': '绿色低碳转型发展',
  'pm25-o3': '细颗粒物与臭氧污染协同防控',
  'water-ecology': '水生态完整性保护与修复',
  carbon: '支撑碳达峰与碳中和',
  'land-sea': '陆海统筹与海洋生态保护修复',
  'soil-safety': '土壤污染防治与安全利用',
  'hazardous-waste': '危险废物风险精准管控',
  rural: '农业面源污染防治与农村环境整治',
  'inspection-emergency': '监督整改与应急处置',
  others: '其他',
} as const;

export const MEDIA_KINDS = { image: '图片', video: '视频' } as const;
