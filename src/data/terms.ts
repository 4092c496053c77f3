import { INDUSTRIES, type Industry } from '../vocab/industries.ts';
import { POLLUTANTS, type Pollutant } from '../vocab/pollutants.ts';
import { REGIONS, type Region } from '../vocab/regions.ts';

const pollutants = new Map(POLLUTANTS.map((term) => [term.code, term]));
const industries = new Map(INDUSTRIES.map((term) => [term.code, term]));
const regions = new Map(REGIONS.map((term) => [term.code, term]));

/** @throws Error when the code is not in the vocabulary: the content check lets none through */
export const pollutantOf = (code: string): Pollutant => known(pollutants, code, '污染物');
/** @throws Error when the code is not in the vocabulary */
export const industryOf = (code: string): Industry => known(industries, code, '行业');
/** @throws Error when the code is not in the vocabulary */
export const regionOf = (code: string): Region => known(regions, code, '地区');

function known<T>(table: ReadonlyMap<string, T>, code: string, kind: string): T {
  const term = table.get(code);
  if (!term) throw new Error(`${kind}代码“${code}”不在词表里，请运行 npm run check 查看位置`);
  return term;
}
