import type { LimitCsvRow } from '../../../../src/lib/limits/csv.ts';
import { soundRows } from '../cells.ts';
import { textsOf } from '../check.ts';
import { standardOf } from '../lineage.ts';
import type { Entry, Finding, Library, LimitTable, Rule } from '../types.ts';

/** What makes two rows speak of the same case; the clause does not, for numbering changes with every edition. */
const CASE = ['pollutant', 'name', 'medium', 'class', 'bound', 'averaging', 'condition'];
const FIGURE = ['value', 'min', 'max', 'unit'];

export const limitsContradiction: Rule = {
  id: 'limits-contradiction',
  title: '同一情形的限值不互相矛盾：同一标准的两处条款之间、同时现行的新旧标准之间',
  why: '两个数都说是现行，自查时不知道按哪一个判。修改单没有自己的限值表，改过的数直接写进原表，所以只比这两种；写了 transitions 或 doubt 的新旧标准本来就并行，不比。',
  level: 'warning',
  check: (library) => library.limits.flatMap((table) => [...within(table), ...withOlder(table, library)]),
};

function within(table: LimitTable): Finding[] {
  const first = new Map<string, LimitCsvRow>();
  return soundRows(table).flatMap((row) => {
    const before = first.get(keyOf(row));
    if (!before) {
      first.set(keyOf(row), row);
      return [];
    }
    // The same clause twice is a plain repetition, which has a rule of its own.
    if (before.cells['clause'] === row.cells['clause'] || figure(before) === figure(row)) return [];
    return [
      {
        at: { file: table.file.path, line: row.line, column: 1 },
        what: `${name(row)}和第 ${before.line} 行情形相同，数值不同（${shown(before)}，${shown(row)}）`,
        fix: '核对两处条款：错的改正；确是两种情形的，在 condition 里写出区别',
      },
    ];
  });
}

function withOlder(table: LimitTable, library: Library): Finding[] {
  const newer = library.byId.get('standards')?.get(table.id);
  if (!newer || !plainlyInForce(newer)) return [];
  return [...textsOf(newer, 'replaces'), ...textsOf(newer, 'partlyReplaces')].flatMap((number) => {
    const older = standardOf(library, number);
    const olderTable = library.limits.find(({ id }) => id === older?.id);
    if (!older || older === newer || !olderTable || !plainlyInForce(older)) return [];
    const rows = new Map(soundRows(olderTable).map((row) => [keyOf(row), row]));
    return soundRows(table).flatMap((row): Finding[] => {
      const old = rows.get(keyOf(row));
      if (!old || figure(old) === figure(row)) return [];
      return [
        {
          at: { file: table.file.path, line: row.line, column: 1 },
          what: `${name(row)}和同为现行的 ${number} 第 ${old.line} 行不同（新 ${shown(row)}，旧 ${shown(old)}）`,
          fix: '旧的已失效就改它的 status，或从旧表删去这一行；分批过渡的写 transitions',
        },
      ];
    });
  });
}

function plainlyInForce({ data }: Entry): boolean {
  return data['status'] === 'in-force' && !data['transitions'] && !data['doubt'];
}

function keyOf({ cells }: LimitCsvRow): string {
  return CASE.map((column) => cells[column] ?? '').join('\u0000');
}

function figure({ cells }: LimitCsvRow): string {
  return FIGURE.map((column) => cells[column] ?? '').join('\u0000');
}

function shown({ cells: { value, min, max, unit } }: LimitCsvRow): string {
  return `${value || `${min ?? ''}～${max ?? ''}`} ${unit ?? ''}`;
}

function name({ cells }: LimitCsvRow): string {
  return `${cells['pollutant']}（${cells['class']}）`;
}
