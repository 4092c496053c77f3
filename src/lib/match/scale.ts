import type { Scale } from '../../vocab/fit.ts';

const WATER = /(\d+(?:\.\d+)?)(万)?(?:吨|方|立方米?|m3|m³|t)(?:水)?(?:\/|每|一)?(?:天|日|d)/u;
const WATER_LOOSE =
  /(?:每天|一天|日处理|日排|日产)(?:大概|大约|约|有|排|产生|处理)*(\d+(?:\.\d+)?)(万)?(?:多)?(?:吨|方|立方|m3|t)/u;
const AIR =
  /(\d+(?:\.\d+)?)(万)?(?:风量|方风|m3\/h|m³\/h|立方米?(?:每|\/)(?:小时|h)|方(?:每|\/)(?:小时|h))|风量(?:约|大概)?(\d+(?:\.\d+)?)(万)?/u;
const HOUSES = /(\d+)(?:来|多)?户/u;
const PEOPLE = /(\d+(?:\.\d+)?)(万)?(?:多)?(?:人口|人的|口人)/u;
const BOILER = /(\d+(?:\.\d+)?)(?:蒸吨|t\/h|吨(?:的)?(?:天然气|燃气|燃煤|生物质|蒸汽|热水)?(?:锅炉|小锅炉))/u;
const WORDS: readonly (readonly [Scale, RegExp])[] = [
  [
    'small',
    /小型|小厂|小作坊|小饭馆|小饭店|一户|单户|散户|农户|家庭|几户|小区|民宿|村里|自然村|卫生院|诊所|汽修店|小锅炉/u,
  ],
  ['large', /大型|全市|全县|全省|流域|千万吨|大厂|集团|市级|城市污水/u],
  ['medium', /中型|乡镇|镇上|镇里|县城|园区/u],
];

/**
 * The size of the job that a folded text tells, by the bounds of `SCALES`: m³/d of water, m³/h of gas; boilers below
 * 20 t/h small, below 65 t/h medium; villages by households.
 */
export function scaleOf(text: string): Scale | undefined {
  const water = WATER.exec(text) ?? WATER_LOOSE.exec(text);
  if (water) return between(amount(water[1], water[2]), 500, 10_000);
  const air = AIR.exec(text);
  if (air) return between(amount(air[1] ?? air[3], air[2] ?? air[4]), 10_000, 100_000);
  const boiler = BOILER.exec(text);
  if (boiler) return between(amount(boiler[1], undefined), 20, 65);
  const houses = HOUSES.exec(text);
  if (houses) return between(amount(houses[1], undefined), 200, 5_000);
  const people = PEOPLE.exec(text);
  if (people) return between(amount(people[1], people[2]), 3_000, 80_000);
  return WORDS.find(([, words]) => words.test(text))?.[0];
}

function amount(digits: string | undefined, tenThousands: string | undefined): number {
  return Number(digits) * (tenThousands ? 10_000 : 1);
}

function between(value: number, low: number, high: number): Scale {
  return value < low ? 'small' : value < high ? 'medium' : 'large';
}
