import { industryName, pollutantNames } from '../../lib/match/reason-text.ts';
import type { Problem } from '../../lib/match/types.ts';
import { CONDITIONS, SCALES, SUBJECTS } from '../../vocab/fit.ts';
import { REGIONS } from '../../vocab/regions.ts';
import { button, make } from '../search/dom.ts';

/** A part of the problem as understood. */
export interface Part {
  readonly facet: 'subject' | 'pollutant' | 'industry' | 'region' | 'scale' | 'condition';
  readonly code: string;
  readonly text: string;
}

/** Everything that was understood, in the order it decides. */
export function partsOf(problem: Problem): Part[] {
  const { region, scale } = problem;
  return [
    ...[...problem.subjects.keys()].map(
      (code) => ({ facet: 'subject', code, text: SUBJECTS[code] }) as const,
    ),
    ...problem.pollutants.map(
      (code) => ({ facet: 'pollutant', code, text: pollutantNames([code]) }) as const,
    ),
    ...problem.industries.map((code) => ({ facet: 'industry', code, text: industryName(code) }) as const),
    ...(scale ? [{ facet: 'scale', code: scale, text: SCALES[scale] } as const] : []),
    ...problem.conditions.map((code) => ({ facet: 'condition', code, text: CONDITIONS[code] }) as const),
    ...(region
      ? [
          {
            facet: 'region',
            code: region,
            text: REGIONS.find(({ code }) => code === region)?.name ?? region,
          } as const,
        ]
      : []),
  ];
}

/** The parts as chips that can be taken out. */
export function understanding(parts: readonly Part[], takeOut: (part: Part) => void): HTMLElement {
  const chips = parts.map((part) => {
    const chip = button('chip', '', () => takeOut(part));
    chip.append(part.text, make('span', '', ' ×'));
    chip.setAttribute('aria-label', `去掉“${part.text}”`);
    return chip;
  });
  return make('p', 'understood', make('span', '', '我们这样理解：'), ...chips);
}
