/** Industries and scenes: what a standard applies to and where a technique is used. */
export const INDUSTRY_GROUPS = {
  municipal: '市政与公共设施',
  energy: '能源与热力',
  mining: '矿业与油气开采',
  metallurgy: '冶金与金属加工',
  chemical: '石化与化工',
  light: '轻工纺织食品',
  building: '建材与建筑',
  electronics: '电子与装备',
  coating: '涂装印刷与表面处理',
  agriculture: '农业农村',
  waste: '固废处置与资源化',
  transport: '交通与移动源',
  nuclear: '核与辐射',
  site: '污染地块',
  ecology: '流域、海洋与生态管理',
  public: '服务业与公共机构',
  general: '通用与管理',
} as const;

export type IndustryGroup = keyof typeof INDUSTRY_GROUPS;

export interface Industry {
  /** lower-case ASCII kebab, used in `/industries/<code>/` */
  readonly code: string;
  /** standard Chinese name */
  readonly name: string;
  readonly group: IndustryGroup;
  /** GB/T 4754-2017 code, only where the entry is that division or class */
  readonly gbt4754?: string;
  /** every other spelling; unique over the file */
  readonly aliases: readonly string[];
}

export const INDUSTRIES: readonly Industry[] = [
  // 市政与公共设施
  {
    code: 'urban-sewage',
    name: '城镇污水处理',
    group: 'municipal',
    gbt4754: 'D462',
    aliases: [
      '污水处理',
      '污水处理厂',
      '污水站',
      '中小城镇污水处理',
      '城镇污水（含工业）',
      '城镇污水主流（示范）',
      '城镇污水除磷',
      '城镇污水深度处理',
      '城镇污水提标',
      '城镇污水厂尾水',
    ],
  },
  {
    code: 'urban-drainage',
    name: '城镇排水与雨水溢流',
    group: 'municipal',
    aliases: ['城镇排水', '雨水与溢流污水'],
  },
  {
    code: 'reclaimed-water',
    name: '再生水利用',
    group: 'municipal',
    aliases: ['再生水', '城镇再生水', '工业用水'],
  },
  {
    code: 'sewage-sludge',
    name: '污水处理厂污泥',
    group: 'municipal',
    aliases: ['市政污泥', '污泥', '污泥消化液'],
  },
  {
    code: 'water-supply',
    name: '供水',
    group: 'municipal',
    gbt4754: 'D461',
    aliases: ['给水', '饮用水', '给水软化'],
  },
  { code: 'desalination', name: '海水淡化', group: 'municipal', gbt4754: 'D463', aliases: [] },
  { code: 'municipal-sanitation', name: '市政与环卫', group: 'municipal', aliases: ['环卫', '市政'] },
  {
    code: 'landscaping',
    name: '园林绿化与土地改良',
    group: 'municipal',
    aliases: ['园林绿化', '园林', '土地改良'],
  },

  // 能源与热力
  {
    code: 'thermal-power',
    name: '火电与电力',
    group: 'energy',
    aliases: ['火电', '电力', '热电', '中小火电', '滨海火电', '电力脱硫废水'],
  },
  { code: 'heating', name: '供热', group: 'energy', gbt4754: 'D443', aliases: ['暖通'] },
  { code: 'industrial-boilers', name: '工业锅炉', group: 'energy', aliases: ['燃气锅炉', '循环流化床锅炉'] },
  { code: 'industrial-furnaces', name: '工业炉窑', group: 'energy', aliases: [] },
  {
    code: 'new-energy',
    name: '能源与新能源',
    group: 'energy',
    aliases: ['能源', '新能源', '新能源基地', '生物质能源'],
  },
  {
    code: 'oil-storage',
    name: '油气储运',
    group: 'energy',
    aliases: ['储油库', '油品储运', '油品运输', '石化储运'],
  },
  { code: 'gas-stations', name: '加油站', group: 'energy', gbt4754: 'F5265', aliases: [] },

  // 矿业与油气开采
  {
    code: 'mining',
    name: '采矿',
    group: 'mining',
    aliases: ['矿山', '矿区', '矿山修复', '有色金属矿山', '硫铁矿'],
  },
  { code: 'coal', name: '煤炭与煤层气', group: 'mining', aliases: ['煤炭', '煤矿', '矿井水', '煤层气'] },
  {
    code: 'oil-gas-extraction',
    name: '石油天然气开采',
    group: 'mining',
    gbt4754: 'B07',
    aliases: ['油田', '油田采出水', '油气', '油气开发'],
  },
  { code: 'tailings', name: '尾矿库', group: 'mining', aliases: [] },

  // 冶金与金属加工
  {
    code: 'steel',
    name: '钢铁',
    group: 'metallurgy',
    gbt4754: 'C31',
    aliases: ['钢铁烧结', '钢铁浊环水', '轧钢加热炉', '冶金'],
  },
  { code: 'coking', name: '焦化', group: 'metallurgy', gbt4754: 'C2521', aliases: [] },
  {
    code: 'nonferrous',
    name: '有色金属冶炼',
    group: 'metallurgy',
    gbt4754: 'C32',
    aliases: ['有色', '有色金属', '有色冶炼', '冶炼', '湿法冶金'],
  },
  {
    code: 'aluminium-carbon',
    name: '铝工业与炭素',
    group: 'metallurgy',
    aliases: ['铝工业', '氧化铝', '炭素'],
  },
  { code: 'lead-zinc-copper-nickel', name: '铅锌与铜镍钴', group: 'metallurgy', aliases: ['铅锌', '铜镍钴'] },
  { code: 'rare-earth', name: '稀土冶炼', group: 'metallurgy', gbt4754: 'C3232', aliases: [] },
  {
    code: 'secondary-nonferrous',
    name: '再生有色金属',
    group: 'metallurgy',
    aliases: ['再生有色', '再生金属'],
  },
  { code: 'foundry', name: '铸造与锻压', group: 'metallurgy', aliases: ['铸造', '锻压'] },

  // 石化与化工
  { code: 'petrochemical', name: '石油化工', group: 'chemical', aliases: ['石化', '石油石化', '石化化工'] },
  { code: 'oil-refining', name: '石油炼制', group: 'chemical', gbt4754: 'C251', aliases: ['炼油催化裂化'] },
  { code: 'chemical', name: '化工', group: 'chemical', gbt4754: 'C26', aliases: ['有机化工'] },
  { code: 'chemical-parks', name: '化工园区', group: 'chemical', aliases: ['化工园区污水'] },
  { code: 'coal-chemical', name: '煤化工', group: 'chemical', aliases: [] },
  {
    code: 'fertilizer',
    name: '化肥与合成氨',
    group: 'chemical',
    gbt4754: 'C262',
    aliases: ['化肥', '氮肥', '合成氨'],
  },
  { code: 'phosphorus-chemical', name: '磷化工', group: 'chemical', aliases: [] },
  {
    code: 'inorganic-chemical',
    name: '无机化工',
    group: 'chemical',
    aliases: ['盐湖与化工盐水', '硫酸', '硝酸'],
  },
  { code: 'chlor-alkali', name: '烧碱与聚氯乙烯', group: 'chemical', aliases: ['烧碱', '聚氯乙烯'] },
  { code: 'fluorochemical', name: '氟化工', group: 'chemical', aliases: [] },
  { code: 'synthetic-resin', name: '合成树脂', group: 'chemical', gbt4754: 'C2651', aliases: [] },
  { code: 'pesticide', name: '农药', group: 'chemical', gbt4754: 'C263', aliases: ['农药医药'] },
  {
    code: 'pharmaceutical',
    name: '制药',
    group: 'chemical',
    gbt4754: 'C27',
    aliases: ['医药', '医药化工', '医药中间体'],
  },
  {
    code: 'paint-ink-adhesive',
    name: '涂料、油墨与胶粘剂',
    group: 'chemical',
    aliases: ['涂料', '油墨', '胶粘剂'],
  },
  { code: 'dyestuff', name: '染料', group: 'chemical', gbt4754: 'C2645', aliases: [] },
  { code: 'daily-chemical', name: '日化与清洗剂', group: 'chemical', aliases: ['日化', '清洗剂'] },
  {
    code: 'rubber-plastic',
    name: '橡胶和塑料制品',
    group: 'chemical',
    gbt4754: 'C29',
    aliases: ['橡胶制品', '橡胶', '塑料制品'],
  },
  { code: 'synthetic-leather', name: '合成革与人造革', group: 'chemical', gbt4754: 'C2925', aliases: [] },

  // 轻工纺织食品
  { code: 'papermaking', name: '制浆造纸', group: 'light', gbt4754: 'C22', aliases: ['造纸', '造纸碱炉'] },
  {
    code: 'textile-dyeing',
    name: '纺织印染',
    group: 'light',
    gbt4754: 'C17',
    aliases: ['印染', '纺织', '印染园区'],
  },
  {
    code: 'leather-footwear',
    name: '皮革、毛皮、羽绒与制鞋',
    group: 'light',
    gbt4754: 'C19',
    aliases: ['制革', '毛皮加工', '羽绒', '制鞋'],
  },
  {
    code: 'furniture-wood',
    name: '家具制造与木材加工',
    group: 'light',
    aliases: ['家具制造', '家具', '木材加工'],
  },
  { code: 'food', name: '食品加工制造', group: 'light', aliases: ['食品', '食品工业', '食品加工'] },
  {
    code: 'slaughter-meat',
    name: '屠宰与肉类加工',
    group: 'light',
    gbt4754: 'C135',
    aliases: ['屠宰', '肉类加工'],
  },
  { code: 'sugar-starch', name: '制糖与淀粉', group: 'light', aliases: ['制糖', '淀粉'] },
  {
    code: 'fermentation',
    name: '发酵与味精',
    group: 'light',
    aliases: ['发酵', '味精', '味精与发酵', '柠檬酸'],
  },
  {
    code: 'alcohol-brewing',
    name: '酒类制造与酿造',
    group: 'light',
    aliases: ['酒类制造', '酿造', '食品酿造', '白酒', '啤酒', '发酵酒精'],
  },

  // 建材与建筑
  { code: 'building-materials', name: '建材', group: 'building', gbt4754: 'C30', aliases: [] },
  { code: 'cement', name: '水泥', group: 'building', gbt4754: 'C3011', aliases: [] },
  {
    code: 'glass-mineral-wool',
    name: '玻璃与矿物棉',
    group: 'building',
    aliases: ['玻璃制造', '玻璃', '矿物棉'],
  },
  { code: 'ceramics-refractories', name: '陶瓷与耐火材料', group: 'building', aliases: ['陶瓷', '耐火材料'] },
  { code: 'bricks', name: '砖瓦', group: 'building', aliases: [] },
  { code: 'lime-calcium-carbide', name: '石灰与电石', group: 'building', aliases: ['石灰', '电石'] },
  { code: 'construction', name: '建筑施工', group: 'building', aliases: ['扬尘管控'] },
  { code: 'buildings', name: '建筑与机电设备', group: 'building', aliases: ['建筑', '建筑机电', '冷却塔'] },

  // 电子与装备
  {
    code: 'electronics',
    name: '电子信息',
    group: 'electronics',
    gbt4754: 'C39',
    aliases: ['电子', '半导体', '线路板'],
  },
  {
    code: 'batteries',
    name: '电池与新能源材料',
    group: 'electronics',
    aliases: ['电池制造', '电池', '汽车电池', '新能源材料', '三元前驱体'],
  },
  {
    code: 'automobile',
    name: '汽车制造',
    group: 'electronics',
    gbt4754: 'C36',
    aliases: ['汽车', '汽车涂装'],
  },
  {
    code: 'machinery',
    name: '机械、钢结构与集装箱',
    group: 'electronics',
    aliases: ['机械', '钢结构', '集装箱制造'],
  },

  // 涂装印刷与表面处理
  { code: 'voc-industries', name: '涉VOCs行业', group: 'coating', aliases: [] },
  { code: 'industrial-coating', name: '工业涂装', group: 'coating', aliases: ['涂装', '涂布', '船舶涂装'] },
  { code: 'printing', name: '印刷', group: 'coating', gbt4754: 'C23', aliases: ['包装印刷'] },
  { code: 'electroplating', name: '电镀', group: 'coating', aliases: [] },

  // 农业农村
  { code: 'rural-sewage', name: '农村生活污水', group: 'agriculture', aliases: ['农村污水', '村镇污水'] },
  { code: 'rural-environment', name: '农村环境', group: 'agriculture', aliases: ['农村', '坑塘'] },
  {
    code: 'livestock',
    name: '畜禽养殖',
    group: 'agriculture',
    gbt4754: 'A03',
    aliases: ['养殖', '生猪与家禽养殖'],
  },
  {
    code: 'manure-recycling',
    name: '畜禽粪污资源化',
    group: 'agriculture',
    aliases: ['沼液', '畜禽养殖沼液', '沼气工程'],
  },
  {
    code: 'organic-fertilizer',
    name: '有机肥与堆肥',
    group: 'agriculture',
    aliases: ['有机肥', '肥料', '堆肥'],
  },
  {
    code: 'aquaculture',
    name: '水产养殖与渔业',
    group: 'agriculture',
    gbt4754: 'A04',
    aliases: ['水产养殖', '海水养殖', '渔业'],
  },
  {
    code: 'crop-farming',
    name: '种植业',
    group: 'agriculture',
    aliases: ['农业', '面源治理', '农田灌溉', '农业烘干', '农林废弃物'],
  },
  { code: 'farmland-soil', name: '农用地安全利用', group: 'agriculture', aliases: ['农用地'] },

  // 固废处置与资源化
  {
    code: 'domestic-waste',
    name: '生活垃圾与餐厨垃圾',
    group: 'waste',
    aliases: ['生活垃圾', '垃圾处理', '中转站', '餐厨垃圾处理'],
  },
  {
    code: 'waste-incineration',
    name: '生活垃圾焚烧',
    group: 'waste',
    aliases: ['垃圾焚烧', '焚烧厂', '垃圾焚烧飞灰'],
  },
  {
    code: 'landfill',
    name: '生活垃圾填埋与渗滤液',
    group: 'waste',
    aliases: ['生活垃圾填埋', '生活垃圾填埋场', '填埋场', '垃圾渗滤液', '渗滤液'],
  },
  {
    code: 'hazardous-waste',
    name: '危险废物处置',
    group: 'waste',
    gbt4754: 'N7724',
    aliases: ['危险废物焚烧', '危险废物产生、收集、贮存、利用、处置单位'],
  },
  { code: 'medical-waste', name: '医疗废物处置', group: 'waste', aliases: [] },
  {
    code: 'industrial-solid-waste',
    name: '工业固体废物',
    group: 'waste',
    aliases: ['一般工业固体废物', '固体废物治理', '固体废物处置'],
  },
  { code: 'construction-waste', name: '建筑垃圾', group: 'waste', aliases: [] },
  {
    code: 'resource-recycling',
    name: '再生资源',
    group: 'waste',
    gbt4754: 'C42',
    aliases: ['塑料再生', '报废机动车拆解'],
  },

  // 交通与移动源
  {
    code: 'vehicles',
    name: '机动车与交通运输',
    group: 'transport',
    aliases: ['机动车', '交通', '交通运输', '运输'],
  },
  { code: 'non-road-machinery', name: '非道路移动机械', group: 'transport', aliases: ['工程机械'] },
  { code: 'ships', name: '船舶与航运', group: 'transport', aliases: ['船舶', '航运'] },
  {
    code: 'ports',
    name: '港口码头',
    group: 'transport',
    aliases: ['港口', '港航', '港池', '码头', '堆场码头'],
  },
  { code: 'roads', name: '公路与道路', group: 'transport', aliases: ['公路', '道路', '高速服务区'] },
  { code: 'rail', name: '铁路与轨道交通', group: 'transport', aliases: ['铁路', '轨道交通'] },

  // 核与辐射
  {
    code: 'nuclear-facilities',
    name: '核设施',
    group: 'nuclear',
    aliases: ['核电', '核电取水', '核燃料循环'],
  },
  { code: 'nuclear-technology', name: '核技术利用', group: 'nuclear', aliases: [] },
  { code: 'power-transmission', name: '输变电', group: 'nuclear', aliases: [] },
  {
    code: 'telecom-broadcasting',
    name: '移动通信与广播电视',
    group: 'nuclear',
    aliases: ['移动通信', '广播电视'],
  },

  // 污染地块
  {
    code: 'contaminated-sites',
    name: '污染地块修复',
    group: 'site',
    aliases: ['工业场地修复', '大面积低浓度污染地', '电子地块', '建设用地开发', '消防训练场'],
  },
  {
    code: 'chemical-smelting-sites',
    name: '化工、冶炼与加油站地块',
    group: 'site',
    aliases: [
      '化工地块',
      '化工遗留地块',
      '化工与冶炼遗留地块',
      '化工地块地下水',
      '焦化遗留地块',
      '加油站地块',
    ],
  },
  {
    code: 'metal-residue-sites',
    name: '电镀、铬渣与废渣地块',
    group: 'site',
    aliases: ['电镀遗留地块', '铬渣遗留地块', '废渣堆场'],
  },
  { code: 'groundwater', name: '地下水环境管理', group: 'site', aliases: ['填埋场下游'] },

  // 流域、海洋与生态管理
  {
    code: 'surface-water',
    name: '地表水与流域管理',
    group: 'ecology',
    aliases: ['地表水环境管理', '流域管理', '流域治理', '流域', '水生态考核', '水利'],
  },
  {
    code: 'drinking-water-sources',
    name: '饮用水水源地',
    group: 'ecology',
    aliases: ['集中式饮用水水源', '水源地'],
  },
  {
    code: 'rivers-lakes',
    name: '河湖治理',
    group: 'ecology',
    aliases: ['城市河湖', '河湖水质净化', '河湖应急治理', '湖泊', '水库', '湖泊水库', '含藻水', '景观水体'],
  },
  { code: 'black-odorous-water', name: '黑臭水体', group: 'ecology', aliases: [] },
  {
    code: 'marine',
    name: '海洋环境与生态修复',
    group: 'ecology',
    aliases: ['海洋环境管理', '海洋', '海洋管理', '沿海城市', '海洋生态修复', '海岸带保护'],
  },
  {
    code: 'nature-reserves',
    name: '自然保护地与生态监管',
    group: 'ecology',
    aliases: ['自然保护地', '生态保护监管', '生态修复'],
  },
  { code: 'desertification-control', name: '防沙治沙', group: 'ecology', aliases: [] },

  // 服务业与公共机构
  { code: 'catering', name: '餐饮', group: 'public', gbt4754: 'H62', aliases: [] },
  {
    code: 'medical-institutions',
    name: '医疗机构',
    group: 'public',
    gbt4754: 'Q84',
    aliases: ['医疗', '医疗卫生'],
  },
  { code: 'car-repair', name: '汽车维修', group: 'public', gbt4754: 'O8111', aliases: ['汽修'] },
  { code: 'crematoria', name: '殡葬', group: 'public', gbt4754: 'O808', aliases: [] },
  {
    code: 'tourism-hospitality',
    name: '旅游景区与酒店',
    group: 'public',
    aliases: ['景区', '旅游', '酒店与景区污水'],
  },
  {
    code: 'commerce-services',
    name: '商业与服务业',
    group: 'public',
    aliases: ['商业经营', '文化娱乐', '服务业'],
  },

  // 通用与管理
  { code: 'general', name: '通用', group: 'general', aliases: ['全行业'] },
  { code: 'industry-general', name: '工业企业', group: 'general', aliases: ['工业', '中小企业'] },
  { code: 'industrial-wastewater', name: '工业废水处理', group: 'general', aliases: ['工业废水'] },
  {
    code: 'industrial-parks',
    name: '工业园区',
    group: 'general',
    aliases: ['园区', '产业园区', '园区排水', '工业园区污水', '工业园区污水处理', '园区与片区开发'],
  },
  {
    code: 'other-wastewater-sources',
    name: '其他废水排放单位',
    group: 'general',
    aliases: ['无行业水污染物排放标准的排污单位'],
  },
  {
    code: 'other-air-sources',
    name: '其他废气排放单位',
    group: 'general',
    aliases: ['无行业大气污染物排放标准的排污单位'],
  },
  { code: 'ambient-air', name: '环境空气质量管理', group: 'general', aliases: ['环境预报'] },
  {
    code: 'urban-environment',
    name: '城市环境管理',
    group: 'general',
    aliases: ['城市', '城市管理', '城市与区域环境管理', '城乡声环境管理', '城市振动管理'],
  },
  {
    code: 'planning-eia',
    name: '规划与建设项目环评',
    group: 'general',
    aliases: ['规划', '政府规划', '环评', '建设项目'],
  },
  {
    code: 'enforcement',
    name: '生态环境监管执法',
    group: 'general',
    aliases: ['生态环境监管', '环境管理', '环境执法', '执法', '城市执法'],
  },
  { code: 'emergency', name: '环境应急', group: 'general', aliases: ['应急', '应急处理'] },
  {
    code: 'environmental-justice',
    name: '环境司法与损害赔偿',
    group: 'general',
    aliases: ['环境司法', '赔偿磋商'],
  },
];
