import { POLLUTANTS } from '../../vocab/pollutants.ts';
import { foldSigns } from '../search/fold-signs.ts';
import { unitOf } from './units.ts';

/** One value read from a pasted text. */
export interface PastedValue {
  readonly pollutant: string;
  readonly value: number;
  readonly below: boolean;
  /** as the vocabulary spells it, `''` where none was given */
  readonly unit: string;
}

export interface Pasted {
  readonly values: readonly PastedValue[];
  /** lines that hold no value that could be read, with the reason */
  readonly failed: readonly { readonly line: string; readonly why: string }[];
}

const names = new Map<string, string>();
for (const { code, name, symbol, aliases } of POLLUTANTS)
  for (const spelling of [name, ...(symbol ? [symbol] : []), ...aliases, code]) {
    const key = keyOf(spelling);
    if (!names.has(key)) names.set(key, code);
  }

/** What a name is compared by: folded, without blanks and brackets. */
function keyOf(text: string): string {
  return foldSigns(text).replaceAll(/[\s()[\]_]/g, '');
}

/** Digits, perhaps in groups of three, perhaps less than a detection limit. */
const NUMBER = /(<|≤|＜|低于|小于)?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)/u;
const NOT_DETECTED = /未检出|^nd$|^<?dl$/iu;
const HEADER = /污染物|项目|指标|监测值|单位|结果|浓度|序号|日期/u;

/** The pollutant a text names, whole or at its beginning. */
export function pollutantNamed(text: string): string | undefined {
  const key = keyOf(text);
  const whole = names.get(key);
  if (whole) return whole;
  const found = [...names].filter(([name]) => name.length > 1 && key.startsWith(name));
  return found.sort((a, b) => b[0].length - a[0].length)[0]?.[1];
}

/**
 * Reads what was pasted from a table or typed line by line: a name, a value and perhaps a unit in each line, parted by
 * tabs, commas, colons or blanks. Values below a detection limit (`<0.05`, `0.05L`) are kept as such; `未检出` without
 * the limit is told back.
 */
export function readPasted(text: string): Pasted {
  const values: PastedValue[] = [];
  const failed: { line: string; why: string }[] = [];
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  lines.forEach((line, index) => {
    const read = readLine(line);
    if (typeof read !== 'string') values.push(read);
    else if (!(index === 0 && lines.length > 1 && HEADER.test(line) && !/\d/.test(line)))
      failed.push({ line, why: read });
  });
  return { values, failed };
}

function readLine(line: string): PastedValue | string {
  const cells = line
    .split(/\t|[:：;；]| {2,}/)
    .map((cell) => cell.trim())
    .filter(Boolean);
  const parts = cells.length > 1 ? cells : splitOne(line);
  const named = parts.findIndex((part) => pollutantNamed(part) !== undefined);
  const pollutant = named < 0 ? undefined : pollutantNamed(parts[named] ?? '');
  if (!pollutant) return '没有认出污染物的名称';
  const rest = parts.slice(named + 1);
  const written = foldSigns(rest.join(' '));
  if (rest.some((part) => NOT_DETECTED.test(part.trim()))) return '只写了未检出，请填检出限，如 <0.05';
  const match = NUMBER.exec(written);
  if (!match) return '没有找到数值';
  const after = written.slice(match.index + match[0].length).trim();
  // 0.05L: less than the detection limit (HJ/T 373-2007).
  const marked = /^l(?:\s|$)/.test(after);
  const unit = (marked ? after.slice(1) : after).trim().split(/\s/)[0] ?? '';
  return {
    pollutant,
    value: Number((match[2] ?? '').replaceAll(',', '')),
    below: Boolean(match[1]) || marked,
    unit: unit && /[a-zμ%‰/]|级|倍|个|无量纲/u.test(unit) ? unitOf(unit) : '',
  };
}

/** `氨氮 6.2 mg/L`, `NH3-N=6.2`: the name is what stands before the last run of digits that is no part of a name. */
function splitOne(line: string): string[] {
  const words = line.split(/[\s,，=]+/).filter(Boolean);
  if (words.length > 1) return words;
  const match = /^(.*?[^\d.<≤＜])((?:<|≤|＜|低于|小于)?\d[\d.,]*.*)$/u.exec(line);
  return match ? [match[1] ?? '', match[2] ?? ''] : words;
}
