import type { Link } from '../../lib/view/types.ts';
import type { Entry } from '../entries.ts';
import { href, site } from '../site.ts';

/** How somebody who can solve a demand gets in touch, in the order to try. */
export interface Answering {
  /** the operator's channels, where there are any */
  readonly channels: readonly (Link & { readonly label: string })[];
  readonly recommend: string;
  /** another demand of the same kind */
  readonly again: string;
}

/** The ways of answering a demand. */
export function answeringOf(entry: Entry<'demands'>): Answering {
  const context = new URLSearchParams({
    from: `/demands/${entry.id}/`,
    title: entry.data.title,
    entry: entry.id,
  });
  const { url } = site.forms.technology ?? {};
  return {
    channels: [
      ...(url ? [{ label: '运营单位的表单', text: '打开表单', href: url }] : []),
      ...site.contacts.map(({ label, text, href: to }) => ({ label, text, href: to })),
    ],
    recommend: `${href('/recommend/')}?${context}`,
    again: `${href('/demands/new/')}?${new URLSearchParams({
      ...Object.fromEntries(context),
      field: entry.data.fields[0] ?? '',
    })}`,
  };
}
