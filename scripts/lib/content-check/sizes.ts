/** Largest entry in bytes: five times the longest review. */
const ENTRY_MAX = 64_000;
/** Largest limit table: four times the longest one. */
const TABLE_MAX = 200_000;
/** Largest file on top of the content folder: twice the combinations. */
const TOP_MAX = 350_000;

/** How many bytes a content file may have before it is not read at all: a parser's time grows faster than its input. */
export function maxBytes(path: string): number {
  if (!path.includes('/')) return TOP_MAX;
  return path.endsWith('.csv') ? TABLE_MAX : ENTRY_MAX;
}

/** Most keys or items in one place of an entry. */
const ENTRY_ITEMS_MAX = 300;
/** Most keys of a file on top: eight times the combinations. */
const TOP_ITEMS_MAX = 1000;

/** How many keys or items one place of a YAML file may have; only the files on top are long lists. */
export function maxItems(path: string): number {
  return path.includes('/') ? ENTRY_ITEMS_MAX : TOP_ITEMS_MAX;
}
