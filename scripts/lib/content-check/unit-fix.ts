import { UNITS } from '../../../src/vocab/units.ts';
import { nearest } from './nearest.ts';

/** Spellings in words, longest first so that 微克 is not read as 克. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/毫克/g, 'mg'],
  [/微克/g, 'μg'],
  [/纳克/g, 'ng'],
  [/千克|公斤/g, 'kg'],
  [/克/g, 'g'],
  [/升/g, 'L'],
  [/立方米|立方|方/g, 'm3'],
  [/平方米/g, 'm2'],
  [/分贝/g, 'dB'],
  [/吨/g, 't'],
  [/小时/g, 'h'],
  [/分钟/g, 'min'],
  [/天/g, 'd'],
  [/每/g, '/'],
  [/度|°c/g, '℃'],
];

/** The unit of the vocabulary that another spelling stands for: `mg/l` → `mg/L`, `ug/m3` → `μg/m³`. */
export function meantUnit(written: string): string | undefined {
  const wanted = foldUnit(written);
  return UNITS.find((unit) => foldUnit(unit) === wanted) ?? nearest(written, UNITS);
}

/** The one unit that another spelling can only stand for; a near miss is none, nor is 度, which is two units. */
export function sameUnit(written: string): string | undefined {
  const alike = UNITS.filter((unit) => foldUnit(unit) === foldUnit(written));
  return alike.length === 1 && !written.includes('度') ? alike[0] : undefined;
}

function foldUnit(text: string): string {
  let folded = text.replaceAll('℃', '°c').normalize('NFKC').toLowerCase();
  for (const [word, unit] of WORDS) folded = folded.replace(word, unit);
  return folded
    .toLowerCase()
    .replace(/[µμu](?=g|m|t)/g, 'u')
    .replace(/⁻¹/g, '-1')
    .replace(/\^|\*\*/g, '')
    .replace(/[·.*×\s]/g, '');
}
