import { readdirSync, readFileSync } from 'node:fs';
import { fromRoot } from '../../scripts/lib/paths.ts';
import { packCatalogue } from '../../src/lib/limits/catalogue.ts';
import { parseLimitCsv, rowOf } from '../../src/lib/limits/csv.ts';
import { limitGroups, type StatedStandard } from '../../src/lib/limits/groups.ts';
import { limit } from '../../src/schemas/limit.ts';
import { POLLUTANTS } from '../../src/vocab/pollutants.ts';
import { entries } from './content.ts';

const names = new Map(POLLUTANTS.map(({ code, name }) => [code, name]));
const folder = fromRoot('src/content/standards');
const SUFFIX = '.limits.csv';

const rows = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => [
      file.slice(0, -SUFFIX.length),
      parseLimitCsv(readFileSync(`${folder}/${file}`, 'utf8')).rows.map(({ cells }) => {
        const { name, ...row } = limit.parse(rowOf(cells));
        return { ...row, label: name ?? names.get(row.pollutant) ?? row.pollutant };
      }),
    ]),
);

/** All limits of the library packed as the site publishes them, with states as on a day. */
export function packedLimits(today: string) {
  const stated = entries.filter(({ collection }) => collection === 'standards');
  return packCatalogue(
    limitGroups(stated as unknown as StatedStandard[], (id) => rows.get(id) ?? [], {
      today,
      urlOf: (id) => `/standards/${id}/`,
    }),
  );
}
