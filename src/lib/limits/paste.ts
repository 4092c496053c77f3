import { POLLUTANTS } from '../../vocab/pollutants.ts';
import { UNITS } from '../../vocab/units.ts';
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

/** Units by what they are compared by: `Mg/l`, `mg/m3`, `倍`. */
const units = new Map<string, string>(
  [...[...UNITS, 'ppm'].map((unit) => [unit, unit] as const), ['倍', '稀释倍数'] as const].map(
    ([typed, unit]) => [foldSigns(typed).replaceAll(' ', ''), unit],
  ),
);

/** The unit that a cell or the brackets in it name, `''` where it names none. */
function unitIn(cell: string): string {
  const folded = foldSigns(cell);
  const inside = /[([]([^)\]]*)[)\]]/.exec(folded)?.[1] ?? folded;
  const plain = inside.replaceAll(' ', '');
  return units.get(foldSigns(unitOf(plain)).replaceAll(' ', '')) ?? '';
}

/** Digits, perhaps in groups of three, perhaps less than a detection limit. */
const NUMBER = /(<|≤|低于|小于)?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)/u;
const NOT_DETECTED = /未检出|^n\.?d\.?$|^<?dl$/iu;
const HEADER = /污染物|项目|指标|监测值|单位|结果|浓度|序号|日期|因子/u;

const WHY = {
  name: '没有认出污染物的名称',
  limit: '只写了未检出，请填检出限，如 <0.05',
  value: '没有找到数值',
} as const;

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
 * tabs, commas, colons or blanks; or a table with the names in its first line and the values below them. Values below
 * a detection limit (`<0.05`, `0.05L`) are kept as such; `未检出` without the limit is told back.
 */
export function readPasted(text: string): Pasted {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line.trim());
  return readAcross(lines) ?? readDown(lines);
}

function readDown(lines: readonly string[]): Pasted {
  const values: PastedValue[] = [];
  const failed: { line: string; why: string }[] = [];
  lines.forEach((line, index) => {
    const read = readLine(line);
    if (typeof read !== 'string') values.push(read);
    else if (!(index === 0 && lines.length > 1 && HEADER.test(line) && !/\d/.test(line)))
      failed.push({ line: line.trim(), why: read });
  });
  return { values, failed };
}

/** A table whose first line names two pollutants or more, each with its unit perhaps, and none of their values. */
function readAcross([head = '', ...lines]: readonly string[]): Pasted | undefined {
  const columns = head.split('\t').map((cell) => ({ code: pollutantNamed(cell), unit: unitIn(cell) }));
  const named = columns.filter(({ code }) => code);
  const distinct = new Set(named.map(({ code }) => code));
  if (lines.length === 0 || distinct.size < 2 || distinct.size < named.length) return undefined;
  const values: PastedValue[] = [];
  const failed: { line: string; why: string }[] = [];
  for (const line of lines) {
    const cells = line.split('\t');
    columns.forEach(({ code, unit }, at) => {
      const cell = cells[at]?.trim() ?? '';
      if (!code || !cell) return;
      const read = NOT_DETECTED.test(cell) ? WHY.limit : readAmount(cell);
      if (typeof read === 'string') failed.push({ line: cell, why: read });
      else values.push({ pollutant: code, ...read, unit: read.unit || unit });
    });
    if (!cells.some((cell, at) => cell.trim() && columns[at]?.code))
      failed.push({ line: line.trim(), why: WHY.value });
  }
  return { values, failed };
}

function readLine(line: string): PastedValue | string {
  const cells = line
    .split(/\t|[:：;；]| {2,}/)
    .map((cell) => cell.trim())
    .filter(Boolean);
  const parts = cells.length > 1 ? cells : splitOne(line);
  const named = parts.findIndex((part) => pollutantNamed(part) !== undefined);
  const name = parts[named] ?? '';
  const pollutant = named < 0 ? undefined : pollutantNamed(name);
  if (!pollutant) return WHY.name;
  const rest = parts.slice(named + 1);
  if (rest.some((part) => NOT_DETECTED.test(part.trim()))) return WHY.limit;
  // A unit of its own, as in 序号、项目、单位、结果, says nothing of a value and would only be read as one (个/10L).
  const own = rest.map(unitIn);
  const amount = readAmount(rest.filter((_, at) => !own[at]).join(' '));
  if (typeof amount === 'string') return amount;
  return { pollutant, ...amount, unit: amount.unit || own.find(Boolean) || bracketed(name) };
}

/** The unit in the brackets of a name: `氨氮（mg/L）`. */
function bracketed(name: string): string {
  return /[（([]/.test(name) ? unitIn(name) : '';
}

function readAmount(text: string): Omit<PastedValue, 'pollutant'> | string {
  const written = foldSigns(text);
  const match = NUMBER.exec(written);
  if (!match) return WHY.value;
  const after = written.slice(match.index + match[0].length).trim();
  // 0.05L: less than the detection limit (HJ/T 373-2007).
  const marked = /^l(?:\s|$)/.test(after);
  const unit = (marked ? after.slice(1) : after).trim().split(/\s/)[0] ?? '';
  return {
    value: Number((match[2] ?? '').replaceAll(',', '')),
    below: Boolean(match[1]) || marked,
    unit: unitIn(unit),
  };
}

/** `氨氮 6.2 mg/L`, `NH3-N=6.2`: the name is what stands before the last run of digits that is no part of a name. */
function splitOne(line: string): string[] {
  const words = line.split(/[\s，=]+|,(?!\d{3}(?!\d))/).filter(Boolean);
  if (words.length > 1) return words;
  const match = /^(.*?[^\d.<≤＜])((?:<|≤|＜|低于|小于)?\d[\d.,]*.*)$/u.exec(line.trim());
  return match ? [match[1] ?? '', match[2] ?? ''] : words;
}
