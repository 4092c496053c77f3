import type { StandardRecord } from './catalogue.ts';

/** Binds only part of the region: a basin, an area or a city. */
export function isPartial({ title, number }: StandardRecord): boolean {
  return /流域|海域|地区|湖(?!南|北)|.市/.test(title) || /^DB\d{4}/.test(number);
}

/** For whatever has no standard of its industry. */
export function isGeneral({ title, industries }: StandardRecord): boolean {
  return /综合|无组织/.test(title) || industries.some((code) => /^other-|^general$/.test(code));
}

/** Recommended, not mandatory. */
export function isVoluntary({ number }: StandardRecord): boolean {
  return number.includes('/T');
}
