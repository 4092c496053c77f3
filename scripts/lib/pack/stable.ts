/** What the site's build puts between the name of a style or script and its extension. */
const HASH = /\.[\w-]{8}(?=\.(?:css|js)$)/;
/** How long a demand is open (`waitingFor`), with or without an element around the day. */
const WAITING = /征集 (\d+) 天（至构建日 (?:<[^>]*>)?(\d{4}-\d\d-\d\d)(?:<[^>]*>)?）/g;
/** Foot of every page. */
const BUILD_DATE = /(\d{4}-\d\d-\d\d) 构建/;

function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Day that a page says it was built on.
 * @throws Error where the foot of the page says none
 */
export function buildDateIn(html: string): string {
  const date = BUILD_DATE.exec(html)?.[1];
  if (!date) throw new Error('页脚里找不到构建日期：增量包靠它把每天都变的日期从页面里拿出来');
  return date;
}

/** Names and pages that stay the same from release to release where what they say does. */
export interface Stable {
  /** path of a file in the edition */
  readonly of: (path: string) => string;
  /** a page with the names of the edition, the day of the build left to the script that fills it in */
  readonly inPage: (html: string, built: string) => string;
}

/**
 * Takes the hashes out of the names of styles and scripts. They are for caches, and a folder has none; every page names
 * some of them, so that a new line of code would change all pages. Names that only the hash tells apart keep it.
 * @param paths of the styles and scripts
 */
export function stableNames(paths: readonly string[]): Stable {
  const short = (path: string) => path.replace(HASH, '');
  const counts = Map.groupBy(paths, short);
  const named = new Map(
    paths.map((path) => [path, counts.get(short(path))?.length === 1 ? short(path) : path]),
  );
  return {
    of: (path) => named.get(path) ?? path,
    inPage: (html, built) =>
      html
        .replaceAll(/_astro\/[^"?#\s]+/g, (path) => named.get(path) ?? path)
        .replaceAll(
          WAITING,
          (_, days: string, until: string) =>
            `<span data-waiting-since="${daysBefore(until, Number(days))}"></span>`,
        )
        .replaceAll(`${built} 构建`, '<span data-built></span> 构建')
        // The day of access of a citation.
        .replaceAll(`[${built}]. `, '[<span data-built></span>]. '),
  };
}
