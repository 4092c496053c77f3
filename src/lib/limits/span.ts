interface SpanRow<M extends string> {
  readonly medium: M;
  readonly unit: string;
  readonly bound?: string | undefined;
  readonly value?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** The span of the limits of one pollutant in one standard, for one medium and unit. */
export interface Span<M extends string> {
  readonly medium: M;
  readonly unit: string;
  /** smallest to largest, e.g. `≤ 20～120`, `6～9` */
  readonly text: string;
  readonly count: number;
}

/** Limit rows summed up as spans; rows with different media, units or directions stay apart. */
export function spanOf<M extends string>(rows: readonly SpanRow<M>[]): Span<M>[] {
  const groups = Map.groupBy(rows, (row) =>
    [row.medium, row.unit, row.value === undefined ? '' : (row.bound ?? '')].join('\n'),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const numbers = group.flatMap((row) =>
      [row.value, row.min, row.max].filter((number) => number !== undefined),
    );
    const least = Math.min(...numbers);
    const most = Math.max(...numbers);
    const sign = first.value === undefined || !first.bound ? '' : `${first.bound} `;
    return [
      {
        medium: first.medium,
        unit: first.unit,
        text: sign + (least === most ? `${least}` : `${least}～${most}`),
        count: group.length,
      },
    ];
  });
}
