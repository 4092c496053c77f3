import { COLLECTIONS, type Collection } from '../../../src/vocab/collections.ts';
import { nearest } from './nearest.ts';
import { kebab } from './text-fix.ts';
import type { Library } from './types.ts';

/** Why a link leads nowhere, and where it should lead. */
export interface DeadLink {
  readonly what: string;
  readonly fix: string;
}

/** Looks a target up; undefined when it exists. */
export function deadLink(library: Library, collection: Collection, id: string): DeadLink | undefined {
  const entries = library.byId.get(collection);
  if (entries?.has(id)) return undefined;
  const label = COLLECTIONS[collection].label;
  const what = `${label}里没有“${id}”`;
  const elsewhere = [...library.byId].find(([, others]) => others.has(id))?.[0];
  if (elsewhere) return { what, fix: `它在 ${elsewhere}（${COLLECTIONS[elsewhere].label}）里，改到那一栏` };
  const meant = meantId(library, collection, id);
  if (!meant) return { what, fix: `照 src/content/${collection}/ 里的文件名填写，或删去` };
  const title = entries?.get(meant)?.data['title'];
  return { what, fix: `是不是“${meant}”${typeof title === 'string' ? `（${title}）` : ''}？` };
}

/** People also write titles and standard numbers where an id belongs. */
function meantId(library: Library, collection: Collection, written: string): string | undefined {
  const entries = library.byId.get(collection) ?? new Map();
  for (const [id, { data }] of entries)
    if (data['title'] === written || data['number'] === written) return id;
  return nearest(written, entries.keys()) ?? nearest(kebab(written), entries.keys());
}
