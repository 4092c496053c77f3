import type { Symptom } from '../../lib/search/card.ts';
import type { LimitAnswer } from '../../lib/search/limit-answer.ts';
import { link, make } from './dom.ts';

/** Causes shown before the rest is folded: the list below should stay in sight. */
const CAUSES_SHOWN = 2;

/** The causes a symptom may have, how to tell them apart, and where to read on. */
export function symptomCard(symptom: Symptom): HTMLElement {
  const items = symptom.causes.map(({ cause, tell, see }) => {
    const links = make('p', 'see', '看：');
    see.forEach((entry, index) => {
      if (index > 0) links.append('、');
      links.append(link(entry.url, entry.title));
    });
    return make('li', '', make('strong', '', cause), make('p', '', tell), links);
  });
  const list = make('ol', 'causes', ...items.slice(0, CAUSES_SHOWN));
  const rest = items.slice(CAUSES_SHOWN);
  const more = make('ol', 'causes', ...rest);
  more.start = CAUSES_SHOWN + 1;
  const card = make(
    'section',
    'answer',
    make('h2', '', `“${symptom.title}”可能的原因`),
    make('p', 'meta', '同一现象常有几个原因，先照下面的办法分辨，再看对应的条目。'),
    list,
    ...(rest.length ? [make('details', '', make('summary', '', `还有 ${rest.length} 种可能`), more)] : []),
  );
  card.dataset['answer'] = 'symptom';
  return card;
}

/** Limit rows with their clause, by standard. */
export function limitCard(answers: readonly LimitAnswer[], all: string): HTMLElement {
  const card = make('section', 'answer', make('h2', '', '限值'));
  card.dataset['answer'] = 'limits';
  for (const { group, lines } of answers) {
    const state = make('span', 'badge', group.state);
    state.dataset['tone'] = group.current ? 'ok' : 'warn';
    const caption = make(
      'p',
      'limit-standard',
      link(group.url, `${group.number} ${group.title}`),
      ' ',
      state,
    );
    const rows = make('ul', 'limit-lines');
    for (const line of lines) {
      const amount = link(`${group.url}#limit-${line.n}`, make('strong', '', line.amount));
      rows.append(
        make(
          'li',
          '',
          make('span', '', `${line.label} · ${line.class}`),
          amount,
          make('small', '', [line.when, line.clause, line.note].filter(Boolean).join(' · ')),
        ),
      );
    }
    card.append(caption, rows);
    if (group.lines.length > lines.length)
      card.append(
        make('p', 'meta', link(`${group.url}#limits`, `这项标准里的全部 ${group.lines.length} 条`)),
      );
  }
  card.append(
    make('p', 'meta', '数值以标准原文为准；没有写符号的均为“不高于（≤）”。', link(all, '在限值速查里看全部')),
  );
  return card;
}
