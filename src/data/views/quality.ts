import { type CollectionCount, type Count, countByCollection, countOf } from '../../lib/quality/count.ts';
import { SOON_DAYS } from '../../lib/quality/issues.ts';
import { linkCounts } from '../../lib/quality/links.ts';
import { openOf, worthChecking } from '../../lib/quality/order.ts';
import { REVIEWED_COLLECTIONS, type Subject, subjectOf } from '../../lib/quality/subject.ts';
import { qualityTable } from '../../lib/quality/table.ts';
import type { Cell } from '../../lib/sheet/csv.ts';
import type { Link } from '../../lib/view/types.ts';
import { referencesOf } from '../../schemas/references.ts';
import { COLLECTIONS } from '../../vocab/collections.ts';
import { type Entry, entries, pathOf } from '../entries.ts';
import { limitsOf } from '../limits.ts';
import { absolute, href, today } from '../site.ts';
import { editLink } from './ways-on.ts';

/** An entry somebody could take up. */
export interface Task {
  readonly link: Link;
  /** number of a standard or a document */
  readonly number?: string;
  /** kind of entry, and why it is listed here */
  readonly note: string;
  readonly edit: string;
}

/** Tasks of one kind: the first of them, and how many there are in all. */
export interface Tasks {
  readonly listed: readonly Task[];
  readonly total: number;
}

/** What /quality/ shows: figures first, then what is to be done. */
export interface QualityView {
  readonly total: Count;
  readonly collections: readonly (CollectionCount & { readonly link: Link; readonly unit: string })[];
  readonly overdue: Tasks;
  readonly soon: Tasks;
  /** the first day by which something has to be reviewed again, with how much it is */
  readonly next: { readonly on: string; readonly count: number } | undefined;
  readonly worth: Tasks;
  readonly doubts: Tasks;
  readonly rowDoubts: Tasks;
}

/** How many entries a list on the page names: as much as one reads through in a sitting. */
const LISTED = 20;

const horizon = { today, days: SOON_DAYS };
const subjects = collect();

/** Everything the page of figures shows, for the day of the build. */
export function qualityView(): QualityView {
  const open = openOf(subjects, horizon);
  const having = (issue: (typeof open)[number]['issues'][number]) =>
    open.filter(({ issues }) => issues.includes(issue)).map(({ subject }) => subject);
  return {
    total: countOf(subjects, horizon),
    collections: countByCollection(subjects, horizon).map((count) => ({
      ...count,
      link: { text: COLLECTIONS[count.collection].title, href: href(`/${count.collection}/`) },
      unit: COLLECTIONS[count.collection].unit,
    })),
    overdue: tasks(having('overdue'), ({ dueOn }) => `应在 ${dueOn} 前复核`),
    soon: tasks(having('soon'), ({ dueOn }) => `应在 ${dueOn} 前复核`),
    next: nextDue(),
    worth: tasks(worthChecking(subjects), ({ links, addresses }) =>
      [`${links} 条内容与它关联`, ...(addresses ? [] : ['来源还没有网址'])].join('，'),
    ),
    doubts: tasks(having('doubt'), ({ doubt }) => doubt),
    rowDoubts: tasks(
      having('row-doubt'),
      ({ rows }) => `${rows.total} 条限值中 ${rows.doubt} 条存疑`,
      '#limits',
    ),
  };
}

/** Every entry with its figures, the most pressing first, for downloading. */
export function qualityRows(): Cell[][] {
  const open = openOf(subjects, horizon).map(({ subject }) => subject);
  const settled = subjects.filter((subject) => !open.includes(subject));
  return qualityTable([...open, ...settled], horizon, ({ collection, id }) =>
    absolute(pathOf(collection, id)),
  );
}

function collect(): Subject[] {
  const reviewed = REVIEWED_COLLECTIONS.flatMap((collection) =>
    (entries[collection] as readonly Entry[]).map((entry) => ({ collection, entry })),
  );
  const links = linkCounts(
    reviewed.map(({ collection, entry }) => ({
      key: `${collection}/${entry.id}`,
      names: referencesOf(collection, entry.data).map(({ collection: target, id }) => `${target}/${id}`),
    })),
  );
  return reviewed.map(({ collection, entry: { id, filePath, data } }) =>
    subjectOf(
      { collection, id, file: filePath ?? `src/content/${collection}/${id}.md`, data },
      collection === 'standards' ? limitsOf(id) : [],
      links.get(`${collection}/${id}`) ?? 0,
    ),
  );
}

function tasks(found: readonly Subject[], why: (subject: Subject) => string, anchor = ''): Tasks {
  return {
    total: found.length,
    listed: found.slice(0, LISTED).map((subject) => ({
      link: { text: subject.title, href: href(pathOf(subject.collection, subject.id)) + anchor },
      note: `${COLLECTIONS[subject.collection].label} · ${why(subject)}`,
      edit: editLink(subject.file),
    })),
  };
}

function nextDue(): QualityView['next'] {
  const days = subjects.map(({ dueOn }) => dueOn).filter((dueOn) => dueOn >= today);
  const on = days.sort()[0];
  return on === undefined ? undefined : { on, count: days.filter((day) => day === on).length };
}
