import type { Line } from '../../lib/limits/assess.ts';
import { rough, shown, VERDICTS, withUnit } from '../../lib/limits/check-text.ts';
import { type Ladder, ladderOf, lanesOf, type Step } from '../../lib/limits/ladder.ts';
import { make } from '../search/dom.ts';
import { svg } from './svg.ts';

const BAR = { top: 26, height: 16 } as const;
const LINE = 18;
/** Width of a Chinese character and of half-width ones at 13 px. */
const WIDE = 13;
const NARROW = 7.5;

/**
 * A value on the scale of the limits: a picture, and the same as a table.
 * @param width of the drawing, px, so that its letters keep their size on a phone
 */
export function ladderFigure(name: string, line: Line, steps: readonly Step[], width: number): HTMLElement[] {
  const { judgement, record } = line;
  const ladder = judgement && ladderOf(steps, judgement.value, record);
  if (!judgement || !ladder) return [];
  const unit = (value: number) => withUnit(rough(value), record.unit);
  const caption = `${name}：${unit(judgement.value)}，${VERDICTS[judgement.verdict]}`;
  const said = `${caption}。${ladder.steps.map((step) => `${step.label} ${unit(step.value)}`).join('；')}`;
  const figure = make(
    'figure',
    'ladder',
    draw(ladder, unit, said, width),
    make(
      'figcaption',
      '',
      caption,
      ...(ladder.logarithmic ? [make('small', '', '（对数刻度）')] : []),
      tableOf(ladder, name, unit),
    ),
  );
  return [figure];
}

function draw(ladder: Ladder, unit: (value: number) => string, said: string, width: number): SVGElement {
  const at = (place: number) => Math.round(place * width * 10) / 10;
  const own = at(ladder.own.at);
  const labels = ladder.steps.map((step) => {
    const text = `${step.label} ${shown(step.value)}`;
    const size = widthOf(text);
    return { text, tick: at(step.at), at: keepInside(at(step.at), size, width), width: size };
  });
  const lanes = lanesOf(labels, 10);
  const bottom = BAR.top + BAR.height;
  const height = bottom + 14 + (Math.max(0, ...lanes) + 1) * LINE;
  const ownText = `你的值 ${unit(ladder.own.value)}`;
  const middle = BAR.top + BAR.height / 2;
  return svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': said },
    ...ladder.zones.map(({ from, to, verdict }) =>
      svg('rect', {
        class: `zone-${verdict}`,
        x: at(from),
        y: BAR.top,
        width: Math.max(0, at(to) - at(from)),
        height: BAR.height,
      }),
    ),
    ...labels.flatMap(({ text, tick, at: x }, index) => {
      const y = bottom + 16 + (lanes[index] ?? 0) * LINE;
      return [
        svg('path', { class: 'tick', d: `M${tick} ${BAR.top - 3}V${y - 12}` }),
        svg('text', { x, y, 'text-anchor': 'middle' }, text),
      ];
    }),
    svg('path', { class: 'own', d: `M${own} ${BAR.top - 6}V${middle}` }),
    svg('circle', { class: 'own', cx: own, cy: middle, r: 6 }),
    svg(
      'text',
      { class: 'own', x: keepInside(own, widthOf(ownText) * 1.05, width), y: 14, 'text-anchor': 'middle' },
      ownText,
    ),
  );
}

function keepInside(middle: number, size: number, width: number): number {
  return Math.max(size / 2, Math.min(width - size / 2, middle));
}

function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > '\u2000' ? WIDE : NARROW), 0);
}

function tableOf({ steps, own }: Ladder, name: string, unit: (value: number) => string): HTMLElement {
  const row = (label: string, value: number) => {
    const head = make('th', '', label);
    head.scope = 'row';
    return make('tr', '', head, make('td', 'num', unit(value)));
  };
  const marks = [...steps, { ...own, label: '你的值' }].sort((a, b) => a.value - b.value);
  const table = make(
    'table',
    '',
    make('caption', '', `${name}与各级限值`),
    make('tbody', '', ...marks.map(({ label, value }) => row(label, value))),
  );
  return make('details', '', make('summary', '', '看数值'), table);
}
