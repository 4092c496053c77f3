import { formatFigure } from '../../lib/figures/format.ts';
import type { LimitRecord } from '../../lib/limits/catalogue.ts';
import { type BearingLimit, type Goal, limitsFor } from '../../lib/match/limits-for.ts';
import type { Problem } from '../../lib/match/types.ts';
import { REGIONS } from '../../vocab/regions.ts';
import { link, make } from '../search/dom.ts';

const COLUMNS = ['项目', '限值', '级别与条件', '标准', '出处'];

/**
 * The limits that bear on a problem, the region's beside the nation's, and what the library does not know. Fetched when
 * the reader comes to it.
 * @param all address of the table of all limits, asked the same
 */
export function limitsSection(
  problem: Problem,
  goal: Goal,
  records: readonly LimitRecord[],
  today: string,
  all: string,
): Node[] {
  const found = limitsFor(problem, goal, records, today);
  const { rows, standards, comprehensive, changeovers } = found;
  const more = make('p', 'meta', '数值以标准原文为准。', link(all, '在限值速查里看全部'));
  if (rows.length === 0) {
    const list = make(
      'ul',
      'list',
      ...standards.map(({ url, number, title, state }) =>
        make('li', '', link(`${url}#limits`, `${number} ${title}`), make('small', '', state)),
      ),
    );
    return standards.length
      ? [make('p', 'meta', '没有说到具体的污染物；与这个问题有关、录有限值的标准：'), list, more]
      : [make('p', 'meta', '没有说到具体的污染物或行业，给不出限值。'), more];
  }
  const body = make('tbody');
  for (const row of rows) body.append(...linesOf(row));
  const table = make(
    'table',
    '',
    make('thead', '', make('tr', '', ...COLUMNS.map((text) => header(text)))),
    body,
  );
  const box = make('section', 'table', table);
  box.tabIndex = 0;
  box.setAttribute('aria-label', '有关的限值');
  return [
    ...(comprehensive
      ? [
          make(
            'p',
            'meta',
            '本库没有收录这个行业自己的排放标准，下面是综合排放标准；有行业标准的先执行行业标准。',
          ),
        ]
      : []),
    box,
    ...[...changeovers, ...gapsOf(rows)].map((text) => make('p', 'meta', text)),
    more,
  ];
}

function header(text: string): HTMLTableCellElement {
  const cell = make('th', '', text);
  cell.scope = 'col';
  return cell;
}

function linesOf({ record, overlay }: BearingLimit): HTMLTableRowElement[] {
  const lines = [lineOf(record, overlay?.binding ? '地方标准优先' : '')];
  if (!overlay) return lines;
  const region = regionName(overlay.region);
  const say = (text: string) => {
    const cell = make('td', 'meta', text);
    cell.colSpan = COLUMNS.length;
    lines.push(make('tr', '', cell));
  };
  if (overlay.binding) {
    lines.push(lineOf(overlay.binding.record, `${region}执行`));
    say(overlay.binding.why);
  } else if (overlay.choice) {
    for (const local of overlay.choice.records.slice(0, 3)) lines.push(lineOf(local, `${region}，按情形选`));
    say(overlay.choice.why);
  } else if (overlay.caution) say(overlay.caution);
  return lines;
}

/** What the library does not know of the region's standards, once for all rows. */
function gapsOf(rows: readonly BearingLimit[]): string[] {
  return [
    ...new Set(
      rows.flatMap(({ record, overlay }) => {
        if (!overlay || overlay.binding || overlay.choice || overlay.caution) return [];
        const region = regionName(overlay.region);
        if (overlay.recorded === 'row')
          return [
            `${region}的 ${[...new Set(overlay.locals.map((local) => local.record.standard.number))].join('、')} 对“${record.label}”另有规定，级别与国标不对应，请到标准页按自己的情形查。`,
          ];
        return overlay.recorded === 'none'
          ? [`本库未收录${region}与 ${record.standard.number} 对应的地方标准，不等于没有，请向当地核实。`]
          : [
              `${region}的 ${overlay.standards.map(({ number }) => number).join('、')} 里没有录到“${record.label}”这一项，先按国家标准，并请核对原文。`,
            ];
      }),
    ),
  ];
}

function regionName(code: string): string {
  return REGIONS.find((region) => region.code === code)?.name ?? code;
}

function lineOf(record: LimitRecord, mark: string): HTMLTableRowElement {
  const { standard } = record;
  const detail = [record.class, record.averaging, record.condition].filter(Boolean).join('；');
  const name = make('th', '', record.label);
  name.scope = 'row';
  const badge = mark ? [' ', make('span', 'badge', mark)] : [];
  const row = make(
    'tr',
    '',
    name,
    make(
      'td',
      'figure',
      formatFigure({ ...record, bound: record.bound ?? (record.value === undefined ? undefined : '≤') }),
    ),
    make('td', '', detail, ...badge),
    make(
      'td',
      '',
      link(standard.url, standard.number),
      make('small', '', ` ${standard.title}（${standard.state}）`),
    ),
    make(
      'td',
      '',
      link(`${standard.url}#limit-${record.n}`, record.clause),
      make(
        'small',
        '',
        record.doubt ? ` 待核：${record.doubt}` : record.confidence === 'verified' ? '' : ' 待核对原文',
      ),
    ),
  );
  row.dataset['limit'] = `${standard.id}-${record.n}`;
  return row;
}
