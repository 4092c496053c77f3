import type { Place, Problem } from '../content-check/types.ts';
import { keysAt } from './origin.ts';
import { hint, maskPersonalData, personalDataIn } from './personal.ts';
import { problemOf } from './problem.ts';
import type { ImportedEntry } from './read-rows.ts';
import type { SheetKind } from './sheet-kind.ts';
import { wordsOf } from './sheet-words.ts';
import type { Cell } from './table.ts';

/** What a formula shows when it has no value. */
const FORMULA_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

/** A row of a table with a column for every field, while it is read: its cells by column, and what is wrong with them. */
export class SheetRow {
  /** where the row begins */
  readonly place: Place;
  /** columns of the cells that something is wrong with */
  readonly faulty = new Set<string>();
  readonly #cells: readonly Cell[];
  readonly #columns: ReadonlyMap<string, readonly number[]>;
  readonly #problems: Problem[];

  /**
   * @param columns key → numbers of columns, from 0
   * @param problems takes what is found
   */
  constructor(
    cells: readonly Cell[],
    columns: ReadonlyMap<string, readonly number[]>,
    file: string,
    problems: Problem[],
  ) {
    this.place = { file, line: cells[0]?.line ?? 1, column: cells[0]?.column ?? 1 };
    this.#cells = cells;
    this.#columns = columns;
    this.#problems = problems;
  }

  /** True when the table has a column for a field. */
  hasColumn(key: string): boolean {
    return this.#columns.has(key);
  }

  /** Where the cell of a field is; where it would be when the row ends before it. */
  placeOf(key: string): Place {
    const [at] = this.#columns.get(key) ?? [];
    if (at === undefined) return this.place;
    const { file } = this.place;
    const cell = this.#cells[at];
    if (cell) return { file, line: cell.line, column: cell.column };
    const last = this.#cells.at(-1);
    // In a workbook cells are counted, in text signs are.
    const counted = last?.column === this.#cells.length;
    return counted || !last
      ? { file, line: this.place.line, column: at + 1 }
      : { file, line: last.line, column: last.column };
  }

  /** Notes that a cell cannot be taken as it is. */
  fault(key: string, what: string, fix: string): void {
    this.faulty.add(key);
    this.#problems.push(problemOf('import-value', { at: this.placeOf(key), what, fix }));
  }

  /** The texts of the cells that hold one, by key; errors of formulas are noted. */
  texts(): Map<string, string> {
    const texts = new Map<string, string>();
    for (const [key, [at = -1]] of this.#columns) {
      const cell = this.#cells[at];
      const text = cell ? this.#textOf(cell, key) : '';
      if (text !== '') texts.set(key, text);
    }
    return texts;
  }

  /**
   * Keeps data about people out of texts: notes them, or replaces them.
   * @returns how many were replaced
   */
  guard(texts: Map<string, string>, mask: boolean): number {
    let masked = 0;
    for (const [key, text] of texts) {
      const found = key === 'id' ? [] : personalDataIn(text);
      if (mask && found.length > 0) {
        masked += found.length;
        texts.set(key, maskPersonalData(text));
        continue;
      }
      for (const { kind, written } of found)
        this.#problems.push(
          problemOf('import-personal-data', {
            at: this.placeOf(key),
            what: `文字里有${kind}“${hint(written)}”`,
            fix: '从这一格删去它，或加 --mask 换成“（已隐去）”',
          }),
        );
    }
    return masked;
  }

  /**
   * From a place in the file of the row to its cell: the column of the longest part of its keys, else one of its group.
   * @param text of the file
   */
  originIn(text: string, { columns }: SheetKind): ImportedEntry['origin'] {
    return (line, column) => {
      // The check points at the very beginning for what no key says.
      const keys = line === 2 && column === 1 ? '' : keysAt(text, line, column).join('.');
      const own = columns.filter(({ key }) => `${keys}.`.startsWith(`${key}.`));
      const within = columns.filter(({ key }) => keys !== '' && key.startsWith(`${keys}.`));
      const found = [...own, ...within].find(({ key }) => this.hasColumn(key));
      return {
        ...(found ? this.placeOf(found.key) : this.place),
        derived: false,
        whole: found === undefined,
        words: found ? wordsOf(found, columns) : new Map(columns.map(({ key, label }) => [key, label])),
      };
    };
  }

  /** Without what cannot be seen, line ends and outer spaces; the codec reads the rest. */
  #textOf({ text, fault }: Cell, key: string): string {
    const plain = text
      .replace(/\r\n?/g, '\n')
      .replace(/[\u00a0\u202f\u3000]/g, ' ')
      .replace(/[\u200b-\u200d\u2060\ufeff]|[\p{Cc}--[\n\t]]/gv, '')
      .trim();
    if (fault) this.fault(key, fault.what, fault.fix);
    if (!FORMULA_ERROR.test(plain)) return plain;
    this.fault(key, `公式出错：${plain}`, '改好公式，或在这一格直接写上值');
    return '';
  }
}
