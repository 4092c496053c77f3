import { type PackedCatalogue, packCatalogue } from '../../lib/limits/catalogue.ts';
import { limitGroups } from '../../lib/limits/groups.ts';
import { entries, pathOf } from '../entries.ts';
import { limitsOf } from '../limits.ts';
import { href, today } from '../site.ts';

/** All limit rows of the library with what the tools need to know of their standards. */
export function limitCatalogue(): PackedCatalogue {
  return packCatalogue(
    limitGroups(entries.standards, (id) => limitsOf(id).map(({ name: _, ...row }) => row), {
      today,
      urlOf: (id) => href(pathOf('standards', id)),
    }),
  );
}
