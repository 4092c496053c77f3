import { cellColumn, soundRows } from '../cells.ts';
import type { Rule } from '../types.ts';

const CELL_MAX = 400;

export const limitsFormula: Rule = {
  id: 'limits-formula',
  title: `限值表的格子不以 = + - @ 开头（数字除外），不超过 ${CELL_MAX} 字，不换行`,
  why: '用表格软件打开时，这样的格子会被当成公式运行。',
  check: ({ limits }) =>
    limits.flatMap((table) =>
      soundRows(table).flatMap(({ line, raw, cells }) =>
        Object.values(cells).flatMap((cell, index) => {
          const at = { file: table.file.path, line, column: cellColumn(raw, index) };
          if (/^[\s'"]*[=+\-@＝＋－＠]/.test(cell) && !/^[+-]?\d+(?:\.\d+)?$/.test(cell))
            return [{ at, what: `“${cell.slice(0, 20)}”会被当成公式`, fix: '改写成文字，不用 = + - @ 开头' }];
          if (cell.length > CELL_MAX)
            return [{ at, what: `这一格有 ${cell.length} 字`, fix: `缩短到 ${CELL_MAX} 字以内` }];
          return /[\r\n]/.test(cell) ? [{ at, what: '格子里有换行', fix: '写成一行' }] : [];
        }),
      ),
    ),
};
