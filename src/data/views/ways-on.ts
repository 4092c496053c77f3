import { editUrl, formUrl, historyUrl } from '../../lib/url/links.ts';
import { dataIdOf, type Entry } from '../entries.ts';
import { absolute, href, site } from '../site.ts';

/** Where “改进此页” leads: the repository's editor, or the guide when no repository is configured. */
export function editLink(file: string): string {
  return site.repository
    ? editUrl(site.repository, file)
    : `${href('/contribute/')}?file=${encodeURIComponent(file)}`;
}

/** The change history of a file on the repository's host. */
export function historyLink(file: string): string | undefined {
  return site.repository ? historyUrl(site.repository, file) : undefined;
}

/** A way on to a human, with the entry as context: the operator's form, or the drafting page. */
export function askLink(entry: Entry, path: string): string {
  const context = { title: entry.data.title, entry: dataIdOf(entry), page: absolute(path) };
  return site.forms.demand
    ? formUrl(site.forms.demand, context)
    : `${href('/demands/new/')}?from=${encodeURIComponent(path)}&title=${encodeURIComponent(entry.data.title)}`;
}
