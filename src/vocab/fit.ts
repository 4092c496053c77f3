/** What decides whether a technology suits a problem: code → Chinese label. */

/** What is treated or managed: the first cut between what can help and what cannot. */
export const SUBJECTS = {
  sewage: '生活污水',
  'industrial-wastewater': '工业废水',
  'water-body': '河湖水体',
  groundwater: '地下水',
  'drinking-water': '饮用水',
  sewer: '排水管网与雨污溢流',
  'farm-runoff': '农田退水与面源',
  'aquaculture-water': '水产养殖尾水',
  'flue-gas': '锅炉窑炉烟气',
  vocs: '有机废气与油气',
  odor: '恶臭异味',
  'process-gas': '酸碱雾与无机工艺废气',
  dust: '工艺粉尘',
  'fugitive-dust': '扬尘（工地、堆场、道路）',
  'ambient-air': '环境空气',
  'mobile-exhaust': '机动车与移动机械尾气',
  'site-soil': '建设用地土壤',
  'farmland-soil': '农用地土壤',
  sludge: '污泥',
  'domestic-waste': '生活垃圾与餐厨',
  leachate: '垃圾渗滤液',
  'industrial-waste': '一般工业固废',
  'hazardous-waste': '危险废物与医疗废物',
  'agricultural-waste': '畜禽粪污与农业废弃物',
  noise: '噪声',
  vibration: '振动',
  marine: '海洋与海岸',
  ecosystem: '生态系统与矿山',
  'greenhouse-gas': '温室气体与能耗',
  radiation: '核与辐射',
  emergency: '突发环境事件',
  management: '环境管理事务',
} as const;

export type Subject = keyof typeof SUBJECTS;

/** Where in a chain of measures a technology stands, in the order of the chain. */
export const STAGES = {
  source: '源头控制',
  pretreatment: '预处理',
  main: '主体处理',
  polishing: '深度处理',
  reuse: '回用与资源化',
  residue: '残余物处置',
  restoration: '生态修复',
  emergency: '应急处置',
  monitoring: '监测监控',
  management: '管理措施',
} as const;

export type Stage = keyof typeof STAGES;

/**
 * Size of a job. Water: below 500 m³/d, to 10 000 m³/d, above. Gas: below 10 000 m³/h, to 100 000 m³/h, above. Others:
 * one household or machine, one plant or village, a city or region.
 */
export const SCALES = { small: '小型', medium: '中型', large: '大型' } as const;

export type Scale = keyof typeof SCALES;

/** What a site or a stream is like, where it decides for or against a technology. */
export const CONDITIONS = {
  'low-temperature': '气温或水温低',
  'tight-land': '用地紧张',
  'ample-land': '有闲地可用',
  'low-budget': '资金紧张',
  'low-skill': '缺少运维人员',
  'intermittent-load': '间歇运行、水量气量波动大',
  'high-concentration': '浓度高',
  'low-concentration': '浓度低',
  'high-salinity': '含盐高',
  'low-carbon-source': '碳源不足（碳氮比低）',
  'toxic-to-microbes': '有毒、抑制微生物',
  refractory: '难生物降解',
  'high-solids': '悬浮物或泥沙多',
  oily: '含油',
  acidic: '酸性强',
  'high-temperature-gas': '烟气温度高',
  'low-temperature-gas': '烟气温度低',
  'humid-gas': '湿度大、含水',
  'sticky-dust': '粉尘粘、易糊堵',
  'explosive-gas': '易燃易爆',
  halogenated: '含卤代有机物',
  'high-sulfur': '含硫高',
  'low-permeability': '土层致密、渗透差',
  'shallow-groundwater': '地下水埋深浅',
  'occupied-site': '建筑或生产未停，不能开挖',
  'deep-contamination': '污染埋深大',
  urgent: '要求见效快',
  'effluent-reuse': '要求回用或近零排放',
  'strict-limit': '执行特别排放限值或超低排放',
  'no-secondary': '不能有二次污染',
  'combined-sewer': '雨污合流、雨天溢流',
  'sensitive-water': '水源地、保护区等敏感水体',
  'old-town': '老城区，街窄管旧',
} as const;

export type Condition = keyof typeof CONDITIONS;

/** What a condition means for a technology. */
export const EFFECTS = { suits: '适合', caution: '慎用', excludes: '不适用' } as const;

export type Effect = keyof typeof EFFECTS;
