import type { TechnologyDetail } from '../../lib/match/detail.ts';
import { reasonsOf, type Said } from '../../lib/match/reason-text.ts';
import type { Match } from '../../lib/match/types.ts';
import { STAGES } from '../../vocab/fit.ts';
import { MATURITY } from '../../vocab/terms.ts';
import { link, make } from '../search/dom.ts';

/** Rows of performance shown before the reader opens the entry. */
const PERFORMANCE_SHOWN = 3;

/** One technology with what speaks for and against it. */
export function resultCard(
  match: Match,
  detail: TechnologyDetail,
  routes: ReadonlyMap<string, string>,
): HTMLLIElement {
  const { candidate } = match;
  const reasons = reasonsOf(match, detail, routes);
  const item = make(
    'li',
    'result',
    make('h3', 'row-title', link(detail.url, detail.title)),
    badges(match),
    make('p', '', detail.summary),
    make(
      'div',
      'weighed',
      listOf(
        'for',
        '为什么合适',
        reasons.filter(({ good }) => good),
      ),
      listOf('against', '要留意', [
        ...reasons.filter(({ good }) => !good),
        ...detail.limitations.slice(0, 2).map((text) => ({ good: false, text, source: '经验判断' })),
      ]),
    ),
    performance(detail),
    facts(detail),
    weighing(match),
  );
  item.dataset['kind'] = 'technologies';
  item.dataset['id'] = candidate.id;
  return item;
}

function badges({ candidate }: Match): HTMLElement {
  const box = make('p', 'badges');
  const add = (text: string | undefined, tone: string) => {
    if (!text) return;
    const badge = make('span', 'badge', text);
    badge.dataset['tone'] = tone;
    box.append(badge);
  };
  add(MATURITY[candidate.maturity], candidate.maturity === 'promotion' ? 'ok' : 'plain');
  add(candidate.evaluation ?? '暂无评估依据', candidate.evaluation ? 'info' : 'plain');
  add(candidate.stages[0] && STAGES[candidate.stages[0]], 'plain');
  return box;
}

function listOf(name: string, title: string, reasons: readonly Said[]): Node {
  if (reasons.length === 0) return document.createDocumentFragment();
  return make(
    'div',
    `reasons ${name}`,
    make('h4', '', title),
    make(
      'ul',
      '',
      ...reasons.map(({ text, source }) =>
        make('li', '', text, source ? make('small', '', `（${source}）`) : ''),
      ),
    ),
  );
}

function performance({ performance: rows, url }: TechnologyDetail): HTMLElement {
  if (rows.length === 0)
    return make('p', 'meta', '没有收录有出处的性能数据，请向技术单位索要同类项目的监测报告。');
  const shown = rows
    .slice(0, PERFORMANCE_SHOWN)
    .map(({ text, condition, source, doubt }) =>
      make(
        'li',
        '',
        make('strong', '', text),
        condition ? `（${condition}）` : '',
        make('small', '', ` 出处：${source}${doubt ? `；待核：${doubt}` : ''}`),
      ),
    );
  const rest = rows.length - shown.length;
  return make(
    'div',
    'reasons',
    make('h4', '', '有出处的性能'),
    make(
      'ul',
      '',
      ...shown,
      ...(rest > 0 ? [make('li', '', link(`${url}#performance`, `另有 ${rest} 条`))] : []),
    ),
  );
}

function facts({ secondaryPollution, cost, cases, url }: TechnologyDetail): HTMLElement {
  const list = make('dl', 'plain-facts');
  const add = (label: string, ...value: (Node | string)[]) =>
    list.append(make('div', '', make('dt', '', label), make('dd', '', ...value)));
  add('二次污染', secondaryPollution.join('；') || '没有收录');
  add('费用', ...(cost ? [cost.text, make('small', '', `（${cost.note}）`)] : ['没有可核来源']));
  add('案例', ...(cases ? [link(`${url}#related-cases`, `本库 ${cases} 个`)] : ['本库没有收录']));
  return list;
}

/** The sum behind the order, for who wants to check it. */
function weighing({ score, reasons }: Match): HTMLElement {
  const parts = reasons.map(
    ({ kind, amount }) => `${PARTS[kind]} ${amount > 0 ? '+' : '−'}${Math.abs(amount).toFixed(2)}`,
  );
  return make(
    'details',
    'weighing',
    make('summary', '', '怎么排的'),
    make('p', 'meta', `总分 ${score.toFixed(2)}：${parts.join('，')}。分数只用来排先后，不是质量评级。`),
  );
}

const PARTS = {
  words: '说法相近',
  called: '点名',
  subject: '治理对象',
  pollutant: '污染物',
  'pollutant-missing': '缺污染物',
  industry: '行业',
  condition: '现场条件',
  scale: '规模',
  sign: '现象',
  route: '路线',
  removal: '去除率',
  stage: '链条位置',
  maturity: '成熟度',
  evaluation: '评估',
} as const satisfies Record<Match['reasons'][number]['kind'], string>;
