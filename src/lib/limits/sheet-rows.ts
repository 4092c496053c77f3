import { CONFIDENCE, MEDIA } from '../../vocab/terms.ts';
import { formatFigure } from '../figures/format.ts';
import type { Cell } from '../sheet/csv.ts';
import type { LimitRecord } from './catalogue.ts';
import type { Overlay } from './overlay.ts';

export interface SheetOptions {
  /** address of the site, without a slash at the end */
  readonly origin: string;
  readonly stateOf: (record: LimitRecord) => string;
  readonly regionName: (code: string | undefined) => string;
  /** what the chosen region adds to a row; left out where none is chosen */
  readonly overlayOf?: ((record: LimitRecord) => Overlay | undefined) | undefined;
}

/** Column widths in characters, in the order of `sheetRows`. */
export const SHEET_WIDTHS: readonly number[] = [
  16, 16, 9, 9, 9, 12, 10, 26, 14, 26, 18, 34, 30, 10, 10, 10, 24, 46, 60,
];

/** Limit rows as a table for downloading, header first. */
export function sheetRows(records: readonly LimitRecord[], options: SheetOptions): Cell[][] {
  const header = [
    '污染物',
    '限值',
    '数值',
    '下限',
    '上限',
    '单位',
    '介质',
    '级别或情形',
    '取值时间',
    '条件',
    '标准编号',
    '标准名称',
    '条款',
    '状态',
    '适用地区',
    '核对',
    '疑问',
    '网址',
    ...(options.overlayOf ? ['所选地区的地方标准'] : []),
  ];
  return [header, ...records.map((record) => rowOf(record, options))];
}

function rowOf(record: LimitRecord, options: SheetOptions): Cell[] {
  const { standard } = record;
  return [
    record.label,
    formatFigure(record),
    record.value,
    record.min,
    record.max,
    record.unit,
    MEDIA[record.medium],
    record.class,
    record.averaging,
    record.condition,
    standard.number,
    standard.title,
    record.clause,
    options.stateOf(record),
    standard.region ? options.regionName(standard.region) : '全国',
    record.doubt ? '待核' : CONFIDENCE[record.confidence],
    record.doubt,
    `${options.origin}${standard.url}#limit-${record.n}`,
    ...(options.overlayOf ? [overlayText(options.overlayOf(record), options.regionName)] : []),
  ];
}

/** What a region adds to a national limit in one sentence; empty where nothing is said of it. */
export function overlayText(overlay: Overlay | undefined, regionName: (code: string) => string): string {
  if (!overlay) return '';
  if (overlay.binding) return `${overlay.binding.why}。`;
  if (overlay.choice) return overlay.choice.why;
  if (overlay.caution) return overlay.caution;
  const region = regionName(overlay.region);
  const numbers = (list: readonly { readonly number: string }[]) =>
    [...new Set(list.map(({ number }) => number))].join('、');
  switch (overlay.recorded) {
    case 'row':
      return `${region}的 ${numbers(overlay.locals.map(({ record }) => record.standard))} 对该项另有规定，级别与国标不对应，请到标准页按自己的情形查。`;
    case 'standard':
      return `${region}的 ${numbers(overlay.standards)} 里没有录到这一项，先按国家标准，并请核对原文。`;
    case 'none':
      return `本库未收录${region}的对应地方标准，不等于没有，请向当地核实。`;
  }
}
