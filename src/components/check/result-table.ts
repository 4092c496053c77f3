import type { Assessment, Line } from '../../lib/limits/assess.ts';
import {
  LINE_FAULTS,
  limitText,
  marginText,
  notesOf,
  regionName,
  removalText,
  rough,
  shown,
  VERDICT_MARKS,
  VERDICT_TONES,
  VERDICTS,
  withUnit,
} from '../../lib/limits/check-text.ts';
import type { Verdict } from '../../lib/limits/judge.ts';
import { situationOf } from '../../lib/limits/scene.ts';
import { link, make } from '../search/dom.ts';

const COLUMNS = ['项目', '监测值', '限值', '结论', '与限值相差', '需要去除', '依据'] as const;
/** Rows shown where the reader has to choose first; more would hide the rest. */
const MOST_OPEN = 10;

/** Where the table leads to. */
export interface TableLinks {
  /** all limits of a pollutant */
  readonly limitsOf: (pollutant: string) => string;
  /** number of the standard chosen */
  readonly number: string;
}

/** What was judged, a body a pollutant: the limit that binds first, then what stands beside it, then the remarks. */
export function resultTable(
  results: readonly { readonly name: string; readonly assessment: Assessment }[],
  links: TableLinks,
): HTMLTableElement {
  const head = make('tr', '', ...COLUMNS.map((text) => columnHead(text)));
  return make(
    'table',
    'check-table',
    make('thead', '', head),
    ...results.map(({ name, assessment }) => bodyOf(name, assessment, links)),
  );
}

/** A verdict as a badge: a mark, a word and a tone. */
function verdictBadge(verdict: Verdict): HTMLElement {
  const mark = make('span', '', VERDICT_MARKS[verdict]);
  mark.ariaHidden = 'true';
  const badge = make('span', 'badge', mark, VERDICTS[verdict]);
  badge.dataset['tone'] = VERDICT_TONES[verdict];
  return badge;
}

function bodyOf(name: string, assessment: Assessment, links: TableLinks): HTMLElement {
  const { own, local, binding, open, localOpen, overlay } = assessment;
  const body = make('tbody');
  body.dataset['pollutant'] = assessment.entry.pollutant;
  const region = overlay ? regionName(overlay.region) : '';
  if (own && local) {
    const [first, second] = binding === 'local' ? [local, own] : [own, local];
    const marks = {
      own: binding === 'own' ? '执行' : '国家标准',
      local: binding === 'local' ? `${region}执行` : region,
    };
    body.append(
      rowOf(name, first, binding === 'local' ? marks.local : marks.own),
      rowOf('', second, binding === 'local' ? marks.own : marks.local, true),
    );
  } else if (own) body.append(rowOf(name, own, localOpen.length ? '国家标准' : ''));
  else if (open.length) body.append(...openRows(name, open));
  else body.append(missingRow(name, assessment, links));
  if (localOpen.length) body.append(foldedRow(localOpen, region));
  const notes = notesOf(assessment);
  if (notes.length) body.append(wide(make('ul', '', ...notes.map((text) => make('li', '', text)))));
  return body;
}

function rowOf(name: string, line: Line, mark: string, isBeside = false): HTMLTableRowElement {
  const { record, reading, judgement, converted, fault } = line;
  const head = make('th', '', name || make('span', 'visually-hidden', '同上'));
  head.scope = 'row';
  const { standard } = record;
  const figure = line.converted || line.fromVolume ? rough : shown;
  const value = judgement ? withUnit(figure(judgement.value), record.unit) : '—';
  const detail = [record.class, record.averaging, record.condition].filter(Boolean).join('；');
  const row = make(
    'tr',
    isBeside ? 'beside' : '',
    head,
    cell(
      '监测值',
      `${reading?.below ? '＜ ' : ''}${value}`,
      ...(converted
        ? [
            make(
              'small',
              '',
              `折算：${converted.formula}（${standard.number} ${converted.reference.clause}）`,
            ),
          ]
        : []),
    ),
    cell('限值', limitText(record), make('small', '', detail)),
    cell(
      '结论',
      ...(judgement
        ? [verdictBadge(judgement.verdict)]
        : [make('small', '', fault ? LINE_FAULTS[fault] : '没有填监测值')]),
      ...(mark ? [' ', make('span', 'badge', mark)] : []),
    ),
    cell('与限值相差', judgement ? marginText(judgement, record.unit) : '—'),
    cell('需要去除', (judgement && removalText(judgement)) || '—'),
    cell(
      '依据',
      link(`${standard.url}#limit-${record.n}`, `${standard.number} ${record.clause}`),
      ...(record.doubt ? [' ', badge('待核', 'warn')] : []),
      ...(standard.tone === 'ok' ? [] : [' ', badge(standard.state, standard.tone)]),
    ),
  );
  if (judgement) row.dataset['verdict'] = judgement.verdict;
  return row;
}

/** The limits of every class, where none was chosen. */
function openRows(name: string, open: readonly Line[]): HTMLTableRowElement[] {
  const rows = open.slice(0, MOST_OPEN).map((line, at) => rowOf(at === 0 ? name : '', line, '', at > 0));
  const left = open.length - rows.length;
  const said = `还没有选级别，不下结论：上面是各级别下的结果${left > 0 ? `，另有 ${left} 条` : ''}。`;
  return [...rows, wide(said)];
}

/** The region's limits among which the reader has to choose, folded: there may be a dozen for each pollutant. */
function foldedRow(lines: readonly Line[], region: string): HTMLTableRowElement {
  const items = lines.map(({ record, judgement }) =>
    make(
      'li',
      '',
      link(`${record.standard.url}#limit-${record.n}`, record.standard.number),
      ` ${situationOf(record)}，${limitText(record)}：`,
      judgement ? verdictBadge(judgement.verdict) : '—',
    ),
  );
  const row = wide(
    make(
      'details',
      '',
      make('summary', '', `${region}可能适用的 ${lines.length} 条地方限值`),
      make('ul', '', ...items),
    ),
  );
  row.className = 'check-folded';
  return row;
}

function missingRow(name: string, { otherUnits, unit, entry }: Assessment, links: TableLinks): HTMLElement {
  const head = make('th', '', name);
  head.scope = 'row';
  const told = otherUnits.length
    ? [`限值的单位是 ${otherUnits.join('、')}，不能由 ${unit} 换算，不判定。请按限值的单位填写。`]
    : [
        `本库在 ${links.number} 的这一级别下没有录到“${name}”的限值，不判定。没有录到不等于没有要求，请核对标准原文；`,
        link(links.limitsOf(entry.pollutant), `看“${name}”在其他标准里的限值`),
        '。',
      ];
  const body = make('td', '', ...told);
  body.colSpan = COLUMNS.length - 1;
  return make('tr', '', head, body);
}

function wide(...children: readonly (Node | string)[]): HTMLTableRowElement {
  const body = make('td', 'check-notes', ...children);
  body.colSpan = COLUMNS.length;
  return make('tr', '', body);
}

function cell(
  label: (typeof COLUMNS)[number],
  ...children: readonly (Node | string)[]
): HTMLTableCellElement {
  const made = make('td', '', ...children);
  made.dataset['label'] = label;
  return made;
}

function columnHead(text: string): HTMLTableCellElement {
  const made = make('th', '', text);
  made.scope = 'col';
  return made;
}

function badge(text: string, tone: string): HTMLElement {
  const made = make('span', 'badge', text);
  made.dataset['tone'] = tone;
  return made;
}
