import { halfWidth } from './text-fix.ts';

/**
 * The id that a standard's number gives: lower case, `/T` of national and trade standards joined to the letters,
 * everything else that is no letter or digit a hyphen. `GB/T 14848-2017` → `gbt-14848-2017`,
 * `DB31/T 1163-2019` → `db31-t-1163-2019`.
 */
export function idOfNumber(number: string): string {
  return halfWidth(number)
    .replace(/^([A-Z]+)\/(?=[A-Z])/i, '$1')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A number without what people write differently: spaces, case, width, kind of dash. */
export function foldNumber(number: string): string {
  return halfWidth(number).toUpperCase().replace(/\s/g, '');
}
