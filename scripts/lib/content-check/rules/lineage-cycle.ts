import { type Document, type Documents, find, lineages } from '../lineage.ts';
import { valuePlace } from '../places.ts';
import type { Finding, Rule } from '../types.ts';

export const lineageCycle: Rule = {
  id: 'lineage-cycle',
  title: '代替关系不绕圈',
  why: '甲代替乙、乙又代替甲，读者顺着找不到现行的那一份。',
  check: (library) => lineages(library).flatMap(cycles),
};

function cycles(documents: Documents): Finding[] {
  const found: Finding[] = [];
  const done = new Set<Document>();
  const successors = successorsOf(documents);
  const walk = (document: Document, trail: readonly Document[]) => {
    const back = trail.indexOf(document);
    if (back >= 0) found.push(report(trail.slice(back)));
    if (back >= 0 || done.has(document)) return;
    for (const next of successors.get(document) ?? []) walk(next, [...trail, document]);
    done.add(document);
  };
  for (const document of documents.values()) walk(document, []);
  return found;
}

/** From each document to those that replace it, whichever of the two says so. */
function successorsOf(documents: Documents): Map<Document, Set<Document>> {
  const successors = new Map<Document, Set<Document>>(
    [...documents.values()].map((document) => [document, new Set()]),
  );
  for (const document of documents.values()) {
    for (const name of document.replacedBy) {
      const newer = find(documents, name);
      if (newer) successors.get(document)?.add(newer);
    }
    for (const name of document.replaces) {
      const older = find(documents, name);
      if (older) successors.get(older)?.add(document);
    }
  }
  return successors;
}

function report(cycle: readonly Document[]): Finding {
  const [first] = cycle as readonly [Document];
  const names = [...cycle, first].map(({ name }) => name);
  const field = first.replacedBy.length > 0 ? 'replacedBy' : 'replaces';
  return {
    at: valuePlace(first.entry, field),
    what: `代替关系绕成了圈：${names.join(' → ')}`,
    fix: '核对哪一份最新，删去它的 replacedBy；条目不能代替自己',
  };
}
