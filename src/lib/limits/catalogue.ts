import type { MEDIA, STANDARD_KINDS, STANDARD_LEVELS } from '../../vocab/terms.ts';
import type { Tone } from '../view/types.ts';
import type { LimitRowView } from './view.ts';

/** A standard with limits, as the tools on limits need it. */
export interface StandardRecord {
  /** id, the last part of its address */
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly url: string;
  /** popular names */
  readonly aliases: readonly string[];
  readonly kind: keyof typeof STANDARD_KINDS;
  readonly level: keyof typeof STANDARD_LEVELS;
  /** region code of a local standard */
  readonly region?: string;
  /** id of the national standard that a local one stands beside */
  readonly counterpart?: string;
  readonly industries: readonly string[];
  /** what it limits, where it has no rows to tell by */
  readonly media?: readonly (keyof typeof MEDIA)[];
  /** what it is worth on the day of the build */
  readonly state: string;
  readonly tone: Tone;
  /** false when it must not be relied on any more, or not yet */
  readonly current: boolean;
  readonly warning?: string;
  readonly effectiveOn?: string;
  /** number of the standard that replaces it, and its id where recorded */
  readonly replacedBy?: { readonly number: string; readonly id?: string };
  /** dates from which parts of those bound have to follow it */
  readonly transitions?: readonly { readonly who: string; readonly from: string }[];
  /** oxygen content that concentrations refer to, see oxygen.ts */
  readonly referenceOxygen?: readonly ReferenceOxygen[];
  /** what its rows lack */
  readonly gaps?: string;
}

export interface ReferenceOxygen {
  /** words in the class or the condition of the rows it holds for; all rows where absent */
  readonly when?: string;
  /** volume fraction of O₂ in dry flue gas, % */
  readonly value: number;
  readonly clause: string;
}

/** A limit row with the standard that states it. */
export interface LimitRecord extends LimitRowView {
  readonly standard: StandardRecord;
  /** number of the row on the page of its standard, from 1: `#limit-<n>` */
  readonly n: number;
}

/** A row as it is packed: cells in the order of `CELLS`, texts as places in `texts`, -1 or null for none. */
type Cells = readonly (number | null)[];

/** All standards with limits and their rows, small enough to be sent whole. */
export interface PackedCatalogue {
  readonly standards: readonly StandardRecord[];
  readonly texts: readonly string[];
  /** by column, rows in the order of the standards */
  readonly columns: readonly Cells[];
  /** how many rows each standard has */
  readonly counts: readonly number[];
}

const TEXTS = [
  'pollutant',
  'label',
  'medium',
  'class',
  'bound',
  'unit',
  'averaging',
  'condition',
  'clause',
  'confidence',
  'doubt',
] as const;
const NUMBERS = ['value', 'min', 'max'] as const;

/** Packs rows by standard; `unpackCatalogue` is the way back. */
export function packCatalogue(
  groups: readonly { readonly standard: StandardRecord; readonly rows: readonly LimitRowView[] }[],
): PackedCatalogue {
  const places = new Map<string, number>();
  const place = (text: string | undefined) => {
    if (text === undefined) return -1;
    const known = places.get(text) ?? places.size;
    places.set(text, known);
    return known;
  };
  const rows = groups.flatMap((group) => group.rows);
  const columns = [
    ...TEXTS.map((name) => rows.map((row) => place(row[name]))),
    ...NUMBERS.map((name) => rows.map((row) => row[name] ?? null)),
  ];
  return {
    standards: groups.map(({ standard }) => standard),
    texts: [...places.keys()],
    columns,
    counts: groups.map((group) => group.rows.length),
  };
}

/** All rows in the order packed, each with its standard and its number there. */
export function unpackCatalogue({ standards, texts, columns, counts }: PackedCatalogue): LimitRecord[] {
  const records: LimitRecord[] = [];
  standards.forEach((standard, index) => {
    for (let n = 1; n <= (counts[index] ?? 0); n += 1) {
      const at = records.length;
      const row: Record<string, unknown> = { standard, n };
      TEXTS.forEach((name, column) => {
        const text = texts[columns[column]?.[at] ?? -1];
        if (text !== undefined) row[name] = text;
      });
      NUMBERS.forEach((name, column) => {
        const number = columns[TEXTS.length + column]?.[at];
        if (number !== null && number !== undefined) row[name] = number;
      });
      records.push(row as unknown as LimitRecord);
    }
  });
  return records;
}
