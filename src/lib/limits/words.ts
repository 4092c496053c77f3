import { fold } from '../search/fold.ts';

/** What people write on the left, the words of the standards on the right; patterns on folded text. */
type Wording = readonly (readonly [RegExp, string])[];

/** Put in the place of what was written: the wording would lead to something else. */
const INSTEAD: Wording = [
  [
    /(?:排|接|进|送|纳|流)[进入到管至]{0,2}(?:了)?(?:城镇|城市|园区|工业区|市政|公共|下游)?(?:的)?(?:污水(?:集中)?处理[厂站设施]*|污水厂|污水管网?|管网|下水道|市政管网)|纳管|接管|间排(?!放)|间接排(?!放)|预处理后进厂/,
    ' 间接排放 ',
  ],
  [/直排(?!放)|直接排(?!放)|直接入河|排[进入到](?:河|江|湖|海|外环境|环境|地表)[里中]?/, ' 直接排放 '],
  [/特排(?!放)|特别限值/, ' 特别排放限值 '],
  [/新[、（(]?改[、）)]?扩建?|新扩改建?|新改扩|改扩建/, ' 新建 新扩改建 '],
  [/老厂|老企业|老单位|旧厂|已建|已有的?(?=[厂企])|老(?=\p{Script=Han}{1,6}(?:厂|企业))/u, ' 现有 '],
  [/新厂|新上|新项目|新企业|刚建|在建|新(?=\p{Script=Han}{1,4}(?:厂|锅炉))/u, ' 新建 '],
  [/白天|日间/, ' 昼间 '],
  [/夜里|晚上|半夜|深夜|夜晚/, ' 夜间 '],
  [/厂房外/, ' 厂区内 '],
  [/(?:二恶英|二恶因)类?/, ' 二噁英类 '],
  [/米(?=.{0,4}(?:高|排气筒))/, ' m '],
];

/** Added to what was written. */
const BESIDE: Wording = [
  [/污水处?理?厂|水质净化厂|净水厂出水/, '城镇污水处理厂'],
  [/农村污水|村里|村污水|农户污水/, '农村生活污水处理设施'],
  [/养(?:猪|牛|鸡|鸭|殖)|猪场|牛场|鸡场|规模化养/, '畜禽养殖业'],
  [/危废/, '危险废物'],
  [/焚烧/, '焚烧炉 焚烧设施烟气'],
  [/垃圾(?:发电|电厂)/, '生活垃圾焚烧'],
  [/渗滤液|填埋/, '生活垃圾填埋场'],
  [/砖[厂窑]|隧道窑|烧砖/, '砖瓦工业 人工干燥及焙烧'],
  [/高压线|变电站|输变电|工频/, '电磁环境 公众曝露控制限值50hz'],
  [/基站|手机信号|5g|射频/, '电磁环境 公众曝露控制限值30~3000mhz'],
  [/ktv|酒吧|商场|广场舞|健身房|商业|娱乐|饭店的?噪|餐馆的?噪/, '社会生活环境噪声 边界'],
  [/工地|施工/, '建筑施工场界'],
  [/饭店|餐馆|餐饮|食堂|烧烤|酒楼/, '饮食业 餐饮业 餐饮服务'],
  [/医院|诊所|卫生院|疾控/, '医疗机构'],
  [/综合医院|普通医院/, '综合医疗机构'],
  [/传染病|结核/, '传染病结核病医疗机构'],
  [/啤酒|白酒|黄酒|葡萄酒|酒厂|酒精/, '酒类制造业'],
  [/屠宰|肉类|肉联/, '屠宰及肉类加工'],
  [/食品/, '食品加工制造业'],
  [/印染|染整|纺织/, '纺织工业 纺织染整'],
  [/皮革|制革|皮厂/, '制革及毛皮加工'],
  [/造纸|纸厂|制浆/, '制浆造纸'],
  [/药厂|制药/, '制药工业'],
  [/电厂|火电|发电/, '火电厂 燃煤锅炉'],
  [/焦化|炼焦|焦炉/, '炼焦化学工业'],
  [/钢厂|钢铁|烧结/, '钢铁工业'],
  [/氧化铝|电解铝/, '铝工业'],
  [/煤矿|矿井|选煤/, '煤炭工业 采煤废水'],
  [/涂料|油漆厂|油墨/, '涂料油墨及胶粘剂'],
  [/喷漆|涂装|喷涂/, '涂装工序'],
  [/汽修|修车/, '汽车维修'],
  [/电子厂|线路板|芯片|半导体/, '电子工业'],
  [/电池/, '电池工业'],
  [/橡胶|轮胎/, '橡胶制品'],
  [/化工厂/, '化学工业'],
  [/火葬场|殡仪馆|遗体/, '火葬场 遗体火化'],
  [/加油站/, '加油站大气'],
  [/油库/, '储油库'],
  [/河流|断面|河道|河里|江水|湖泊|水库|湖库|地表/, '地表水环境质量'],
  [/自来水|饮用水|水龙头|喝的水/, '生活饮用水卫生'],
  [/井水/, '地下水质量'],
  [/海水|海域|近海/, '海水水质'],
  [/环境空气|空气质量|大气环境|雾霾/, '环境空气质量'],
  [/农田|耕地|水稻|菜地|农用地|种地/, '农用地 风险'],
  [/灌溉|浇地/, '农田灌溉水质'],
  [/鱼塘|渔业|养鱼/, '渔业水质'],
  [/住宅|居住用地|小区|学校|幼儿园|敏感用地|一类用地/, '第一类用地'],
  [/工业用地|商业用地|厂房用地|仓储|二类用地/, '第二类用地'],
  [/地块|建设用地|用地/, '建设用地土壤污染风险'],
  [/车间排口|车间口|车间排放口|设施排放口/, '车间或车间处理设施排放口 车间或生产设施废水排放口 第一类污染物'],
  [/多少算危废|浸出|毒性鉴别/, '危险废物鉴别浸出毒性 浸出液'],
  [/有机肥/, '有机肥料'],
  [/污泥.{0,4}农用|泥.{0,3}还田/, '农用污泥'],
  [/场界/, '建筑施工场界'],
  [/厂界/, '工业企业厂界'],
  [/边界/, '边界 厂界'],
  [/无组织/, '无组织排放监控'],
  [/综合排放|综排/, '综合排放标准'],
  [/生物质/, '燃生物质成型燃料'],
  [/煤锅炉|烧煤/, '燃煤锅炉'],
  [/气锅炉|天然气/, '燃气锅炉'],
  [/油锅炉|烧油/, '燃油锅炉'],
  [/锅炉/, '锅炉大气'],
  [/水泥/, '水泥工业 水泥窑'],
  [/现有|在用/, '现有 在用'],
  [/自由加速|尾气检测|年检/, '排气污染物 自由加速法'],
  [/国六|轻型车|小轿车|私家车/, '轻型汽车'],
];

/** The form of a question or of a text of the standards in which both are compared. */
export function sameWords(text: string): string {
  return fold(text)
    .replaceAll(/([一二三四五]|iv|v(?!o)|i{1,3})(?=[级类])/g, (sign) => String(levelOf(sign)))
    .replaceAll(/(\d)级 ?([ab])(?![a-z])/g, '$1级$2')
    .replaceAll(/[()（）、，,。？?！!；;：:“”"]/g, ' ');
}

function levelOf(sign: string): number {
  const roman = ['', 'i', 'ii', 'iii', 'iv', 'v'].indexOf(sign);
  return roman > 0 ? roman : '〇一二三四五'.indexOf(sign);
}

/** A folded question in the words of the standards: `said` keeps to what was written, `added` goes beside it. */
export function inStandardWords(question: string): { readonly said: string; readonly added: string } {
  const said = INSTEAD.reduce((text, [pattern, words]) => text.replace(pattern, words), question);
  const added = BESIDE.flatMap(([pattern, words]) => (pattern.test(said) ? [words] : [])).join(' ');
  return { said, added };
}

/** Pollutants that a name for many of them is asked for by, from the likeliest on. */
export const KINDRED: Readonly<Record<string, readonly string[]>> = {
  vocs: ['nmhc', 'tvoc'],
  tvoc: ['vocs', 'nmhc'],
  phosphate: ['tp'],
  aniline: ['anilines'],
};

/** Words that stand for a pollutant only where limits are asked for. */
export const SAYINGS: readonly (readonly [string, string])[] = [
  ['油气', 'nmhc'],
  ['分贝', 'laeq'],
  ['吵', 'laeq'],
  ['电场', 'e-field'],
  ['磁场', 'b-field'],
  ['粪大肠', 'fc'],
  ['大肠杆菌', 'fc'],
  ['烟尘', 'pm'],
  ['粉尘', 'pm'],
  ['黑度', 'smoke-blackness'],
  ['总烃', 'nmhc'],
  ['色度', 'color'],
  ['酸碱度', 'ph'],
  ['苯并芘', 'bap'],
  ['噪声', 'laeq'],
  ['六价铬', 'cr6'],
];
