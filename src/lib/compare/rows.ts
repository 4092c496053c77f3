/** A line in a cell with what stands behind it. */
export interface Line {
  readonly text: string;
  /** where it is stated, or that it is a judgement */
  readonly source?: string;
  readonly url?: string;
}

/** A technology with its lines under every heading; what is not recorded has none. */
export interface Compared {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly lines: Readonly<Record<Heading, readonly Line[]>>;
}

/** What technologies are compared by, in the order of a decision. */
export const HEADINGS = {
  summary: '一句话',
  uses: '典型用途',
  subjects: '治理对象',
  pollutants: '污染物',
  industries: '行业或场景',
  maturity: '成熟度',
  evaluation: '评估',
  suits: '适合',
  caution: '慎用',
  excludes: '不适用',
  process: '工艺流程',
  performance: '有出处的性能',
  design: '设计与运行参数',
  cost: '费用',
  advantages: '优点',
  limitations: '局限（经验判断）',
  failures: '常见失败（经验判断）',
  secondary: '二次污染',
  meets: '来源写明能满足的要求',
  combines: '常与之组合',
  cases: '本库案例',
  sources: '来源',
} as const;

export type Heading = keyof typeof HEADINGS;

export interface CompareRow {
  readonly heading: Heading;
  /** a cell for every technology */
  readonly cells: readonly (readonly Line[])[];
  readonly differs: boolean;
}

/** Rows of technologies side by side; a heading that none has anything under is left out. */
export function compareRows(technologies: readonly Compared[]): CompareRow[] {
  return (Object.keys(HEADINGS) as Heading[]).flatMap((heading) => {
    const cells = technologies.map(({ lines }) => lines[heading] ?? []);
    if (cells.every((cell) => cell.length === 0)) return [];
    const texts = cells.map((cell) =>
      cell
        .map(({ text }) => text)
        .toSorted()
        .join('\n'),
    );
    return [{ heading, cells, differs: new Set(texts).size > 1 }];
  });
}
