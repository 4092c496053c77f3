import { standardId } from '../../lib/standards/number.ts';
import { POLLUTANTS } from '../../vocab/pollutants.ts';
import { entries, pathOf } from '../entries.ts';
import { limitsByPollutant, limitsOf } from '../limits.ts';
import { href } from '../site.ts';

interface Door {
  readonly text: string;
  readonly href: string;
  readonly count: number;
  readonly note?: string;
}

/** Pollutants and standards with how many limits each has: the way to every limit without scripts. */
export function limitDoors(): { readonly pollutants: readonly Door[]; readonly standards: readonly Door[] } {
  const pollutants = POLLUTANTS.flatMap(({ code, name, symbol }) => {
    const standards = limitsByPollutant.get(code);
    if (!standards) return [];
    const count = [...standards.values()].reduce((sum, rows) => sum + rows.length, 0);
    const note = symbol && symbol !== name ? { note: symbol } : {};
    return [{ text: name, href: href(`/pollutants/${code}/`), count, ...note }];
  });
  const standards = entries.standards
    .flatMap((entry) => {
      const { length } = limitsOf(entry.id);
      const { number, title } = entry.data;
      return length
        ? [
            {
              text: number,
              note: title,
              href: `${href(pathOf('standards', entry.id))}#limits`,
              count: length,
            },
          ]
        : [];
    })
    .sort((a, b) => standardId(a.text).localeCompare(standardId(b.text), 'en', { numeric: true }));
  return { pollutants, standards };
}
