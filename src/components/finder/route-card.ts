import type { RouteDetail } from '../../lib/match/detail.ts';
import { STAGES } from '../../vocab/fit.ts';
import { link, make } from '../search/dom.ts';

/** A route as a chain of steps, each with its choices and its reason. */
export function routeCard({ title, summary, steps, checked, sources }: RouteDetail): HTMLElement {
  const chain = make(
    'ol',
    'route-steps',
    ...steps.map(({ stage, technologies, why }) => {
      const choices = make('p', 'route-choices');
      technologies.forEach(({ title: name, url }, index) => {
        if (index > 0) choices.append(make('span', 'or', index === 1 ? ' 或 ' : '、'));
        choices.append(link(url, name));
      });
      return make('li', '', make('span', 'badge', STAGES[stage]), choices, make('p', '', why));
    }),
  );
  const card = make(
    'article',
    'route',
    make('h3', '', title),
    make('p', '', summary),
    chain,
    make(
      'p',
      'meta',
      `依据：${sources.map((source) => source.title).join('；')}${checked ? '' : '（路线由编辑归纳，待核对原文）'}`,
    ),
  );
  return card;
}
