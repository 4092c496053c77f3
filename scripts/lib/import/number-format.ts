/** What a number format of a workbook makes of a number. */
export type NumberKind = 'number' | 'percent' | 'date';

/**
 * Formats that workbooks name by number without spelling them out (ECMA-376 part 1, 18.8.30); 27 to 36 and 50 to 58
 * are dates in Chinese editions.
 */
const BUILT_IN_DATES = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

/** What a format shows, by its number and, where the workbook defines it, its code. */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent';
    return BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to) ? 'date' : 'number';
  }
  // Texts in quotes, escaped signs, colours, conditions and locales are no part of what the number becomes.
  const signs = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (signs.includes('%')) return 'percent';
  return /[ymdhs]|年|月|日/i.test(signs.replace(/general/gi, '').replace(/e[+-]/gi, '')) ? 'date' : 'number';
}

/** Milliseconds of a day. */
const DAY = 86_400_000;

/**
 * The day, or day and minute, of a serial date: `2026-11-28`, `2026-11-28 10:30`, `10:30` for a time of no day.
 * @param serial days since the epoch of the workbook
 * @param from1904 whether day 0 is 1904-01-01; otherwise 1 is 1900-01-01 and 60 a 29 February that never was
 * @returns undefined for what is no date
 */
export function dateText(serial: number, from1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return undefined;
  const minutes = Math.round((serial % 1) * 1440);
  const time = `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (serial < 1 && !from1904) return minutes === 0 ? undefined : time;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const day = new Date(epoch + (Math.floor(serial) + Math.floor(minutes / 1440)) * DAY)
    .toISOString()
    .slice(0, 10);
  return minutes % 1440 === 0 ? day : `${day} ${time}`;
}

/** A number as a person would write it: without what binary fractions add to it, without an exponent. */
export function numberText(value: number): string {
  const exact = Number(value.toPrecision(15));
  const text = String(exact);
  return text.includes('e') && Math.abs(exact) < 1e21 ? exact.toFixed(20).replace(/\.?0+$/, '') : text;
}
