import { formatFigure } from '../../lib/figures/format.ts';
import { percentUp, withUnit } from '../../lib/limits/check-text.ts';
import {
  type Closer,
  type Closers,
  closersOf,
  type Gap,
  type PerformingTechnology,
} from '../../lib/limits/performance.ts';
import { STAGES } from '../../vocab/fit.ts';
import { CONFIDENCE, MATURITY } from '../../vocab/terms.ts';
import { link, make } from '../search/dom.ts';

/** A gap that was found, with the name of its pollutant. */
export interface NamedGap extends Gap {
  readonly name: string;
}

/** A link to a technology's page. */
type ToPage = (technology: PerformingTechnology) => HTMLAnchorElement;

const CLOSING = { enough: '够', depends: '要看条件', short: '不够', elsewhere: '进水浓度不符' } as const;
const TONES = { enough: 'ok', depends: 'warn' } as const;
/** Names of technologies without figures, listed in one line. */
const MOST_NAMES = 10;

/** A section a gap: technologies whose sourced figures close it, and those of which nothing can be said. */
export function gapSections(
  gaps: readonly NamedGap[],
  technologies: readonly PerformingTechnology[],
  industry: string,
  addressOf: (id: string) => string,
): HTMLElement[] {
  const toPage = ({ id, title }: PerformingTechnology) => link(addressOf(id), title);
  return gaps.map((gap) => {
    const found = closersOf(technologies, gap, industry);
    const section = make(
      'section',
      'check-gap',
      make('h3', '', `${gap.name}：${neededText(gap)}`),
      ...(found.closing.length
        ? [make('ul', 'check-closers', ...found.closing.map((closer) => closerItem(closer, toPage)))]
        : [make('p', '', '本库没有录到性能数字够得上这个差距的技术。')]),
      ...restOf(found, toPage),
    );
    section.dataset['gap'] = gap.pollutant;
    return section;
  });
}

function neededText({ removal, limit, unit }: Gap): string {
  return `至少再去除 ${percentUp(removal)}，降到 ${withUnit(String(limit), unit)} 以内`;
}

function closerItem({ technology, closing, figures }: Closer, toPage: ToPage): HTMLElement {
  const tag = make('span', 'badge', CLOSING[closing]);
  tag.dataset['tone'] = TONES[closing];
  const item = make(
    'li',
    '',
    make(
      'p',
      '',
      toPage(technology),
      ' ',
      tag,
      ' ',
      make('span', 'badge', `成熟度：${MATURITY[technology.maturity]}`),
      make('small', '', `环节：${technology.stages.map((stage) => STAGES[stage]).join('、') || '未写明'}`),
    ),
    make(
      'ul',
      'list',
      ...figures.map(({ figure, closing: one }) =>
        make(
          'li',
          '',
          `${figure.indicator} ${formatFigure(figure)}（${CLOSING[one]}）`,
          ...(figure.condition ? [`；条件：${figure.condition}`] : []),
          make(
            'small',
            '',
            ` 出处：${figure.source}，${figure.doubt ? `待核：${figure.doubt}` : CONFIDENCE[figure.confidence]}`,
          ),
        ),
      ),
    ),
  );
  item.dataset['technology'] = technology.id;
  item.dataset['closing'] = closing;
  return item;
}

function restOf({ short, unfit, unknown }: Closers, toPage: ToPage): HTMLElement[] {
  const names = (list: readonly PerformingTechnology[]) =>
    list.slice(0, MOST_NAMES).flatMap((one, at) => [...(at ? ['、'] : []), toPage(one)]);
  const more = (list: readonly PerformingTechnology[]) =>
    list.length > MOST_NAMES ? `等 ${list.length} 项` : '';
  return [
    ...(short.length
      ? [make('p', 'meta', '性能数字单独达不到的：', ...names(short), `${more(short)}。`)]
      : []),
    ...(unfit.length
      ? [
          make(
            'p',
            'meta',
            '数字或用法与您的浓度不符的：',
            ...unfit.flatMap(({ technology, why }, at) => [
              ...(at ? ['、'] : []),
              toPage(technology),
              ...(why ? [`（${why}）`] : []),
            ]),
            '。',
          ),
        ]
      : []),
    ...(unknown.length
      ? [
          make(
            'p',
            'meta',
            '也用来治它、但本库没有录到可比数字的：',
            ...names(unknown),
            `${more(unknown)}。列在这里不表示能补上差距。`,
          ),
        ]
      : []),
  ];
}
