import type { JsonSchema } from '../model/json-schema.ts';

/** What a cell holds, and how it is written there. */
export type CellKind =
  | 'text'
  | 'number'
  /** 是 or 否 */
  | 'boolean'
  /** YYYY-MM-DD */
  | 'date'
  /** the label of a code */
  | 'code'
  /** labels of codes, one after the other with 、 */
  | 'codes'
  /** texts, one a line */
  | 'texts'
  /** ids of entries, one a line */
  | 'ids'
  /** records, one a line, their fields in a fixed order with ｜ between them */
  | 'records'
  /** Markdown, as it stands below the frontmatter */
  | 'body';

/** A column of the table of a collection: a field of the frontmatter, the id or the body. */
export interface SheetColumn {
  /** keys from the top with dots, `review.reviewedOn`; `id` and `body` for what is no field */
  readonly key: string;
  /** header: labels from the top with ·, `核对记录·核对日期` */
  readonly label: string;
  /** what to write, for people */
  readonly hint: string;
  /** false inside a group that may be missing as a whole */
  readonly required: boolean;
  /** an empty cell is an empty list; elsewhere it means that the field is not there */
  readonly emptyIsList: boolean;
  readonly kind: CellKind;
  readonly schema: JsonSchema;
}

/** A cell as readers of workbooks and of CSV give it; days of a workbook are dates at midnight UTC. */
export type ReadCell = string | number | boolean | Date | null | undefined;

/** What a cell means, or what is wrong with it and how to put it right. */
export type CellValue = { readonly value: unknown } | { readonly what: string; readonly fix: string };
