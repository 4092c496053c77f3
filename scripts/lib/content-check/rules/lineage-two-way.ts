import { type Document, type Documents, find, lineages, replaces } from '../lineage.ts';
import { valuePlace } from '../places.ts';
import type { Finding, Rule } from '../types.ts';

export const lineageTwoWay: Rule = {
  id: 'lineage-two-way',
  title: '代替与被代替两头都写：新文件写 replaces，旧文件写 replacedBy',
  why: '只写一头，读者打开旧文件时看不到它已被代替。',
  check: (library) =>
    lineages(library).flatMap((documents) =>
      [...documents.values()].flatMap((document) => check(document, documents)),
    ),
};

function check(document: Document, documents: Documents): Finding[] {
  const newer = find(documents, document.replacedBy);
  const found: Finding[] = [];
  if (newer && newer !== document && !replaces(newer, document))
    found.push({
      at: valuePlace(document.entry, 'replacedBy'),
      what: `写了被“${newer.name}”代替，但 ${newer.entry.file.path} 没有写代替它`,
      fix: `在 ${newer.entry.file.path} 的 replaces 里加上“${document.name}”`,
    });
  document.replaces.forEach((name, index) => {
    const older = find(documents, name);
    if (!older || older === document || knows(older, document, documents)) return;
    found.push({
      at: valuePlace(document.entry, 'replaces', index),
      what: `写了代替“${older.name}”，但 ${older.entry.file.path} ${older.replacedBy ? `写的是被“${older.replacedBy}”代替` : '没有写 replacedBy'}`,
      fix: `在 ${older.entry.file.path} 写 replacedBy: ${document.name}；旧文件仍部分有效的，写 doubt 说明`,
    });
  });
  return found;
}

/** The older document says so, or has a reason not to. */
function knows(older: Document, newer: Document, documents: Documents): boolean {
  if (older.replacedBy !== undefined) {
    const named = find(documents, older.replacedBy);
    // Several documents may share out what an older one said; it can name only one of them.
    return named === newer || (named ? replaces(named, older) : false);
  }
  const { status, transitions, doubt } = older.entry.data;
  return (
    status === 'in-force' &&
    [transitions, doubt, newer.entry.data['transitions'], newer.entry.data['doubt']].some(Boolean)
  );
}
