import settings from '../../site.config.ts';

export { settings as site };

/** The day the build counts as today, `YYYY-MM-DD` in China: every derived state is a function of it. */
export const today =
  process.env['BUILD_DATE'] ??
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** An address on this site with the base path in front. */
export function href(path: string): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return path.startsWith('/') ? base + path : path;
}

/** An absolute address, for canonical links, citations and feeds. */
export function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}
