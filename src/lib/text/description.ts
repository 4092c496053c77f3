/** A description with fewer characters makes search engines pick words of their own. */
const SHORTEST = 10;

/** What search engines and social cards say about a page: its summary, led by the title where it is too short alone. */
export function descriptionOf(title: string, summary: string): string {
  return summary.length < SHORTEST ? `${title}：${summary}` : summary;
}
