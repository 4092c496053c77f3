import { figuresOf, type PerformingTechnology } from '../../lib/limits/performance.ts';
import { entries } from '../entries.ts';

/** Technologies that treat pollutants, with the sourced figures that a measured value can be set beside. */
export function performingTechnologies(): PerformingTechnology[] {
  return entries.technologies.flatMap(({ id, data }) => {
    const { title, maturity, fields, industries, pollutants, performance } = data;
    const figures = figuresOf(performance, pollutants);
    const notForLow = data.fit?.conditions.find(
      ({ when, effect }) => when === 'low-concentration' && effect === 'excludes',
    )?.because;
    if (data.kind !== 'technology' || (pollutants.length === 0 && figures.length === 0)) return [];
    return [
      {
        id,
        title,
        maturity,
        fields,
        industries,
        stages: data.fit?.stages ?? [],
        ...(notForLow && { notForLow }),
        pollutants,
        figures,
      },
    ];
  });
}
