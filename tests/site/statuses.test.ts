import { describe, expect, it } from 'vitest';
import type { Entry } from '../../scripts/lib/content-check/types.ts';
import { ENTRY_COLLECTIONS } from '../../src/vocab/collections.ts';
import { POLICY_STATUS, STANDARD_STATUS } from '../../src/vocab/terms.ts';
import { addressOf, entries, text, texts } from '../support/content.ts';
import { expectNone } from '../support/report.ts';
import { follow, pages, rowsToFilter } from '../support/site.ts';

const policies = entries.filter(({ collection }) => collection === 'policies');
const standards = entries.filter(({ collection }) => collection === 'standards');
const byNumber = new Map(standards.map((standard) => [text(standard, 'number'), standard]));

/** The day that the pages count as today: the footer tells when they were built. */
const built = /(\d{4}-\d{2}-\d{2}) 构建/.exec(pages.get('/')?.html ?? '')?.[1] ?? '';
const isYetToCome = (entry: Entry) =>
  text(entry, 'status') === 'in-force' && text(entry, 'effectiveOn') > built;
const isInForce = (entry: Entry) => text(entry, 'status') === 'in-force' && !isYetToCome(entry);

describe('a reader is warned before the first section', () => {
  it('of every policy that is not in force, with the way to what replaced it', () => {
    const warned = policies.filter((policy) => !isInForce(policy));
    expect(warned.length).toBeGreaterThan(50);
    expectNone(
      warned.flatMap((policy) =>
        unwarned(
          policy,
          texts(policy, 'replacedBy').map((id) => addressOf({ collection: 'policies', id })),
        ),
      ),
    );
  });

  it('of every standard that is not in force, with the way to what replaced it', () => {
    const warned = standards.filter((standard) => !isInForce(standard));
    expect(warned.length).toBeGreaterThan(20);
    expectNone(
      warned.flatMap((standard) =>
        unwarned(
          standard,
          texts(standard, 'replacedBy')
            .flatMap((number) => byNumber.get(number) ?? [])
            .map(addressOf),
        ),
      ),
    );
  });
});

/** What is missing from the notices at the head of an entry's page. */
function unwarned(entry: Entry, successors: readonly string[]): string[] {
  const address = addressOf(entry);
  const page = pages.get(address);
  const head = page?.all('header').find((header) => header.hasClass('entry-head'));
  const notice = head?.find((element) => element.hasClass('notice'));
  if (!page || !notice) return [`${address}: ${text(entry, 'status')}, but no notice in the header`];
  const section = page.elements.findIndex(({ tag }) => tag === 'h2');
  if (section < page.elements.indexOf(notice)) return [`${address}: a section stands before the notice`];
  const links = [...notice.inside()].flatMap((element) => element.get('href') ?? []);
  const reached = links
    .map((href) => follow(href, address))
    .flatMap((to) => (to.kind === 'here' ? to.address : []));
  return successors
    .filter((successor) => !reached.includes(successor))
    .map((successor) => `${address}: the notice does not lead to ${successor}`);
}

/** Badges of which a row has to show one, by `kind id`; nothing for what is in force. */
const badges = new Map(
  [...policies, ...standards]
    .filter((entry) => !isInForce(entry))
    .map((entry) => [`${entry.collection} ${entry.id}`, badgesFor(entry)]),
);

function badgesFor(entry: Entry): string[] {
  const status = text(entry, 'status');
  if (isYetToCome(entry)) return ['尚未施行', '即将实施'];
  if (entry.collection === 'policies') return [POLICY_STATUS[status as keyof typeof POLICY_STATUS]];
  // While a change-over lasts, the old standard still binds some: its own word for that stands in place of the status.
  return [
    STANDARD_STATUS[status as keyof typeof STANDARD_STATUS],
    ...(status === 'superseded' ? ['过渡期'] : []),
  ];
}

describe('a row says when its document is not in force', () => {
  it('in every printed list, also the dense ones of related entries', () => {
    let checked = 0;
    expectNone(
      [...pages.values()].flatMap((page) =>
        page.all('li').flatMap((row) => {
          const name = `${row.get('data-kind')} ${row.get('data-id')}`;
          const wanted = badges.get(name);
          if (!wanted) return [];
          checked += 1;
          const shown = [...row.inside()]
            .filter((element) => element.hasClass('badge'))
            .map((badge) => badge.text);
          return wanted.some((badge) => shown.includes(badge))
            ? []
            : [`${page.address}: the row of ${name} shows ${shown.join('、')}, not ${wanted.join(' or ')}`];
        }),
      ),
    );
    expect(checked).toBeGreaterThan(500);
  });

  it('in every list made in the browser', () => {
    expectNone(
      ENTRY_COLLECTIONS.flatMap(rowsToFilter).flatMap((row) => {
        const name = `${row.collection} ${row.dataId}`;
        const wanted = badges.get(name);
        return !wanted || row.badges.some((badge) => wanted.includes(badge.text))
          ? []
          : [`the row of ${name} does not say ${wanted.join(' or ')}`];
      }),
    );
  });
});
