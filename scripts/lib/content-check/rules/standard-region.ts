import { REGIONS } from '../../../../src/vocab/regions.ts';
import { eachOf, textOf } from '../check.ts';
import { keyPlace, valuePlace } from '../places.ts';
import type { Entry, Finding, Rule } from '../types.ts';

export const standardRegion: Rule = {
  id: 'standard-region',
  title: '地方标准写明地区，国家和行业标准不写；地区和编号里的代码一致',
  why: '地区错了，一省的限值会用到另一省去。',
  check: eachOf(['standards'], check),
};

function check(entry: Entry): Finding | undefined {
  const number = textOf(entry, 'number') ?? '';
  const level = textOf(entry, 'level');
  const region = textOf(entry, 'region');
  const home = regionOf(number);
  const local = /^DB/.test(number);
  if (local !== (level === 'local') && number && level) {
    const fix = local ? '改为 level: local，并写 region' : '改为 level: national 或 industry';
    return {
      at: valuePlace(entry, 'level'),
      what: `编号 ${number} ${local ? '是' : '不是'}地方标准，level 却是 ${level}`,
      fix,
    };
  }
  if (level === 'local' && !region)
    return {
      at: keyPlace(entry, 'level'),
      what: '地方标准缺少 region',
      fix: `补上 region: ${home?.code ?? '省级行政区代码，如 beijing'}`,
    };
  if (level !== 'local' && level && region)
    return {
      at: keyPlace(entry, 'region'),
      what: '只有地方标准才写 region',
      fix: '删去 region；如是地方标准，改 level: local',
    };
  if (home && region && region !== home.code)
    return {
      at: valuePlace(entry, 'region'),
      what: `编号 ${number} 属于${home.name}，region 却是 ${region}`,
      fix: `改为 region: ${home.code}`,
    };
  return undefined;
}

/** Numbers of local standards begin with DB and the first digits of the region's code. */
function regionOf(number: string) {
  const [, code] = /^DB(\d{2})/.exec(number) ?? [];
  return code ? REGIONS.find(({ adcode }) => adcode.startsWith(code)) : undefined;
}
