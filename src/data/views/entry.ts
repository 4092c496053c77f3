import { citePage, citeStandard } from '../../lib/cite/gbt7714.ts';
import { isOverdue } from '../../lib/quality/issues.ts';
import type { EntryView } from '../../lib/view/entry.ts';
import type { Link } from '../../lib/view/types.ts';
import { COLLECTIONS } from '../../vocab/collections.ts';
import { FIELDS } from '../../vocab/fields.ts';
import { CONFIDENCE } from '../../vocab/terms.ts';
import { dataIdOf, type Entry, pathOf } from '../entries.ts';
import { relatedTo } from '../relations.ts';
import { badgesOf, is, numberOf } from '../rows.ts';
import { absolute, href, site, today } from '../site.ts';
import { standardByNumber } from '../standards.ts';
import { factsOf } from './facts.ts';
import { jsonLdOf } from './json-ld.ts';
import { noticesOf } from './notices.ts';
import { versionsView } from './versions.ts';
import { askLink, editLink } from './ways-on.ts';

type PublishedEntry = Exclude<Entry, Entry<'pages'>>;

/** Everything an entry page shows around its own content, as one object. */
export function entryView(entry: PublishedEntry): EntryView {
  const path = pathOf(entry.collection, entry.id);
  const file = entry.filePath ?? `src/content/${entry.collection}/${entry.id}.md`;
  const versions = versionsView(entry, file);
  const number = numberOf(entry);
  const { data } = entry;
  return {
    kind: entry.collection,
    dataId: dataIdOf(entry),
    path,
    title: data.title,
    summary: data.summary,
    ...(number ? { number } : {}),
    names: 'aliases' in data ? (data.aliases ?? []) : [],
    crumbs: crumbsOf(entry),
    badges: [
      ...badgesOf(entry),
      { text: CONFIDENCE[data.confidence], tone: data.confidence === 'verified' ? 'ok' : 'warn' },
    ],
    notices: noticesOf(entry),
    facts: factsOf(entry),
    related: relatedTo(entry),
    sources: data.sources.map((source) => ({
      title: source.title,
      ...(source.publisher ? { publisher: source.publisher } : {}),
      ...(source.url ? { url: source.url } : {}),
    })),
    citations: (data.citations ?? []).map((citation) => {
      const standard = standardByNumber(citation.number);
      return {
        number: citation.number,
        ...((citation.title ?? standard?.data.title)
          ? { title: citation.title ?? standard?.data.title ?? '' }
          : {}),
        ...(citation.note ? { note: citation.note } : {}),
        ...(standard ? { href: href(pathOf('standards', standard.id)) } : {}),
      };
    }),
    review: {
      label: CONFIDENCE[data.confidence],
      ...data.review,
      overdue: isOverdue(data.review.dueOn, today),
    },
    versions,
    cite: [
      ...(is(entry, 'standards') ? [citeStandard(entry.data)] : []),
      citePage({
        site: site.shortName,
        title: data.title,
        updated: versions.changedOn ?? data.review.reviewedOn,
        accessed: today,
        url: absolute(path),
      }),
    ],
    edit: { href: editLink(file), file },
    ask: { href: askLink(entry, path) },
    card: entry.collection,
    jsonLd: jsonLdOf(entry, path, versions),
  };
}

function crumbsOf(entry: PublishedEntry): Link[] {
  const links: Link[] = [
    { text: '首页', href: href('/') },
    { text: COLLECTIONS[entry.collection].title, href: href(`/${entry.collection}/`) },
  ];
  const [field] = 'fields' in entry.data ? (entry.data.fields ?? []) : [];
  if (field) links.push({ text: FIELDS[field], href: href(`/fields/${field}/`) });
  return links;
}
