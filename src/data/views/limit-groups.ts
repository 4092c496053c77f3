import { formatAmount } from '../../lib/figures/format.ts';
import type { LimitGroup } from '../../lib/search/limit-answer.ts';
import { CONFIDENCE, MEDIA } from '../../vocab/terms.ts';
import { find, pathOf } from '../entries.ts';
import { limitsByPollutant, limitsOf } from '../limits.ts';
import { href } from '../site.ts';
import { stateOf } from '../standards.ts';

/** All limits of a pollutant by standard, as the search answers with them. */
export function limitGroups(pollutant: string): LimitGroup[] {
  return [...(limitsByPollutant.get(pollutant) ?? [])].flatMap(([id, rows]) => {
    const standard = find('standards', id);
    if (!standard) return [];
    const state = stateOf(standard);
    const all = limitsOf(id);
    return [
      {
        number: standard.data.number,
        title: standard.data.title,
        url: href(pathOf('standards', id)),
        state: state.label,
        current: state.current,
        region: standard.data.region ?? '',
        industries: standard.data.industries,
        lines: rows.map((row) => ({
          n: all.indexOf(row) + 1,
          label: row.label,
          medium: MEDIA[row.medium],
          class: row.class,
          amount: `${formatAmount(row, '≤')}${row.unit === '无量纲' ? '' : ` ${row.unit}`}`,
          when: [row.averaging, row.condition].filter(Boolean).join('；'),
          clause: row.clause,
          note: row.doubt
            ? `待核：${row.doubt}`
            : row.confidence === 'verified'
              ? ''
              : CONFIDENCE[row.confidence],
        })),
      },
    ];
  });
}
