import { POLLUTANTS } from '../../../../src/vocab/pollutants.ts';
import { cellPlace, soundRows } from '../cells.ts';
import { groupBy, textsOf } from '../check.ts';
import type { Finding, Library, LimitTable, Rule } from '../types.ts';

const CODES = new Set(POLLUTANTS.map(({ code }) => code));

export const limitsListed: Rule = {
  id: 'limits-listed',
  title: '限值表里的污染物都列在标准的 pollutants 里',
  why: '没有列出的，按污染物找标准时找不到它。',
  check: (library) => library.limits.flatMap((table) => check(table, library)),
};

function check(table: LimitTable, { byId }: Library): Finding[] {
  const standard = byId.get('standards')?.get(table.id);
  if (!standard) return [];
  const listed = textsOf(standard, 'pollutants');
  // One message for a pollutant, at its first row.
  return [...groupBy(soundRows(table), ({ cells }) => cells['pollutant'])].flatMap(([pollutant, [row]]) =>
    // A code that does not exist is reported as such.
    row && CODES.has(pollutant) && !listed.includes(pollutant)
      ? [
          {
            at: cellPlace(table, row, 'pollutant'),
            what: `污染物“${pollutant}”没有列在标准里`,
            fix: `在 ${standard.file.path} 的 pollutants 里加上 ${pollutant}`,
          },
        ]
      : [],
  );
}
