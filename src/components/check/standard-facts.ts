import type { StandardRecord } from '../../lib/limits/catalogue.ts';
import { changeoverOf, inForce, type Plant } from '../../lib/limits/changeover.ts';
import { button, link, make } from '../search/dom.ts';

export interface Circumstances {
  readonly today: string;
  readonly plant?: Plant | undefined;
  /** true where it is looked up for want of a standard of the industry's own */
  readonly isStandIn: boolean;
}

/** What one has to know of the standard chosen: its state, who follows which one from when, what its rows lack. */
export function standardFacts(
  standard: StandardRecord,
  standards: readonly StandardRecord[],
  { today, plant, isStandIn }: Circumstances,
  choose: (id: string) => void,
): HTMLElement[] {
  const state = make('span', 'badge', standard.state);
  state.dataset['tone'] = standard.tone;
  const facts: HTMLElement[] = [
    make('p', '', link(standard.url, `${standard.number} ${standard.title}`), ' ', state),
  ];
  const changeover = changeoverOf(standard, standards, { today, plant });
  if (changeover) facts.push(notice('info', changeover.text));
  if (!inForce({ standard }, { today, plant }, standards)) {
    const instead = changeover && (changeover.applies === 'next' ? [changeover.next] : changeover.old);
    const others = (instead ?? []).filter(({ id }) => id !== standard.id);
    facts.push(
      notice(
        'warn',
        `按所选情形，${standard.number} ${plant === 'existing' && changeover ? '还不约束现有单位' : '不在施行期内'}，下面的结果只供对照。`,
        ...others.map((other) => button('btn', `改按 ${other.number} 判定`, () => choose(other.id))),
      ),
    );
  }
  if (isStandIn) facts.push(make('p', 'meta', '综合排放标准：有行业标准的先执行行业标准，没有的才按它。'));
  if (standard.gaps) facts.push(make('p', 'meta', `录入情况：${standard.gaps}`));
  return facts;
}

function notice(tone: string, text: string, ...more: readonly Node[]): HTMLElement {
  const mark = make('span', '', 'ⓘ');
  mark.ariaHidden = 'true';
  const made = make('div', 'notice', mark, make('span', '', text), ...more);
  made.dataset['tone'] = tone;
  return made;
}
