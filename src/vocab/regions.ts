/** The 34 province-level regions in GB/T 2260 order. */
export interface Region {
  /** pinyin, used in `/regions/<code>/` */
  readonly code: string;
  /** short name */
  readonly name: string;
  readonly fullName: string;
  /** GB/T 2260 six-digit code */
  readonly adcode: string;
  /** column and row on the tile grid, from 1, a schematic position and not a map */
  readonly tile: readonly [number, number];
}

export const REGIONS: readonly Region[] = [
  { code: 'beijing', name: '北京', fullName: '北京市', adcode: '110000', tile: [7, 3] },
  { code: 'tianjin', name: '天津', fullName: '天津市', adcode: '120000', tile: [8, 3] },
  { code: 'hebei', name: '河北', fullName: '河北省', adcode: '130000', tile: [7, 4] },
  { code: 'shanxi', name: '山西', fullName: '山西省', adcode: '140000', tile: [6, 4] },
  { code: 'neimenggu', name: '内蒙古', fullName: '内蒙古自治区', adcode: '150000', tile: [6, 3] },
  { code: 'liaoning', name: '辽宁', fullName: '辽宁省', adcode: '210000', tile: [9, 3] },
  { code: 'jilin', name: '吉林', fullName: '吉林省', adcode: '220000', tile: [9, 2] },
  { code: 'heilongjiang', name: '黑龙江', fullName: '黑龙江省', adcode: '230000', tile: [9, 1] },
  { code: 'shanghai', name: '上海', fullName: '上海市', adcode: '310000', tile: [9, 6] },
  { code: 'jiangsu', name: '江苏', fullName: '江苏省', adcode: '320000', tile: [8, 5] },
  { code: 'zhejiang', name: '浙江', fullName: '浙江省', adcode: '330000', tile: [8, 6] },
  { code: 'anhui', name: '安徽', fullName: '安徽省', adcode: '340000', tile: [7, 6] },
  { code: 'fujian', name: '福建', fullName: '福建省', adcode: '350000', tile: [8, 7] },
  { code: 'jiangxi', name: '江西', fullName: '江西省', adcode: '360000', tile: [7, 7] },
  { code: 'shandong', name: '山东', fullName: '山东省', adcode: '370000', tile: [8, 4] },
  { code: 'henan', name: '河南', fullName: '河南省', adcode: '410000', tile: [7, 5] },
  { code: 'hubei', name: '湖北', fullName: '湖北省', adcode: '420000', tile: [6, 6] },
  { code: 'hunan', name: '湖南', fullName: '湖南省', adcode: '430000', tile: [6, 7] },
  { code: 'guangdong', name: '广东', fullName: '广东省', adcode: '440000', tile: [7, 8] },
  { code: 'guangxi', name: '广西', fullName: '广西壮族自治区', adcode: '450000', tile: [6, 8] },
  { code: 'hainan', name: '海南', fullName: '海南省', adcode: '460000', tile: [6, 9] },
  { code: 'chongqing', name: '重庆', fullName: '重庆市', adcode: '500000', tile: [5, 6] },
  { code: 'sichuan', name: '四川', fullName: '四川省', adcode: '510000', tile: [4, 6] },
  { code: 'guizhou', name: '贵州', fullName: '贵州省', adcode: '520000', tile: [5, 7] },
  { code: 'yunnan', name: '云南', fullName: '云南省', adcode: '530000', tile: [4, 7] },
  { code: 'xizang', name: '西藏', fullName: '西藏自治区', adcode: '540000', tile: [2, 6] },
  { code: 'shaanxi', name: '陕西', fullName: '陕西省', adcode: '610000', tile: [5, 5] },
  { code: 'gansu', name: '甘肃', fullName: '甘肃省', adcode: '620000', tile: [4, 4] },
  { code: 'qinghai', name: '青海', fullName: '青海省', adcode: '630000', tile: [3, 5] },
  { code: 'ningxia', name: '宁夏', fullName: '宁夏回族自治区', adcode: '640000', tile: [5, 4] },
  { code: 'xinjiang', name: '新疆', fullName: '新疆维吾尔自治区', adcode: '650000', tile: [2, 4] },
  { code: 'taiwan', name: '台湾', fullName: '台湾省', adcode: '710000', tile: [9, 8] },
  { code: 'hongkong', name: '香港', fullName: '香港特别行政区', adcode: '810000', tile: [8, 9] },
  { code: 'macao', name: '澳门', fullName: '澳门特别行政区', adcode: '820000', tile: [7, 9] },
];
