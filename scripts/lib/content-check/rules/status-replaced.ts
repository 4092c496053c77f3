import { dateOf, textOf, textsOf } from '../check.ts';
import { type Document, type Documents, find, lineages } from '../lineage.ts';
import { valuePlace } from '../places.ts';
import type { Entry, Finding, Rule } from '../types.ts';

export const statusReplaced: Rule = {
  id: 'status-replaced',
  title: '状态和代替关系相符：被代替的写明由谁代替，已被代替的不再写现行',
  why: '照着已经失效的文件办，是读者最大的风险。',
  check: (library) =>
    lineages(library).flatMap((documents) =>
      [...documents.values()].flatMap((document) => check(document, documents, library.today) ?? []),
    ),
};

function check(document: Document, documents: Documents, today: string): Finding | undefined {
  const { entry, replacedBy } = document;
  const at = valuePlace(entry, 'status');
  const status = textOf(entry, 'status');
  const named = replacedBy.length > 0;
  if (status === 'superseded' && !named)
    return {
      at,
      what: '状态是“被代替”，却没有写由谁代替',
      fix: '写 replacedBy；只是废止而没有替代文件的，改用 repealed 或 abolished',
    };
  if (
    status === 'repealed' &&
    !named &&
    !textsOf(entry, 'keyPoints').some((point) => /废止|失效/.test(point))
  )
    return {
      at,
      what: '状态是“已废止”，却没有写由哪份文件废止',
      fix: '写 replacedBy，或在 keyPoints 里写明何时由哪份文件废止',
    };
  const newer = status === 'in-force' ? successorInForce(document, documents, today) : undefined;
  return (
    newer && {
      at,
      what: `状态是“现行”，但代替它的“${newer.name}”已于 ${textOf(newer.entry, 'effectiveOn')} 施行`,
      fix: '改为 status: superseded；仍并行有效的，写 doubt 说明',
    }
  );
}

/** A document that has taken over; old and new may also hold side by side for a time, and then say so. */
function successorInForce(
  { entry, replacedBy }: Document,
  documents: Documents,
  today: string,
): Document | undefined {
  const parallel = (one: Entry) => one.data['transitions'] || one.data['doubt'];
  return replacedBy
    .flatMap((name) => find(documents, name) ?? [])
    .find((newer) => {
      const since = dateOf(newer.entry.data['effectiveOn']);
      return since !== undefined && since <= today && !parallel(entry) && !parallel(newer.entry);
    });
}
