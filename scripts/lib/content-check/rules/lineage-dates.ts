import { dateOf, textOf } from '../check.ts';
import { type Document, type Documents, find, lineages, names, pathOf } from '../lineage.ts';
import { valuePlace } from '../places.ts';
import type { Finding, Rule } from '../types.ts';

export const lineageDates: Rule = {
  id: 'lineage-dates',
  title: '代替关系的先后和日期相符：新文件后发布；它施行以前，旧文件仍是现行',
  why: '新文件还没施行就把旧的标成失效，这段时间读者无据可依。尚未施行的文件写 in-force，页面按施行日期显示“尚未施行”。',
  check: (library) =>
    lineages(library).flatMap((documents) =>
      [...documents.values()].flatMap((document) => [
        ...early(document, documents, library.today),
        ...backwards(document, documents),
      ]),
    ),
};

/** An old document given up before the new one holds. */
function early(document: Document, documents: Documents, today: string): Finding[] {
  const { entry, replacedBy } = document;
  if (textOf(entry, 'status') !== 'superseded' || entry.data['doubt']) return [];
  const dates = replacedBy.map((name) => dateOf(find(documents, name)?.entry.data['effectiveOn']));
  // One successor in force, or of unknown date, is enough.
  const [first] = dates;
  if (first === undefined || dates.some((date) => date === undefined || date <= today)) return [];
  return [
    {
      at: valuePlace(entry, 'status'),
      what: `状态是“被代替”，但代替它的“${replacedBy[0]}”到 ${first} 才施行`,
      fix: `${first} 以前写 status: in-force；已提前停用的，写 doubt 说明`,
    },
  ];
}

/** A document that replaces one issued after it. */
function backwards(document: Document, documents: Documents): Finding[] {
  const issued = dateOf(document.entry.data['issuedOn']);
  return document.replaces.flatMap((name, index) => {
    const older = find(documents, name);
    const since = dateOf(older?.entry.data['issuedOn']);
    if (!older || older === document || !issued || !since || since <= issued) return [];
    // A circle has a rule of its own.
    if (names(older.replaces, document)) return [];
    return [
      {
        at: valuePlace(document.entry, ...pathOf(document, 'replaces', index)),
        what: `写了代替“${older.name}”，但那一份 ${since} 才发布，比本文件（${issued}）晚`,
        fix: '核对两份的发布日期，或对调代替关系',
      },
    ];
  });
}
