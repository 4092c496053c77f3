import type { Compared, Heading, Line } from '../lib/compare/rows.ts';
import { formatFigure } from '../lib/figures/format.ts';
import { SUBJECTS } from '../vocab/fit.ts';
import { EVALUATION_BASES, EVALUATION_STATES, MATURITY } from '../vocab/terms.ts';
import { type Entry, find, pathOf } from './entries.ts';
import { neighboursOf } from './relations.ts';
import { is } from './rows.ts';
import { href } from './site.ts';
import { industryOf, pollutantOf } from './terms.ts';

/** A technology as it stands beside others. */
export function comparedOf(entry: Entry<'technologies'>): Compared {
  const { data } = entry;
  const plain = (texts: readonly string[]): Line[] => texts.map((text) => ({ text }));
  const condition = (effect: 'suits' | 'caution' | 'excludes'): Line[] =>
    (data.fit?.conditions ?? [])
      .filter((one) => one.effect === effect)
      .map(({ because, source }) => ({ text: because, source: source ?? '经验判断' }));
  const cases = neighboursOf(entry).filter((other) => is(other, 'cases'));
  const lines: Record<Heading, Line[]> = {
    summary: plain([data.summary]),
    uses: plain([data.typicalUses]),
    subjects: plain((data.fit?.subjects ?? []).map((code) => SUBJECTS[code])),
    pollutants: plain(data.pollutants.map((code) => pollutantOf(code).name)),
    industries: plain(data.industries.map((code) => industryOf(code).name)),
    maturity: plain([
      MATURITY[data.maturity],
      ...(data.trl ? [`TRL ${data.trl}（本站判断，非官方评级）`] : []),
    ]),
    evaluation: data.evaluation
      ? plain([
          EVALUATION_STATES[data.evaluation.state],
          ...data.evaluation.basis.map((basis) => EVALUATION_BASES[basis]),
        ])
      : plain(['暂无评估依据']),
    suits: condition('suits'),
    caution: condition('caution'),
    excludes: condition('excludes'),
    process: plain(data.process.map(({ name }) => name)),
    performance: data.performance.map(figure),
    design: data.designParameters.map((row) => figure({ ...row, indicator: row.name })),
    cost: data.costBasis
      ? [
          {
            text: `${data.costBasis.kind} ${formatFigure(data.costBasis)}（${data.costBasis.priceYear} 年价格）`,
            source: `${data.costBasis.scope}；${data.costBasis.caveat}；${data.costBasis.source}`,
          },
        ]
      : [],
    advantages: plain(data.advantages),
    limitations: plain(data.limitations),
    failures: data.failures.map(({ sign, cause, remedy }) => ({ text: `${sign}：${cause}，${remedy}` })),
    secondary: plain(data.secondaryPollution),
    meets: plain(data.meets ?? []),
    combines: (data.combinesWith ?? []).flatMap((id) => {
      const other = find('technologies', id);
      return other ? [{ text: other.data.title, url: href(pathOf('technologies', id)) }] : [];
    }),
    cases: cases.map((other) => ({ text: other.data.title, url: href(pathOf('cases', other.id)) })),
    sources: data.sources.map(({ title, publisher, url }) => ({
      text: [title, publisher].filter(Boolean).join('，'),
      ...(url && { url }),
    })),
  };
  return { id: entry.id, title: data.title, url: href(pathOf('technologies', entry.id)), lines };
}

function figure(row: {
  readonly indicator: string;
  readonly condition?: string | undefined;
  readonly source: string;
  readonly doubt?: string | undefined;
}): Line {
  const { indicator, condition, source, doubt, ...amount } = row;
  return {
    text: `${indicator} ${formatFigure(amount)}${condition ? `（${condition}）` : ''}`,
    source: `${source}${doubt ? `；待核：${doubt}` : ''}`,
  };
}
