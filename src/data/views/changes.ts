import type { Badge, Link } from '../../lib/view/types.ts';
import { entries, pathOf } from '../entries.ts';
import { rowOf } from '../rows.ts';
import { href, today } from '../site.ts';

/** Something that came into force, was issued, amended or repealed on a day. */
export interface Change {
  readonly date: string;
  readonly badge: Badge;
  readonly link: Link;
  readonly summary: string;
}

const changes: readonly Change[] = collect();

/** The latest changes up to the day of the build, newest first. */
export function latestChanges(count: number): Change[] {
  return changes.filter((change) => change.date <= today).slice(0, count);
}

/** Changes with a date still to come, the nearest first. */
export function comingChanges(count: number): Change[] {
  return changes
    .filter((change) => change.date > today)
    .reverse()
    .slice(0, count);
}

function collect(): Change[] {
  const found: Change[] = [];
  for (const policy of entries.policies) {
    const { effectiveOn, issuedOn, replaces = [], summary, status } = policy.data;
    const link = { text: policy.data.title, href: rowOf(policy).href };
    if (status === 'repealed' || status === 'superseded') continue;
    const date = effectiveOn ?? issuedOn;
    if (!date) continue;
    const badge: Badge =
      replaces.length > 1
        ? { text: `替代 ${replaces.length} 件`, tone: 'bad' }
        : { text: effectiveOn ? '施行' : '发布', tone: 'info' };
    found.push({ date, badge, link, summary });
  }
  for (const standard of entries.standards) {
    const {
      number,
      title,
      effectiveOn,
      amendments = [],
      transitions = [],
      replaces = [],
      summary,
      region,
    } = standard.data;
    if (region) continue;
    const link = { text: `${number} ${title}`, href: href(pathOf('standards', standard.id)) };
    if (effectiveOn)
      found.push({
        date: effectiveOn,
        badge: { text: '标准实施', tone: 'info' },
        link,
        summary: replaces.length ? `代替 ${replaces.join('、')}。${summary}` : summary,
      });
    for (const amendment of amendments)
      if (amendment.on)
        found.push({
          date: amendment.on,
          badge: { text: '修改单', tone: 'warn' },
          link,
          summary: amendment.title,
        });
    for (const step of transitions)
      if (step.from !== effectiveOn)
        found.push({
          date: step.from,
          badge: { text: '衔接', tone: 'warn' },
          link,
          summary: `${step.who}自 ${step.from} 起执行。`,
        });
  }
  return found.sort((a, b) => b.date.localeCompare(a.date));
}
