/**
 * How to put a wrong date right.
 * @param written the value as it stands in the file
 */
export function dateFix(written: unknown): string {
  const [year, month, day] = parts(written);
  if (!year) return '写作 2026-01-05 这样的年-月-日';
  const days = daysIn(Number(year), Number(month));
  if (days === 0) return `没有 ${Number(month)} 月，核对来源后改正`;
  if (Number(day) < 1 || Number(day) > days)
    return `${year} 年 ${Number(month)} 月只有 ${days} 天，核对来源后改正`;
  return `写作 ${iso(year, month, day)}`;
}

/** The date that another way of writing stands for; undefined when there is no such day. */
export function meantDate(written: string): string | undefined {
  const [year, month, day] = parts(written);
  const exists = Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
  return year && exists ? iso(year, month, day) : undefined;
}

/** Year, month and day as written; empty when the text is none of the ways to write a date. */
function parts(written: unknown): readonly [string, string, string] {
  const [, year = '', month = '', day = ''] =
    /^\s*(\d{4})\s*[-/.年－]\s*(\d{1,2})\s*[-/.月－]\s*(\d{1,2})\s*日?(?:[T\s].*)?$/.exec(
      String(written).normalize('NFKC'),
    ) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(String(written)) ??
    [];
  return [year, month, day];
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
