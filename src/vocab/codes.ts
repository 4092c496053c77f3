/**
 * The keys of a vocabulary table as a tuple that `z.enum` accepts.
 * @param table code → label (or record) table, never empty
 */
export function codesOf<T extends Record<string, unknown>>(
  table: T,
): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];
}
