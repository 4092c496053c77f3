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

/** More columns than this do not fit a laptop screen beside the table of contents. */
const MAX_COLUMNS = 6;

/**
 * Limit rows as matrices, one per clause and medium, in the order of the rows. A clause whose classes are too
 * many for columns, that has a single class, or that states two limits for one cell is left out: the row-by-row
 * table shows it.
 */
export function limitMatrices<L extends LimitLike>(limits: readonly L[]): LimitMatrix<L>[] {
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
