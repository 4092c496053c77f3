import { prefillUrl } from '../../lib/forms/prefill.ts';
import { commitUrl, editUrl, historyUrl } from '../../lib/url/links.ts';
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

/** What a commit changed, on the repository's host. */
export function commitLink(hash: string): string | undefined {
  return site.repository ? commitUrl(site.repository, hash) : undefined;
}

/**
 * A way on to a human, with the entry as context: the operator's form; the drafting page where there is none, or
 * where drafts are sent from there.
 */
export function askLink(entry: Entry, path: string): string {
  const { title } = entry.data;
  const id = dataIdOf(entry);
  const form = site.forms.demand;
  if (form?.url && !form.endpoint)
    return prefillUrl({ ...form, url: form.url }, { title, entry: id, page: absolute(path) }, 'demand');
  const context = Object.entries({ from: path, title, entry: id });
  return `${href('/demands/new/')}?${context.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}
