import { type Document, type Documents, find, lineages, names, pathOf } from '../lineage.ts';
import { valuePlace } from '../places.ts';
import type { Finding, Rule } from '../types.ts';

export const lineageTwoWay: Rule = {
  id: 'lineage-two-way',
  title: '代替与被代替两头都写：新文件写 replaces，旧文件写 replacedBy',
  why: '只写一头，读者打开旧文件时看不到它已被代替。',
  check: (library) =>
    lineages(library).flatMap((documents) =>
      [...documents.values()].flatMap((document) => [
        ...forward(document, documents),
        ...back(document, documents),
      ]),
    ),
};

function forward(document: Document, documents: Documents): Finding[] {
  return document.replacedBy.flatMap((name, index) => {
    const newer = find(documents, name);
    if (!newer || newer === document || names(newer.replaces, document)) return [];
    return [
      {
        at: valuePlace(document.entry, ...pathOf(document, 'replacedBy', index)),
        what: `写了被“${newer.name}”代替，但 ${newer.entry.file.path} 没有写代替它`,
        fix: `在 ${newer.entry.file.path} 的 replaces 里加上“${document.name}”`,
      },
    ];
  });
}

function back(document: Document, documents: Documents): Finding[] {
  return document.replaces.flatMap((name, index) => {
    const older = find(documents, name);
    if (!older || older === document || knows(older, document, documents)) return [];
    const others = older.replacedBy.join('、');
    return [
      {
        at: valuePlace(document.entry, ...pathOf(document, 'replaces', index)),
        what: `写了代替“${older.name}”，但 ${older.entry.file.path} ${others ? `写的是被“${others}”代替` : '没有写 replacedBy'}`,
        fix: `在 ${older.entry.file.path} 的 replacedBy 里写“${document.name}”；旧文件仍部分有效的，写 doubt 说明`,
      },
    ];
  });
}

/** The older document says so, or has a reason not to. */
function knows(older: Document, newer: Document, documents: Documents): boolean {
  if (names(older.replacedBy, newer)) return true;
  // Several standards may share out what an older one said; it can name only one of them.
  const [only] = older.replacedBy;
  if (only !== undefined) {
    const named = find(documents, only);
    return (
      typeof older.entry.data['replacedBy'] === 'string' &&
      named !== undefined &&
      names(named.replaces, older)
    );
  }
  const { status, transitions, doubt } = older.entry.data;
  const reasons = [transitions, doubt, newer.entry.data['transitions'], newer.entry.data['doubt']];
  return status === 'in-force' && reasons.some(Boolean);
}
