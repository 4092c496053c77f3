import type {
  Article,
  CreativeWork,
  DefinedTerm,
  Event,
  LearningResource,
  Legislation,
  Organization,
  TechArticle,
  WithContext,
} from 'schema-dts';
import { policyState } from '../../lib/view/state.ts';
import type { Entry } from '../entries.ts';
import { is } from '../rows.ts';
import { absolute, site, today } from '../site.ts';

type Node =
  | TechArticle
  | Article
  | Legislation
  | CreativeWork
  | LearningResource
  | Organization
  | DefinedTerm
  | Event;

/** The entry in schema.org terms, for search engines and data users. */
export function jsonLdOf(
  entry: Entry,
  path: string,
  { publishedOn, changedOn }: { readonly publishedOn?: string; readonly changedOn?: string },
): WithContext<Exclude<Node, string>> {
  const page = {
    '@id': absolute(path),
    url: absolute(path),
    name: entry.data.title,
    description: entry.data.summary,
  };
  const work = {
    ...page,
    inLanguage: 'zh-CN',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    publisher: { '@type': 'Organization', name: site.name } as const,
    ...(changedOn ? { dateModified: changedOn } : {}),
  };
  const published = publishedOn ? { datePublished: publishedOn } : {};
  const context = { '@context': 'https://schema.org' } as const;
  if (is(entry, 'technologies'))
    return {
      ...context,
      '@type': 'TechArticle',
      ...work,
      ...published,
      headline: entry.data.title,
      alternativeHeadline: entry.data.titleEn ?? '',
      keywords: entry.data.aliases.join(','),
    };
  if (is(entry, 'policies'))
    return {
      ...context,
      '@type': 'Legislation',
      ...work,
      ...(entry.data.docNo ? { legislationIdentifier: entry.data.docNo } : {}),
      ...(entry.data.issuedOn ? { legislationDate: entry.data.issuedOn } : {}),
      legislationLegalForce: policyState(entry.data, today).current
        ? 'https://schema.org/InForce'
        : 'https://schema.org/NotInForce',
    };
  if (is(entry, 'standards'))
    return {
      ...context,
      '@type': 'CreativeWork',
      ...work,
      identifier: entry.data.number,
      ...(entry.data.issuedOn ? { datePublished: entry.data.issuedOn } : {}),
    };
  if (is(entry, 'training'))
    return {
      ...context,
      '@type': 'LearningResource',
      ...work,
      ...published,
      timeRequired: `PT${entry.data.durationMinutes}M`,
      learningResourceType: '培训课程',
    };
  if (is(entry, 'institutions'))
    return {
      ...context,
      '@type': 'Organization',
      ...page,
      ...(entry.data.website ? { sameAs: entry.data.website } : {}),
    };
  if (is(entry, 'glossary'))
    return {
      ...context,
      '@type': 'DefinedTerm',
      ...page,
      termCode: entry.id,
      inDefinedTermSet: absolute('/glossary/'),
    };
  if (is(entry, 'events'))
    return {
      ...context,
      '@type': 'Event',
      ...page,
      startDate: entry.data.startsOn,
      organizer: { '@type': 'Organization', name: entry.data.organiser },
      location: { '@type': 'Place', name: entry.data.place ?? '中国' },
    };
  return { ...context, '@type': 'Article', ...work, ...published, headline: entry.data.title };
}
