/** The 13 fields of ecological-environment work; the code is used in content, filters and `/fields/<code>/`. */
export const FIELDS = {
  water: '水污染防治',
  air: '大气污染防治',
  soil: '土壤与地下水',
  'solid-waste': '固体废物',
  rural: '农业农村',
  marine: '海洋',
  climate: '应对气候变化',
  ecology: '生态保护修复',
  noise: '噪声与振动',
  nuclear: '核与辐射',
  monitoring: '监测与应急',
  emerging: '新污染物',
  management: '环境管理',
} as const;

export type Field = keyof typeof FIELDS;
