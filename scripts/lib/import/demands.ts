import { createHash } from 'node:crypto';
import { FIELDS } from '../../../src/vocab/fields.ts';
import { MEDIA } from '../../../src/vocab/terms.ts';
import { meantCode, VOCABULARIES, type Vocabulary } from '../content-check/vocabulary.ts';
import { isPersonalColumn, mask, personalIn } from './personal.ts';
import type { Table, TableRow } from './table.ts';

/** What an editor may put in a map and what a form's columns are usually called. */
const COLUMNS = {
  title: ['标题', '需求名称', '需求标题', '名称'],
  situation: ['现状', '问题描述', '现在是什么情况', '问题', '需求描述', '情况'],
  target: ['目标', '要达到什么', '要达到什么，什么时候', '期望效果', '治理目标'],
  constraints: ['限制条件', '有什么限制', '限制', '约束'],
  field: ['领域', '所属领域', '类别'],
  region: ['地区', '省份', '所在省', '所在地区', '地区和行业'],
  industry: ['行业', '所属行业', '场景'],
  pollutants: ['污染物', '主要污染物', '监测过哪些数'],
  medium: ['介质'],
  publishedOn: ['发布日期', '提交时间', '提交日期', '填写时间', '日期'],
} as const;

export type Column = keyof typeof COLUMNS;
const NEEDED: readonly Column[] = ['title', 'situation', 'target', 'field'];

/** What is wrong with a row, and how to put it right. */
export interface ImportProblem {
  readonly line: number;
  /** place of the column in the file, from 1; 0 for the whole row */
  readonly column: number;
  readonly what: string;
  readonly fix: string;
}

export interface Imported {
  /** path inside the content folder → text */
  readonly files: ReadonlyMap<string, string>;
  readonly dropped: readonly string[];
  readonly unused: readonly string[];
  readonly problems: readonly ImportProblem[];
}

export interface ImportOptions {
  /** our name of a column → the file's */
  readonly map?: Readonly<Record<string, string>>;
  /** blot personal data out instead of refusing the row */
  readonly mask?: boolean;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Rows of a form service's export as demand files; personal columns are left out, nothing is written. */
export function importDemands({ header, rows, fault }: Table, options: ImportOptions): Imported {
  const problems: ImportProblem[] = [];
  const files = new Map<string, string>();
  const dropped = header.filter(isPersonalColumn);
  const usable = header.filter((name) => !isPersonalColumn(name));
  if (fault)
    problems.push({
      line: fault.line,
      column: 0,
      what: fault.what,
      fix: '在这一行找落单的英文双引号，补上另一半',
    });
  const columns = new Map<Column, string>();
  for (const [name, synonyms] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const wanted = options.map?.[name];
    const found = wanted
      ? usable.find((column) => column === wanted)
      : (usable.find((column) => synonyms.includes(column)) ??
        usable.find((column) => synonyms.some((one) => column.startsWith(one))));
    if (found) columns.set(name, found);
    else if (wanted)
      problems.push({
        line: 1,
        column: 0,
        what: `对照表里的列“${wanted}”不在文件里，或属于个人信息`,
        fix: `可用的列：${usable.join('、')}`,
      });
  }
  for (const name of NEEDED)
    if (!columns.has(name) && !fault)
      problems.push({
        line: 1,
        column: 0,
        what: `没有找到“${COLUMNS[name][0]}”这一列`,
        fix: `把列名改成“${COLUMNS[name].join('”或“')}”，或用 --map 写明对应哪一列`,
      });
  if (problems.length === 0)
    for (const row of rows) {
      const made = fileOf(row, header, columns, options);
      if (Array.isArray(made)) problems.push(...made);
      else files.set(made.path, made.text);
    }
  const used = new Set(columns.values());
  return { files, dropped, unused: usable.filter((name) => !used.has(name)), problems };
}

function fileOf(
  { line, cells }: TableRow,
  header: readonly string[],
  columns: ReadonlyMap<Column, string>,
  { mask: masking = false, today }: ImportOptions,
): { path: string; text: string } | ImportProblem[] {
  const problems: ImportProblem[] = [];
  const complain = (name: Column, what: string, fix: string) =>
    problems.push({ line, column: header.indexOf(columns.get(name) ?? '') + 1, what, fix });
  const cell = (name: Column): string => {
    const written = (cells.get(columns.get(name) ?? '') ?? '').replaceAll(/\s+/g, ' ').trim();
    const traces = personalIn(written);
    if (traces.length === 0) return written;
    if (masking) return mask(written);
    complain(name, `文字里有${traces.join('、')}`, '删去，或加 --mask 自动隐去');
    return written;
  };
  const code = (name: Column, vocabulary: Vocabulary | undefined): string => {
    const written = cell(name);
    if (!written || !vocabulary) return '';
    const meant = meantCode(written, vocabulary);
    if (!meant)
      complain(
        name,
        `“${written}”不在${vocabulary.noun}里`,
        `改成${vocabulary.noun}里的名称，见 ${vocabulary.file}`,
      );
    return meant ?? '';
  };
  const title = cell('title');
  const situation = cell('situation');
  const target = cell('target');
  for (const [name, text, least] of [
    ['title', title, 2],
    ['situation', situation, 8],
    ['target', target, 4],
  ] as const)
    if (text.length < least) complain(name, `“${COLUMNS[name][0]}”太短或没有写`, `至少 ${least} 个字`);
  const field =
    code(
      'field',
      VOCABULARIES.find(({ noun }) => noun === '领域代码'),
    ) || '';
  if (!field && !cell('field'))
    complain('field', '没有写领域', `从这些里选一个：${Object.values(FIELDS).join('、')}`);
  const region = code(
    'region',
    VOCABULARIES.find(({ noun }) => noun === '地区代码'),
  );
  const industry = code(
    'industry',
    VOCABULARIES.find(({ noun }) => noun === '行业代码'),
  );
  const medium = Object.entries(MEDIA).find(([key, label]) => [key, label].includes(cell('medium')))?.[0];
  const pollutants = pollutantsIn(cell('pollutants'));
  const written = cell('publishedOn');
  const day = dayOf(written);
  if (written && !day) complain('publishedOn', `“${written}”不是日期`, '写作 2026-11-28');
  const publishedOn = day || today;
  const constraints = cell('constraints')
    .split(/[；;\n]/)
    .map((one) => one.trim())
    .filter((one) => one.length > 1);
  if (problems.length) return problems;
  const id = `d-${publishedOn.replaceAll('-', '')}-${createHash('sha256')
    .update(JSON.stringify([title, situation, target]))
    .digest('hex')
    .slice(0, 6)}`;
  const quote = (text: string) => JSON.stringify(text);
  const text = `---
title: ${quote(title)}
summary: ${quote(summaryOf(situation))}
sample: false
state: open
publishedOn: ${publishedOn}
fields: [${field}]
pollutants: [${pollutants.join(', ')}]
industries: [${industry}]
${medium ? `medium: ${medium}\n` : ''}${region ? `region: ${region}\n` : ''}situation: ${quote(situation)}
target: ${quote(target)}
constraints: [${constraints.map(quote).join(', ')}]
confidence: known
review: { reviewedOn: ${today}, dueOn: ${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('-02-29', '-02-28')} }
sources:
  - { title: ${quote(`需求方提交（表单导出，${publishedOn}）`)} }
---

由需求方提交，编辑未作改写。联系方式不公开，有办法的单位请按“怎样应答”与平台联系。
`;
  return { path: `demands/${id}.md`, text };
}

/** Codes of the pollutants that a text names. */
function pollutantsIn(text: string): string[] {
  const vocabulary = VOCABULARIES.find(({ noun }) => noun === '污染物代码');
  if (!vocabulary || !text) return [];
  const parts = text.split(/[、,，;；\s]+/).map((part) => part.replace(/[\d.≤<>]+.*$/, ''));
  const owner = new Map<string, string>();
  for (const [code, words] of vocabulary.words)
    for (const word of [code, ...words]) owner.set(word.toLowerCase(), code);
  return [...new Set(parts.flatMap((part) => owner.get(part.toLowerCase()) ?? []))];
}

/** `2026/11/28 10:30`, `2026年11月28日` → `2026-11-28`; `''` where it is no day. */
function dayOf(text: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return year && !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso) ? iso : '';
}

const SUMMARY = 120;

function summaryOf(situation: string): string {
  const plain = situation.replace(/[。；;，,.]+$/u, '');
  return `${plain.length > SUMMARY ? `${plain.slice(0, SUMMARY)}……` : plain}。`;
}
