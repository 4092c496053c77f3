import type { Condition, Subject } from '../../vocab/fit.ts';
import type { IndustryGroup } from '../../vocab/industries.ts';
import type { PollutantGroup } from '../../vocab/pollutants.ts';
import type { Intent } from './types.ts';

/** Words by which people say what is to be treated, with how plainly they say it. Texts are folded. */
export const SUBJECT_WORDS: readonly (readonly [Subject, number, RegExp])[] = [
  [
    'water-body',
    2,
    /黑臭|河道|河涌|河水|内河|小河|河里|河边|那条河|条河|排洪沟|沟渠|臭水沟|水沟|湖|水库|坑塘|池塘|鱼塘.*蓝藻|蓝藻|水华|国考|省考|断面|底泥|清淤|淤泥|流域|水体|景观水|劣五|劣ⅴ|劣v|水质(变|恶化)|入河/u,
  ],
  ['water-body', 1.5, /河(?!南|北|池|源市)|溪|江水|江里|渠|塘/u],
  [
    'sewer',
    2.5,
    /溢流|合流制?|管网|下水道|雨污|污水管|排水管|管道(破|漏|渗|老化|塌)|外水|地下水渗入|清水进|错接|混接|雨天.*(黑水|污水|冒)|冒污水|冒脏水|管子.*(冒|漏|破)|进水浓度(低|太低|偏低)/u,
  ],
  [
    'sewage',
    2,
    /污水处理厂|污水厂|生活污水|农村污水|村里污水|农村.*污水|村.*污水|民宿.*污水|厕所|改厕|户厕|旱厕|粪水|化粪池|厨房水|洗衣水|提标|一级a|准四类|尾水(?!.*养殖)|农污/u,
  ],
  ['sewage', 1, /污水/u],
  [
    'industrial-wastewater',
    2.5,
    /废水|母液|浓水|反渗透浓|乳化液|切削液|染缸|洗毛|沼液|酒糟水|矿井水|矿坑水|酸性水|黄水|锈水/u,
  ],
  [
    'farm-runoff',
    3,
    /农田退水|退水|面源|化肥|施肥|农药.*(沟|河|流)|田里.*(水|肥).*(河|沟)|稻田.*水.*(河|沟|湖)|氮磷流失/u,
  ],
  [
    'aquaculture-water',
    3,
    /养殖尾水|鱼塘(?!.*蓝藻)|虾塘|虾池|蟹塘|鱼池|水产养殖|塘水|养(鱼|虾|蟹).*(水|排)|海水养殖/u,
  ],
  ['groundwater', 2.5, /地下水|井水|监测井|含水层/u],
  ['drinking-water', 2.5, /自来水|饮用水|水源地|水源|水厂|喝的水|饮水/u],
  ['leachate', 3.5, /渗滤液|渗沥液/u],
  [
    'flue-gas',
    2.5,
    /烟气|锅炉|烟囱|窑|烧结|球团|高炉|转炉|电炉|焚烧(炉|厂|烟)|熔炉|加热炉|热风炉|脱硫|脱硝|超低|氨逃逸|除尘器|布袋|燃煤|燃气炉|生物质(炉|锅炉)|火化|冲天炉|尾气脱/u,
  ],
  [
    'vocs',
    2.5,
    /vocs?\b|有机废气|喷漆|喷涂|涂装|烤漆|喷房|油墨|印刷.*(气|味)|溶剂|稀释剂|非甲烷|苯系|油气|加油站.*味|储罐|活性炭箱|挥发|调漆|胶水味|废气.*(有机|治理|收集)|油漆味/u,
  ],
  [
    'odor',
    2.6,
    /恶臭|臭气|异味|臭味|臭(?=得|死|烘|了|熏|晕|。|，|,|$)|刺鼻|难闻|熏人|除臭|味道?(大|重|难闻|飘|扰民)|味儿|怪味|腥臭|气味/u,
  ],
  [
    'process-gas',
    3.4,
    /酸雾|碱雾|盐酸(雾|气)|铬酸|硫酸雾|氯化氢|氨气|酸性(废)?气|酸气|酸洗.*(呛|味|雾)|电镀.*(味|雾|气)/u,
  ],
  [
    'dust',
    2.5,
    /粉尘|打磨|抛光|木屑.*(飞|尘)|切割.*(尘|烟)|木粉|面粉|饲料.*尘|焊接?烟|破碎.*(尘|灰)|车间.*(灰|尘)/u,
  ],
  [
    'fugitive-dust',
    2.6,
    /扬尘|灰尘|尘土|堆场|料场|煤堆|煤场|工地|裸土|裸露|土方|搬运.*尘|落灰|飘灰|抑尘|尘(大|飞扬)|渣土车.*(尘|土|撒)|路上.*(灰|土)|采石场.*(灰|尘)|矿山.*(灰|尘)|散货/u,
  ],
  [
    'ambient-air',
    2.5,
    /pm2\.?5|pm10|臭氧(?!氧化|催化|消毒|发生|电耗|接触|投加|池|塔|以后|之后|哪)|雾霾|重污染天|优良天|空气质量|蓝天|灰霾|空气考核/u,
  ],
  [
    'mobile-exhaust',
    3,
    /柴油车|货车|渣土车|车辆尾气|汽车尾气|机动车|黑烟车|挖掘机|叉车|非道路|船舶.*(烟|尾气)|国三|国四|冒黑烟.*(车|机)|(车|机).*冒黑烟/u,
  ],
  [
    'site-soil',
    2.5,
    /(?<!填埋)(?<!工)厂的?地|的地(块|皮|要|卖|开发|盖|建)|盖(住宅|房|楼|学校)|交地|这块地|地皮|毒地|油泥|落地油|油污土|泡过.*土|土里|的土(?!地|豆|建)|土(适合|中)|土壤|地块|场地|厂址|搬迁|旧厂|老厂|原址|退役|污染土|土壤(污染|修复|超标)|开发.*土|地里.*(苯|油|铬)|铬渣|建设用地|修复后/u,
  ],
  [
    'farmland-soil',
    3,
    /耕地|农田.*(镉|砷|铅|汞|重金属)|镉米|稻谷|稻米|大米.*镉|稻田.*(镉|砷|重金属)|水稻.*(镉|砷|超标)|菜地.*(镉|铅|重金属)|受污染.*(地|田)|安全利用|土壤酸化|田里.*(镉|重金属)|(镉|砷|铅).*(田|地还|种)|种.*(镉|砷)/u,
  ],
  ['sludge', 3, /污泥|泥饼|泥没处去/u],
  ['domestic-waste', 2.2, /垃圾(?!渗|.*渗滤)|餐厨|厨余|泔水|填埋场|填埋气|焚烧厂/u],
  [
    'industrial-waste',
    2.6,
    /磷石膏|赤泥|尾矿|粉煤灰|炉渣|煤矸石|钢渣|脱硫石膏|一般(工业)?固废|工业固废|废渣|建筑垃圾|拆迁垃圾|渣土|废塑料|塑料瓶|废旧电池|电池回收|废电池|固废/u,
  ],
  [
    'hazardous-waste',
    2.8,
    /危废|危险废物|废酸|废矿物油|废机油|废活性炭|医疗垃圾|医疗废物|医废|蒸馏残渣|精馏残|废催化剂|废溶剂|铝灰|飞灰/u,
  ],
  [
    'agricultural-waste',
    2.6,
    /猪粪|牛粪|鸡粪|粪污|粪便|粪水|养猪|养牛|养鸡|(?<!水产)养殖场|猪场|牛场|鸡场|奶牛|散养|秸秆|地膜|农膜|残膜|发酵床|沼渣|沼液/u,
  ],
  ['noise', 3, /噪声|噪音|吵|轰鸣|嗡嗡|声音(大|太大)|分贝|隔音|隔声|低频声|震耳/u],
  ['vibration', 3, /振动|震动|震感|晃|颤|(楼|地|地板|墙|窗|床).*(抖|震)|(抖|震).*(楼|地板|墙)/u],
  [
    'marine',
    2.6,
    /海域|海湾|近岸|近海|海里|海边|海水(?!养殖)|网箱|海滩|海洋|海漂|赤潮|绿潮|浒苔|红树林|海草|入海|溢油|港池|滩涂|海上|海岸/u,
  ],
  [
    'ecosystem',
    2.4,
    /矿山(?!.*(废水|酸性水|涌水))|采石场|采空区|复绿|复垦|植被|水土流失|荒漠|沙化|沙丘|风沙|生态修复|湿地(?!.*尾水)|生物多样性|物种|缓冲带|边坡|岸带|自然保护/u,
  ],
  [
    'greenhouse-gas',
    2.4,
    /(?<!活性)碳(?!源|化|酸|氮|钢)|(?<!非)甲烷(?!总烃)|温室气体|减碳|降碳|双碳|余热|热泵|节能|瓦斯|能耗|碳核算|碳足迹|碳盘查|ccus/u,
  ],
  ['radiation', 3, /放射|辐射|核电|放射源|电磁/u],
  [
    'emergency',
    3,
    /翻车|侧翻|泄漏|泄露|事故|突发|应急|漏油|溢油|爆炸|投毒|死鱼|漂.*死鱼|罐车.*(翻|漏|撞|掉)/u,
  ],
  [
    'management',
    1.4,
    /排污许可|环评|许可证|清洁生产|审核|三线一单|分区管控|第三方|环保管家|损害赔偿|损害鉴定|绩效分级|怎么监管|怎么管(?!网)|管不过来|排查|溯源|限值限量|eod|帮扶|自行监测|台账/u,
  ],
];

/** Words that change what another subject's words mean: they are taken out before that subject is looked for. */
export const NOT_MEANT: Partial<Record<Subject, RegExp>> = {
  'ambient-air':
    /(紫外|芬顿|加氯|次氯酸|破|用|和|投)[^，。]{0,5}臭氧|臭氧(和|与|或)[^，。]{0,4}(紫外|芬顿|氯)/gu,
  'drinking-water': /污水(处理)?厂|再生水厂|中水厂/gu,
  sewer: /没(有)?(接|通)?管网|(接|通)不上管网|管网(够不着|没通|到不了|不到)|没(铺|有)下水道/gu,
  'agricultural-waste': /(填埋|垃圾).*沼气|水产养殖场|养殖尾水/gu,
  'water-body': /鱼塘|虾塘|污水厂.*尾水|河(南|北)省?|湖(南|北)省?|黑河|漯河|江河湖海/gu,
  marine: /海水养殖|上海/gu,
  odor: /黑臭|又黑又臭|黑又臭|臭氧|发黑发臭|臭水|黑水臭/gu,
  sewage: /(塘|养殖|池).*尾水|污水处理厂?污泥|污水厂(的)?(臭|异味|味|除臭|污泥)|污水站(的)?(臭|异味|味)/gu,
  'domestic-waste': /建筑垃圾|医疗垃圾|拆迁垃圾|装修垃圾/gu,
  'flue-gas': /炉灰渣|炉渣|烧锅炉|当锅炉燃料|供锅炉/gu,
  dust: /除尘器|除尘灰/gu,
  noise: /吵架/gu,
};

/** Pollutants whose name alone tells what carries them. */
export const POLLUTANT_SUBJECTS: Readonly<Record<string, readonly Subject[]>> = {
  cod: ['sewage', 'industrial-wastewater', 'water-body'],
  bod5: ['sewage', 'industrial-wastewater', 'water-body'],
  ss: ['sewage', 'industrial-wastewater'],
  tn: ['sewage', 'industrial-wastewater', 'water-body'],
  tp: ['sewage', 'industrial-wastewater', 'water-body'],
  'nh3-n': ['sewage', 'industrial-wastewater', 'water-body'],
  color: ['industrial-wastewater'],
  do: ['water-body'],
  codmn: ['water-body', 'drinking-water'],
  grease: ['sewage', 'industrial-wastewater'],
  oil: ['industrial-wastewater'],
  fc: ['sewage'],
  algae: ['water-body', 'drinking-water'],
  'chlorophyll-a': ['water-body'],
  'taste-odor-compounds': ['drinking-water'],
  pm: ['flue-gas', 'dust'],
  so2: ['flue-gas'],
  nox: ['flue-gas', 'mobile-exhaust'],
  'pm2-5': ['ambient-air'],
  pm10: ['ambient-air', 'dust'],
  o3: ['ambient-air'],
  dioxin: ['flue-gas'],
  'cooking-fume': ['vocs', 'odor'],
  'oil-vapor': ['vocs'],
  vocs: ['vocs'],
  nmhc: ['vocs'],
  h2s: ['odor'],
  nh3: ['odor', 'flue-gas'],
  odor: ['odor'],
  hcl: ['flue-gas'],
  'fugitive-dust': ['dust'],
  pahs: ['site-soil'],
  tph: ['site-soil', 'groundwater'],
  'chlorinated-hydrocarbons': ['site-soil', 'groundwater'],
};

/** What people say instead of a pollutant's name. */
export const POLLUTANT_WORDS: readonly (readonly [string, RegExp])[] = [
  ['nox', /脱硝|脱销|低氮|氮氧/u],
  ['so2', /脱硫(?!石膏|后|塔后)|二氧化硫/u],
  ['so3', /酸雾.*(烟|细颗粒)|白烟|蓝烟|石膏雨|白色烟羽/u],
  ['pm', /除尘(?!灰)|烟尘|粉尘|冒黑烟|冒灰/u],
  ['tn', /脱氮/u],
  ['tp', /除磷/u],
  ['fc', /杀菌|消毒|大肠/u],
  ['cooking-fume', /油烟/u],
  ['oil-vapor', /油气/u],
  ['fugitive-dust', /扬尘/u],
  [
    'traffic-noise',
    /(高架|高速|马路|公路|车流|轻轨|地铁|铁路|火车|道路|大货车).*(吵|噪|睡)|(吵|噪).*(高架|高速|马路|公路|轻轨|地铁|铁路)/u,
  ],
  ['structure-borne-noise', /(震|抖|振).*(楼|地板|墙)|(楼|地板|墙|床).*(震|抖|振)/u],
];

/** What people say instead of a trade's name. */
export const INDUSTRY_WORDS: readonly (readonly [string, RegExp])[] = [
  ['urban-sewage', /污水处理厂|污水厂/u],
  ['rural-sewage', /(农村|村|乡镇|镇上|民宿|农家乐|自然村|改厕).*(污水|粪水|厕所|洗衣水)/u],
  ['catering', /饭店|餐馆|餐厅|饭馆|烧烤|火锅|食堂|餐饮|小吃/u],
  ['livestock', /猪场|牛场|鸡场|养猪|养牛|养鸡|奶牛|粪污/u],
  ['aquaculture', /鱼塘|虾塘|蟹塘|水产|网箱|养(鱼|虾|蟹)/u],
  ['textile-dyeing', /印染|染厂|染坊|染布|染缸|牛仔|洗水/u],
  ['papermaking', /造纸|纸厂|纸浆/u],
  ['electroplating', /电镀|镀(锌|铬|镍|铜)|电镀园/u],
  ['industrial-coating', /喷漆|喷涂|涂装|烤漆|喷房|喷粉/u],
  ['printing', /印刷|油墨|彩印|包装厂/u],
  ['furniture-wood', /家具|木门|木器|板材|木业/u],
  ['car-repair', /汽修|4s店|修车/u],
  ['cement', /水泥/u],
  ['steel', /钢厂|钢铁|烧结|球团|炼钢/u],
  ['coking', /焦化|焦炉|焦厂/u],
  ['pharmaceutical', /药厂|制药|原料药/u],
  ['pesticide', /农药厂/u],
  ['slaughter-meat', /屠宰|宰猪|杀猪|肉联/u],
  ['alcohol-brewing', /酒厂|白酒|啤酒|酿酒|酒糟/u],
  ['food', /食品厂|豆制品|豆腐|酱菜|罐头|泡菜|饮料/u],
  ['sugar-starch', /淀粉|糖厂|粉条/u],
  ['industrial-boilers', /锅炉/u],
  ['thermal-power', /电厂|热电/u],
  ['waste-incineration', /焚烧厂|垃圾焚烧|垃圾发电/u],
  ['landfill', /填埋场|垃圾场|垃圾山|渗滤液/u],
  ['construction', /工地|土方|拆迁/u],
  ['ports', /码头|港口|堆场/u],
  ['petrochemical', /石化|炼油|炼化/u],
  ['coal-chemical', /煤化工/u],
  ['chemical-parks', /化工园/u],
  ['industrial-parks', /工业园|产业园|开发区/u],
  ['medical-institutions', /医院|卫生院|诊所/u],
  ['mining', /矿山|矿区|采石/u],
  ['coal', /煤矿|矿井/u],
  ['oil-gas-extraction', /油田|井场|采油/u],
  ['gas-stations', /加油站/u],
  ['oil-storage', /油库|储罐|罐区/u],
  ['electronics', /电子厂|线路板|芯片|半导体|面板/u],
  ['batteries', /电池/u],
  ['rubber-plastic', /橡胶|塑料厂|注塑|轮胎/u],
  ['rivers-lakes', /河道|河涌|湖|内河|小河/u],
];

/** Subjects of the pollutants that have none of their own, by their group. */
export const GROUP_SUBJECTS: Partial<Record<PollutantGroup, readonly Subject[]>> = {
  metal: ['industrial-wastewater', 'farmland-soil', 'site-soil'],
  voc: ['vocs'],
  odor: ['odor'],
  pesticide: ['site-soil', 'industrial-wastewater'],
  radiation: ['radiation'],
  noise: ['noise', 'vibration'],
  carbon: ['greenhouse-gas'],
  emerging: ['industrial-wastewater', 'sewage', 'water-body'],
  inorganic: ['industrial-wastewater'],
  organic: ['industrial-wastewater', 'site-soil'],
};

/** What a trade named without more most often needs treated. */
export const INDUSTRY_SUBJECTS: Readonly<Record<string, readonly Subject[]>> = {
  'urban-sewage': ['sewage'],
  'urban-drainage': ['sewer'],
  'reclaimed-water': ['sewage'],
  'sewage-sludge': ['sludge'],
  'water-supply': ['drinking-water'],
  'rural-sewage': ['sewage'],
  'rural-environment': ['sewage', 'water-body', 'domestic-waste'],
  livestock: ['agricultural-waste', 'industrial-wastewater'],
  'manure-recycling': ['agricultural-waste'],
  'organic-fertilizer': ['agricultural-waste', 'odor'],
  aquaculture: ['water-body', 'industrial-wastewater'],
  'farmland-soil': ['farmland-soil'],
  'crop-farming': ['farmland-soil', 'water-body', 'agricultural-waste'],
  'domestic-waste': ['domestic-waste'],
  'waste-incineration': ['flue-gas', 'domestic-waste'],
  landfill: ['leachate', 'domestic-waste'],
  'hazardous-waste': ['hazardous-waste'],
  'medical-waste': ['hazardous-waste'],
  'industrial-solid-waste': ['industrial-waste'],
  'construction-waste': ['industrial-waste'],
  'industrial-boilers': ['flue-gas'],
  heating: ['flue-gas'],
  'thermal-power': ['flue-gas'],
  'industrial-furnaces': ['flue-gas'],
  cement: ['flue-gas'],
  'glass-mineral-wool': ['flue-gas'],
  'ceramics-refractories': ['flue-gas'],
  bricks: ['flue-gas'],
  'gas-stations': ['vocs', 'site-soil', 'groundwater'],
  'oil-storage': ['vocs'],
  catering: ['vocs', 'odor'],
  construction: ['dust', 'noise'],
  roads: ['dust', 'noise'],
  rail: ['noise', 'vibration'],
  vehicles: ['mobile-exhaust'],
  'non-road-machinery': ['mobile-exhaust'],
  ports: ['dust', 'marine'],
  'contaminated-sites': ['site-soil'],
  'chemical-smelting-sites': ['site-soil', 'groundwater'],
  'metal-residue-sites': ['site-soil', 'groundwater'],
  groundwater: ['groundwater'],
  'rivers-lakes': ['water-body'],
  'surface-water': ['water-body'],
  'black-odorous-water': ['water-body'],
  'drinking-water-sources': ['drinking-water', 'water-body'],
  marine: ['marine'],
  'medical-institutions': ['industrial-wastewater', 'hazardous-waste'],
  'industrial-coating': ['vocs'],
  printing: ['vocs'],
  'furniture-wood': ['vocs', 'dust'],
  'car-repair': ['vocs'],
  'voc-industries': ['vocs'],
  electroplating: ['industrial-wastewater'],
};

/** The same for whole groups of trades. */
export const INDUSTRY_GROUP_SUBJECTS: Partial<Record<IndustryGroup, readonly Subject[]>> = {
  chemical: ['industrial-wastewater', 'vocs'],
  light: ['industrial-wastewater'],
  metallurgy: ['flue-gas', 'industrial-wastewater'],
  electronics: ['industrial-wastewater', 'vocs'],
  mining: ['industrial-wastewater', 'dust', 'ecosystem'],
};

/** Trades whose 污水 is industrial wastewater. */
export const INDUSTRIAL_GROUPS: ReadonlySet<IndustryGroup> = new Set([
  'chemical',
  'light',
  'metallurgy',
  'electronics',
  'mining',
  'coating',
  'building',
]);

/** Words by which people tell what a site or a stream is like. */
export const CONDITION_WORDS: readonly (readonly [Condition, RegExp])[] = [
  ['low-temperature', /冬天|冬季|北方|东北|高寒|低温|水温低|天冷|零下|结冰|冰封/u],
  ['tight-land', /用地紧|占地(小|少)|没(有)?地方|没地|场地小|空间小|地方小|不能征地|无地可/u],
  ['ample-land', /有(空|闲|荒)地|地方大|有塘|有洼地|有坑塘/u],
  [
    'low-budget',
    /没钱|资金(紧|不足|有限|少)|钱不多|便宜|省钱|成本低|低成本|财政(紧|困难)|穷县|花钱少|投资(小|少|低)/u,
  ],
  [
    'low-skill',
    /没人(管|懂|维护|运维|会)|无人(值守|看管)|不会(管|运行|操作)|没有专业|运维(难|跟不上|简单)|好管理|省心|易维护/u,
  ],
  [
    'intermittent-load',
    /间歇|断断续续|时有时无|波动大|不稳定(?!.*达标)|负荷低|水量(变化|波动|忽)|季节性|节假日|旅游旺季|时断时续/u,
  ],
  [
    'high-concentration',
    /高浓度|浓度(高|很高|太高)|几万(?!吨|方|立方|m3|人|亩|风量)|上万(?!吨|方|立方|m3|人|亩|风量)/u,
  ],
  ['low-concentration', /低浓度|浓度(低|很低|太低)|大风量/u],
  ['high-salinity', /高盐|含盐|盐分|盐度|浓盐水|氯离子高|电导率高|盐高/u],
  ['low-carbon-source', /碳源(不足|不够|低)|碳氮比低|c\/n低|进水浓度低|补碳源|缺碳源|cod.*(太低|不够)/u],
  ['toxic-to-microbes', /有毒|抑菌|抗生素|杀菌|毒性|细菌死|污泥中毒|菌.*死/u],
  ['refractory', /难降解|难生化|可生化性差|生化(效果差|不动|不了)|b\/c低|降不下去|生化后/u],
  ['high-solids', /泥沙|悬浮物高|ss高|浑浊|泥水|含砂/u],
  ['oily', /含油|油污|浮油|乳化|油脂|油多/u],
  ['acidic', /酸性|ph低|强酸|废酸|酸水|锈水|黄水/u],
  ['humid-gas', /湿度大|水汽|含湿|潮湿|湿烟气/u],
  ['sticky-dust', /糊袋|粘袋|堵|粘性|发粘/u],
  ['explosive-gas', /易燃|易爆|爆炸|防爆/u],
  ['halogenated', /卤|含氯|氯代|二氯甲烷|含氟有机/u],
  ['high-sulfur', /高硫|含硫高/u],
  ['low-permeability', /黏土|粘土|致密|渗透(性)?差|低渗/u],
  ['shallow-groundwater', /地下水位?(浅|高)|埋深浅/u],
  ['occupied-site', /不能停产|在产|正在生产|不停产|楼下|建筑下|不能(开)?挖|不拆/u],
  ['deep-contamination', /埋深|十几米|二十米|深层|挖不到|很深/u],
  ['urgent', /马上|尽快|立刻|限期|急|月底|见效快|年底前|督察|通报|很快要/u],
  ['effluent-reuse', /回用|再生水|零排放|近零|中水/u],
  ['strict-limit', /超低排放|特别排放|特排|更严|地表(四|ⅳ|iv|三|ⅲ)类|准(四|ⅳ|iv|三)类|一级a|提标/u],
  ['no-secondary', /二次污染|不(产生|要)危废/u],
  ['combined-sewer', /合流|溢流|雨天|下雨|雨后|一下雨|暴雨/u],
  ['sensitive-water', /水源地|水源保护|保护区|一级保护|敏感/u],
  ['old-town', /老城|老县城|老旧|城中村|旧城|老街|街(窄|道窄)/u],
];

/** Words that ask for something else than treatment. */
export const INTENT_WORDS: Readonly<Record<Intent, RegExp>> = {
  monitoring:
    /监测|在线(?!咨询)|检测|溯源|走航|查(找|清|源)|弄清|哪(儿|里)来|从哪(儿|里)?来|怎么来的|找出|找不到|谁排|哪家|排查|来源(?!于)|源解析|预警|测(一下|得|不准|量)|遥感|无人机|巡查|数据造假/u,
  management:
    /怎么管(?!网)|如何管|监管|管理(办法|制度|平台)|许可|环评|审核|核算|核查|盘查|足迹|清单|分级|管控|责任|赔偿|第三方|托管|eod|绩效|园区.*管|排查整治|规范化|三线一单|空间/u,
  emergency: /突发|应急|翻车|侧翻|泄漏|泄露|事故|爆炸|溢油|漏油|赤潮|死鱼|投毒|罐车/u,
};
