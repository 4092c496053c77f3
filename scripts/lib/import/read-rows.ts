import type { Place, Problem } from '../content-check/types.ts';
import { cleanText } from './clean.ts';
import { entryText } from './entry-text.ts';
import { type HeaderMap, mapColumns } from './headers.ts';
import type { ImportKind } from './kind.ts';
import { hint, maskPersonalData, personalDataIn } from './personal.ts';
import { problemOf } from './problem.ts';
import type { Cell, Table } from './table.ts';

/** A row as the file it becomes. */
export interface ImportedEntry {
  readonly id: string;
  /** of the content folder: `demands/d-20261128-3f9a1c.md` */
  readonly path: string;
  readonly text: string;
  /** where in the table the row begins */
  readonly row: Place;
  /** what the row says otherwise than the entry of its id; absent for new ones and where only whole texts are compared */
  readonly changes?: readonly Change[];
  /** where in the table a place of the file comes from; line and column count from 1 */
  readonly origin: (line: number, column: number) => Origin;
}

/** A field that a row changes. */
export interface Change {
  readonly at: Place;
  readonly label: string;
  /** `“旧” → “新”` */
  readonly difference: string;
}

export interface Origin extends Place {
  /** true for a value made of another field's text */
  readonly derived: boolean;
  /** true where no cell of the row is to blame */
  readonly whole?: boolean;
  /** what the keys that the check speaks of are called in the table */
  readonly words?: ReadonlyMap<string, string>;
}

export interface RowsRead {
  readonly entries: readonly ImportedEntry[];
  readonly problems: readonly Problem[];
  readonly personal: readonly string[];
  readonly unused: readonly string[];
  /** pieces of personal data replaced by a note */
  readonly masked: number;
  /** rows that say the same as an earlier one */
  readonly repeated: number;
}

interface Options {
  readonly kind: ImportKind;
  /** path of the table, for places */
  readonly file: string;
  readonly map: HeaderMap;
  /** replaces personal data instead of refusing the row */
  readonly mask: boolean;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** Makes a file of every row; what it cannot take over it reports by cell. */
export function readRows(table: Table, options: Options): RowsRead {
  const { kind, file, map, mask } = options;
  const columns = mapColumns(table.header, kind.fields, map, file, true);
  const problems: Problem[] = columns.problems.map((finding) => problemOf('import-columns', finding));
  if (problems.length > 0) return { ...columns, entries: [], problems, masked: 0, repeated: 0 };
  const entries = new Map<string, ImportedEntry>();
  let [masked, repeated] = [0, 0];
  for (const cells of table.rows) {
    const row: Place = { file, line: cells[0]?.line ?? 1, column: 1 };
    const placeOf = (key: string): Place => {
      const cell = cells[columns.of.get(key)?.[0] ?? -1];
      return cell ? { file, line: cell.line, column: cell.column } : row;
    };
    const texts = new Map<string, string>();
    for (const [key, numbers] of columns.of) {
      const found = numbers.flatMap((at) => cells[at] ?? []);
      const text = joined(found);
      if (mask) masked += personalDataIn(text).length;
      else for (const cell of found) problems.push(...personalProblems(cell, file));
      texts.set(key, mask ? maskPersonalData(text) : text);
    }
    const draft = kind.draft({
      text: (key) => texts.get(key) ?? '',
      fault: (key, what, fix) => problems.push(problemOf('import-value', { at: placeOf(key), what, fix })),
      today: options.today,
    });
    const text = entryText(draft.data, draft.body);
    const earlier = entries.get(draft.id);
    if (earlier?.text === text) repeated += 1;
    else if (earlier)
      problems.push(
        problemOf('import-twice', {
          at: row,
          what: `和第 ${earlier.row.line} 行是同一条，内容却不同`,
          fix: '留下对的一行，删去另一行',
        }),
      );
    else
      entries.set(draft.id, {
        id: draft.id,
        path: `${kind.collection}/${draft.id}.md`,
        text,
        row,
        origin: (line) => {
          const key = fieldAt(text, line, kind);
          const maker = texts.get(key) ? undefined : kind.madeOf[key];
          return { ...placeOf(maker ?? key), derived: maker !== undefined };
        },
      });
  }
  return { ...columns, entries: [...entries.values()], problems, masked, repeated };
}

function joined(cells: readonly Cell[]): string {
  return cells
    .map(({ text }) => cleanText(text))
    .filter(Boolean)
    .join('\n');
}

function personalProblems(cell: Cell, file: string): Problem[] {
  // Cleaning moves what stands behind it, so the place is that of the cell.
  return personalDataIn(cleanText(cell.text)).map(({ kind, written }) =>
    problemOf('import-personal-data', {
      at: { file, line: cell.line, column: cell.column },
      what: `文字里有${kind}“${hint(written)}”`,
      fix: '从这一格删去它，或加 --mask 换成“（已隐去）”',
    }),
  );
}

/** The key that a line of an entry file belongs to. */
function fieldAt(text: string, line: number, kind: ImportKind): string {
  const lines = text.split('\n').slice(0, line);
  if (lines.lastIndexOf('---') > 0) return kind.bodyField;
  return lines.findLast((one) => /^[A-Za-z]+:/.test(one))?.split(':')[0] ?? '';
}
