/** Search engines cut longer titles off; the site's name still follows. */
const TITLE_ROOM = 60;

/**
 * The title of an entry's page. Standards of different regions share names, so theirs starts with the number wherever
 * both fit.
 */
export function titleOf(view: {
  readonly kind: string;
  readonly title: string;
  readonly number?: string;
}): string {
  const full = view.kind === 'standards' && view.number ? `${view.number} ${view.title}` : view.title;
  return full.length <= TITLE_ROOM ? full : view.title;
}
