import { textOf, textsOf } from '../check.ts';
import { type Document, type Documents, find, lineages } from '../lineage.ts';
import { valuePlace } from '../places.ts';
import type { Finding, Rule } from '../types.ts';

export const statusReplaced: Rule = {
  id: 'status-replaced',
  title: '状态和代替关系相符：被代替的写明由谁代替，已被代替的不再写现行',
  why: '照着已经失效的文件办，是读者最大的风险。',
  check: (library) =>
    lineages(library).flatMap((documents) =>
      [...documents.values()].flatMap((document) => check(document, documents, library.today) ?? []),
    ),
};

function check({ entry, replacedBy }: Document, documents: Documents, today: string): Finding | undefined {
  const at = valuePlace(entry, 'status');
  const status = textOf(entry, 'status');
  if (status === 'superseded' && !replacedBy)
    return {
      at,
      what: '状态是“被代替”，却没有写由谁代替',
      fix: '写 replacedBy；只是废止而没有替代文件的，改用 repealed 或 abolished',
    };
  if (
    status === 'repealed' &&
    !replacedBy &&
    !textsOf(entry, 'keyPoints').some((point) => /废止|失效/.test(point))
  )
    return {
      at,
      what: '状态是“已废止”，却没有写由哪份文件废止',
      fix: '写 replacedBy，或在 keyPoints 里写明何时由哪份文件废止',
    };
  if (status !== 'in-force' || !replacedBy) return undefined;
  const newer = find(documents, replacedBy);
  const since = newer && textOf(newer.entry, 'effectiveOn');
  // Old and new may hold side by side: existing sources keep the old limits for a time.
  const parallel = [entry, newer?.entry].some((one) => one?.data['transitions'] || one?.data['doubt']);
  if (!newer || !since || since > today || parallel) return undefined;
  return {
    at,
    what: `状态是“现行”，但代替它的“${newer.name}”已于 ${since} 施行`,
    fix: '改为 status: superseded；仍并行有效的，写 doubt 说明',
  };
}
