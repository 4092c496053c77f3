const DAY = 86_400_000;

/**
 * Days from one calendar day to another, counting neither twice.
 * @param from `YYYY-MM-DD`
 * @param to `YYYY-MM-DD`
 * @returns 0 on the same day, and where `to` is earlier
 */
export function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY));
}
