import { formatFigure } from '../lib/figures/format.ts';
import { LIMITATIONS_TOLD, type RouteDetail, type TechnologyDetail } from '../lib/match/detail.ts';
import { combinations, type Entry, find, pathOf } from './entries.ts';
import { neighboursOf } from './relations.ts';
import { is } from './rows.ts';
import { href } from './site.ts';
import { stateOf } from './standards.ts';

/** What a result of the finder says of a technology. */
export function technologyDetail(entry: Entry<'technologies'>): TechnologyDetail {
  const { data } = entry;
  const around = neighboursOf(entry);
  return {
    title: data.title,
    url: href(pathOf('technologies', entry.id)),
    summary: data.summary,
    conditions:
      data.fit?.conditions.map(({ source, ...rest }) => ({ ...rest, ...(source && { source }) })) ?? [],
    performance: data.performance.map((row) => ({
      text: `${row.indicator} ${formatFigure(row)}`,
      source: row.source,
      ...(row.condition && { condition: row.condition }),
      ...(row.doubt && { doubt: row.doubt }),
    })),
    limitations: data.limitations.slice(0, LIMITATIONS_TOLD),
    secondaryPollution: data.secondaryPollution,
    ...(data.costBasis && {
      cost: {
        text: `${data.costBasis.kind} ${formatFigure(data.costBasis)}`,
        note: `${data.costBasis.priceYear} 年价格；${data.costBasis.scope}；${data.costBasis.caveat}`,
      },
    }),
    cases: around.filter((other) => is(other, 'cases')).length,
    standards: around.flatMap((other) =>
      is(other, 'standards')
        ? [
            {
              number: other.data.number,
              title: other.data.title,
              url: href(pathOf('standards', other.id)),
              state: stateOf(other).label,
            },
          ]
        : [],
    ),
    sources: data.sources.map(sourceOf),
  };
}

/**
 * What the finder says of a route.
 * @throws Error when there is no such route: its page is only made for those there are
 */
export function routeDetail(id: string): RouteDetail {
  const route = combinations.find((one) => one.id === id);
  if (!route) throw new Error(`没有“${id}”这条组合工艺，请运行 npm run check`);
  const { title, summary, steps, confidence, sources } = route.data;
  return {
    title,
    summary,
    checked: confidence === 'verified',
    steps: steps.map(({ stage, technologies, why }) => ({
      stage,
      why,
      technologies: technologies.flatMap((technology) => {
        const entry = find('technologies', technology);
        return entry
          ? [{ id: technology, title: entry.data.title, url: href(pathOf('technologies', technology)) }]
          : [];
      }),
    })),
    sources: sources.map(sourceOf),
  };
}

function sourceOf({ title, publisher, url }: Entry<'technologies'>['data']['sources'][number]) {
  return { title, ...(publisher && { publisher }), ...(url && { url }) };
}
