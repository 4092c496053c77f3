import { formatFigure } from '../../lib/figures/format.ts';
import type { LimitRecord, StandardRecord } from '../../lib/limits/catalogue.ts';
import type { Overlay } from '../../lib/limits/overlay.ts';
import { overlayText } from '../../lib/limits/sheet-rows.ts';
import { REGIONS } from '../../vocab/regions.ts';
import { CONFIDENCE, MEDIA } from '../../vocab/terms.ts';
import { link, make } from '../search/dom.ts';

/** What a row needs to know besides its limit. */
export interface RowContext {
  /** address of the pollutants' pages, with a slash at the end */
  readonly pollutants: string;
  readonly stateOf: (standard: StandardRecord) => Pick<StandardRecord, 'state' | 'tone'>;
  /** a sentence on the change-over that the standard is in, `''` where it is in none */
  readonly changeoverOf: (standard: StandardRecord) => string;
  /** the region chosen, `''` for none, and what it adds to a row */
  readonly region: string;
  readonly overlayOf: (record: LimitRecord) => Overlay | undefined;
}

/** Local limits that are listed where several may hold. */
const LOCALS_SHOWN = 4;

/** What a choice depends on, the weightiest first; all of it stands in the downloaded table. */
const REASONS_SHOWN = 3;

/** A short name of a region. */
export function regionName(code: string | undefined): string {
  return REGIONS.find((region) => region.code === code)?.name ?? '';
}

/** A limit as a row of the table; cells carry the name of their column for narrow screens. */
export function limitRow(record: LimitRecord, context: RowContext): HTMLTableRowElement {
  const { standard } = record;
  const name = make('th', '', link(`${context.pollutants}${record.pollutant}/`, record.label));
  name.scope = 'row';
  const row = make(
    'tr',
    '',
    name,
    make('td', 'limit-amount', link(addressOf(record), make('strong', '', formatFigure(record)))),
    cell('级别', `${MEDIA[record.medium]} · ${record.class}`),
    whenCell(record),
    cell(
      '标准',
      make('span', 'limit-number', link(standard.url, standard.number)),
      ' ',
      make('small', '', `${standard.title}，${record.clause}`),
    ),
    stateCell(record, context),
    ...(context.region ? [regionCell(record, context)] : []),
  );
  row.dataset['limit'] = `${standard.id}-${record.n}`;
  return row;
}

function addressOf({ standard, n }: LimitRecord): string {
  return `${standard.url}#limit-${n}`;
}

function cell(label: string, ...children: readonly (Node | string)[]): HTMLTableCellElement {
  const made = make('td', '', ...children);
  made.dataset['label'] = label;
  return made;
}

function whenCell({ averaging, condition }: LimitRecord): HTMLTableCellElement {
  const text = [averaging, condition].filter(Boolean).join('；');
  const made = cell('条件', text || '—');
  made.toggleAttribute('data-none', text === '');
  return made;
}

function badge(text: string, tone = ''): HTMLElement {
  const made = make('span', 'badge', text);
  if (tone) made.dataset['tone'] = tone;
  return made;
}

function stateCell(record: LimitRecord, { stateOf, changeoverOf }: RowContext): HTMLTableCellElement {
  const { standard } = record;
  const { state, tone } = stateOf(standard);
  const change = changeoverOf(standard);
  const by = standard.replacedBy;
  const notes: (Node | string)[] = change
    ? [make('small', '', change)]
    : by && tone === 'bad'
      ? [make('small', '', `已被 ${by.number} 代替`)]
      : state === '即将实施' && standard.effectiveOn
        ? [make('small', '', `${standard.effectiveOn} 起实施`)]
        : [];
  return cell(
    '状态',
    badge(state, tone),
    ' ',
    record.doubt ? badge('待核', 'warn') : make('small', 'limit-checked', CONFIDENCE[record.confidence]),
    ...(record.doubt ? [make('small', '', record.doubt)] : []),
    ...notes,
  );
}

function regionCell(record: LimitRecord, { region, overlayOf }: RowContext): HTMLTableCellElement {
  const name = regionName(region);
  if (record.standard.region) return cell(name, badge(`${name}地方标准`, 'info'));
  if (record.standard.kind === 'quality')
    return cell(name, make('small', '', '环境质量标准，不叠加排放标准'));
  const overlay = overlayOf(record);
  if (!overlay) return cell(name, '—');
  const text = overlayText(overlay, regionName);
  const { binding, choice } = overlay;
  if (binding)
    return cell(
      name,
      badge(`${name}执行`, 'ok'),
      ' ',
      link(addressOf(binding.record), make('strong', '', formatFigure(binding.record))),
      make('small', '', text),
    );
  if (choice) {
    const items = choice.records
      .slice(0, LOCALS_SHOWN)
      .map((local) =>
        make(
          'li',
          '',
          link(addressOf(local), make('strong', '', formatFigure(local))),
          make(
            'small',
            '',
            ` ${local.standard.number} ${local.class}${local.condition ? `（${local.condition}）` : ''}`,
          ),
        ),
      );
    const rest = choice.records.length - items.length;
    return cell(
      name,
      badge('按情形选', 'warn'),
      make('small', '', `地方标准优先，看${choice.by.slice(0, REASONS_SHOWN).join('、')}：`),
      make(
        'ul',
        '',
        ...items,
        ...(rest > 0 ? [make('li', '', make('small', '', `等 ${rest + items.length} 条`))] : []),
      ),
    );
  }
  return cell(name, make('small', '', text));
}
