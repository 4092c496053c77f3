import { LIMIT_COLUMNS } from '../../../../src/schemas/limit.ts';
import { cellColumn } from '../cells.ts';
import { nearest } from '../nearest.ts';
import type { Finding, LimitTable, Rule } from '../types.ts';

export const limitsHeader: Rule = {
  id: 'limits-header',
  title: `限值表第一行依次为 ${LIMIT_COLUMNS.join(',')}`,
  why: '列名或次序不对，数字会对到别的列上。',
  check: ({ limits }) => limits.flatMap(check),
};

function check({ file, csv: { header } }: LimitTable): Finding[] {
  const raw = file.text.replace(/^\uFEFF/, '').split(/\r?\n/)[0] ?? '';
  const at = (index: number) => ({ file: file.path, line: 1, column: cellColumn(raw, index) });
  const all = `第一行写作 ${LIMIT_COLUMNS.join(',')}`;
  const columns: readonly string[] = LIMIT_COLUMNS;
  if (!header.some((column) => columns.includes(column)))
    return file.text.trim() === '' ? [] : [{ at: at(0), what: '第一行不是列名', fix: all }];
  const missing = columns.filter((column) => !header.includes(column));
  const found = header.flatMap((column, index) => {
    if (header.indexOf(column) < index)
      return [{ at: at(index), what: `列“${column}”重复`, fix: '删去多余的一列' }];
    if (columns.includes(column)) return [];
    const meant = nearest(column, missing);
    return [{ at: at(index), what: `没有“${column}”这一列`, fix: meant ? `是不是“${meant}”？` : all }];
  });
  // A misspelt column is missing under its right name; saying both would be twice the same.
  if (found.length === 0 && missing.length > 0)
    return [{ at: at(0), what: `缺少列 ${missing.join('、')}`, fix: all }];
  if (found.length === 0 && header.join() !== columns.join())
    return [{ at: at(0), what: '列的次序不对', fix: all }];
  return found;
}
