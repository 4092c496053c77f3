import { eachEntry, textOf, textsOf } from '../check.ts';
import { fold } from '../nearest.ts';
import { valuePlace } from '../places.ts';
import type { Entry, Library, Rule } from '../types.ts';

/** Other names of the thing itself; what people say (colloquial) may rightly mean several things. */
const NAMES = ['aliases', 'abbr', 'synonyms', 'titleEn', 'formerName'];

export const duplicateAlias: Rule = {
  id: 'duplicate-alias',
  title: '别名、缩写、同义词不和同一集合里另一条的标题相同',
  why: '一个名称指着两条，搜索把读者带到哪一条全凭运气；多半是写错了条目，或两条本是一回事。',
  level: 'warning',
  check: (library) => {
    const owners = titles(library);
    return eachEntry((entry) =>
      namesOf(entry).flatMap(({ path, name }) => {
        const other = owners.get(keyOf(entry, name));
        // Editions of a standard share their title, so the alias may mean its own.
        if (!other || other === entry || keyOf(entry, textOf(entry, 'title') ?? '') === keyOf(entry, name))
          return [];
        return [
          {
            at: valuePlace(entry, ...path),
            what: `“${name}”是 ${other.file.path} 的标题`,
            fix: '删去这个别名；两条是一回事的，合成一条',
          },
        ];
      }),
    )(library);
  },
};

function titles({ entries }: Library): Map<string, Entry> {
  return new Map(
    entries.flatMap((entry) => {
      const title = textOf(entry, 'title');
      return title ? [[keyOf(entry, title), entry] as const] : [];
    }),
  );
}

function namesOf(entry: Entry): { readonly path: readonly (string | number)[]; readonly name: string }[] {
  return NAMES.flatMap((field) => {
    const one = textOf(entry, field);
    if (one !== undefined) return [{ path: [field], name: one }];
    return textsOf(entry, field).map((name, index) => ({ path: [field, index], name }));
  });
}

function keyOf({ collection }: Entry, name: string): string {
  return `${collection} ${fold(name)}`;
}
