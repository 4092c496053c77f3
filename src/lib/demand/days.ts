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

/**
 * How long a demand has been waiting for an answer, in words.
 * @param publishedOn `YYYY-MM-DD`
 * @param today `YYYY-MM-DD`, the day of the build: the page may be read later
 */
export function waitingFor(publishedOn: string, today: string): string {
  return `征集 ${daysBetween(publishedOn, today)} 天（至构建日 ${today}）`;
}
