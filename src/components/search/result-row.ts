import type { Shown } from '../../lib/search/present.ts';
import { reasonText } from '../../lib/search/reason-text.ts';
import { link, make, marked } from './dom.ts';

/**
 * One result: title, why it must not be relied on, the passage that answers, badges and the reason.
 * @param why false where nothing was asked for, so that there is no reason to tell
 */
export function resultRow(
  result: Shown,
  kinds: Readonly<Record<string, string>>,
  number: number,
  why: boolean,
): HTMLLIElement {
  const row = make('div', 'row');
  const title = make('h2', 'row-title');
  if (result.number) title.append(make('span', 'row-number', result.number));
  title.append(link(result.url, ...marked(result.titlePieces)));
  row.append(title);
  if (result.sunk) {
    const sunk = make('p', 'sunk', result.sunk);
    row.append(sunk);
  }
  const { excerpt, ask } = result;
  if (ask) row.append(make('p', 'asked', make('span', '', '有人这样问：'), ask));
  const hitInSummary = result.summaryPieces.some(({ hit }) => hit);
  if (hitInSummary || !excerpt || ask) row.append(make('p', '', ...marked(result.summaryPieces)));
  if (excerpt && !(ask && hitInSummary)) {
    const passage = make('p', 'passage');
    if (excerpt.heading && excerpt.anchor)
      passage.append(link(`${result.url}#${encodeURIComponent(excerpt.anchor)}`, excerpt.heading), ' › ');
    passage.append(...marked(excerpt.pieces));
    row.append(passage);
  }
  const badges = make('span', 'badges');
  const kind = make('span', 'badge', kinds[result.kind] ?? result.kind);
  kind.dataset['tone'] = 'info';
  badges.append(kind);
  for (const { text, tone, field } of result.badges) {
    const badge = make('span', 'badge', text);
    badge.dataset['tone'] = tone;
    if (field) badge.dataset['field'] = field;
    badges.append(badge);
  }
  row.append(badges);
  if (why) row.append(make('small', 'why', `为什么在这里：${reasonText(result.reasons)}`));
  const item = make('li', '', row);
  item.dataset['kind'] = result.kind;
  item.dataset['id'] = result.id;
  item.value = number;
  return item;
}
