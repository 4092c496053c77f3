/** The part of a limit row that the tables need; `label` is the pollutant's name as shown. */
export interface LimitLike {
  readonly pollutant: string;
  readonly label: string;
  readonly medium: string;
  readonly class: string;
  readonly unit: string;
  readonly averaging?: string | undefined;
  readonly condition?: string | undefined;
  readonly clause: string;
}

/** A matrix with one column a class, for reading across. */
export interface LimitMatrix<L extends LimitLike> {
  readonly clause: string;
  readonly medium: string;
  readonly classes: readonly string[];
  readonly lines: readonly {
    readonly label: string;
    readonly pollutant: string;
    readonly qualifier: string;
    readonly unit: string;
    readonly cells: readonly (L | undefined)[];
  }[];
}

/** A row with its number in the standard's table, from 1: the anchor people cite. */
export interface NumberedLimit<L> {
  readonly number: number;
  readonly row: L;
}

/** All rows of a standard, none twice: those that read best as matrices, and the rest. */
export interface LimitTables<L extends LimitLike> {
  readonly matrices: readonly LimitMatrix<L>[];
  /** rows that the matrices show, for citing them one by one */
  readonly covered: readonly NumberedLimit<L>[];
  readonly rest: readonly NumberedLimit<L>[];
}

/** Splits the rows of a standard into matrices and the rest. */
export function limitTables<L extends LimitLike>(limits: readonly L[]): LimitTables<L> {
  const matrices = limitMatrices(limits);
  const shown = new Set(matrices.flatMap((matrix) => matrix.lines.flatMap((line) => line.cells)));
  const numbered = limits.map((row, index) => ({ number: index + 1, row }));
  return {
    matrices,
    covered: numbered.filter(({ row }) => shown.has(row)),
    rest: numbered.filter(({ row }) => !shown.has(row)),
  };
}

/** More columns than this do not fit a laptop screen beside the table of contents. */
const MAX_COLUMNS = 6;

/**
 * Limit rows as matrices, one per clause and medium, in the order of the rows. A clause whose classes are too
 * many for columns, that has a single class, or that states two limits for one cell is left out: the row-by-row
 * table shows it.
 */
function limitMatrices<L extends LimitLike>(limits: readonly L[]): LimitMatrix<L>[] {
  const groups = Map.groupBy(limits, (limit) => `${limit.clause}\n${limit.medium}`);
  return [...groups.values()].flatMap((rows) => {
    const classes = [...new Set(rows.map((row) => row.class))];
    if (classes.length < 2 || classes.length > MAX_COLUMNS) return [];
    const lines = [...Map.groupBy(rows, lineKey).values()];
    if (lines.some((line) => new Set(line.map((row) => row.class)).size < line.length)) return [];
    const [first] = rows;
    if (!first) return [];
    return [
      {
        clause: first.clause,
        medium: first.medium,
        classes,
        lines: lines.flatMap((line) => toLine(line, classes)),
      },
    ];
  });
}

function lineKey(row: LimitLike): string {
  return [row.label, row.unit, row.averaging ?? '', row.condition ?? ''].join('\n');
}

function toLine<L extends LimitLike>(line: readonly L[], classes: readonly string[]) {
  const [first] = line;
  if (!first) return [];
  const qualifier = [first.averaging, first.condition].filter(Boolean).join('；');
  return [
    {
      label: first.label,
      pollutant: first.pollutant,
      qualifier,
      unit: first.unit,
      cells: classes.map((name) => line.find((row) => row.class === name)),
    },
  ];
}
