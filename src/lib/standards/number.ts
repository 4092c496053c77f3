/**
 * The id (file name, address) of a standard, derived from its number:
 * `GB/T 14848-2017` → `gbt-14848-2017`, `DB11/890-2012` → `db11-890-2012`.
 */
export function standardId(number: string): string {
  const slash = number.startsWith('DB') ? '-' : '';
  return number
    .toLowerCase()
    .replaceAll('/', slash)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
