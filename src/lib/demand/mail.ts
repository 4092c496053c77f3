import { URL_MAX } from '../forms/prefill.ts';

/** Stands in a mail that is too long for a link. */
const TOO_LONG = '正文较长，已经复制好，请粘贴到这里。';

/**
 * A link that opens a mail with the draft in it.
 * @param contact `mailto:` address
 * @returns the link, and whether the whole body stands in it: mail programs cut long links silently
 */
export function mailDraft(contact: string, subject: string, body: string): { href: string; whole: boolean } {
  const [address = ''] = contact.split('?');
  const link = (text: string) =>
    `${address}?subject=${encodeURIComponent(subject.toWellFormed())}&body=${encodeURIComponent(text.toWellFormed().replaceAll('\n', '\r\n'))}`;
  const href = link(body);
  return href.length <= URL_MAX ? { href, whole: true } : { href: link(TOO_LONG), whole: false };
}
