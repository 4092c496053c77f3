import { policyState } from '../../lib/view/state.ts';
import type { Link, Notice } from '../../lib/view/types.ts';
import { type Entry, find } from '../entries.ts';
import { is, rowOf } from '../rows.ts';
import { today } from '../site.ts';
import { standardByNumber, stateOf } from '../standards.ts';

/** What a reader must know before relying on an entry, most serious first. */
export function noticesOf(entry: Entry): Notice[] {
  return [...statusNotices(entry), ...gapNotices(entry), ...doubtNotice(entry)];
}

function statusNotices(entry: Entry): Notice[] {
  if (is(entry, 'policies')) {
    const state = policyState(entry.data, today);
    const successors = (entry.data.replacedBy ?? []).flatMap((id) => linkTo(find('policies', id)));
    if (state.warning)
      return [
        {
          tone: state.tone === 'bad' ? 'bad' : state.tone === 'info' ? 'info' : 'warn',
          title: `${state.label}。`,
          text: state.warning,
          links: successors,
        },
      ];
  }
  if (is(entry, 'standards')) {
    const state = stateOf(entry);
    const successor = entry.data.replacedBy ? standardByNumber(entry.data.replacedBy) : undefined;
    const notices: Notice[] = state.warning
      ? [
          {
            tone: state.tone === 'bad' ? 'bad' : state.tone === 'info' ? 'info' : 'warn',
            title: `${state.label}。`,
            text: state.warning,
            links: linkTo(successor),
          },
        ]
      : [];
    for (const number of entry.data.partlyReplacedBy ?? [])
      notices.push({
        tone: 'warn',
        title: '部分被代替。',
        text: `其中一部分内容已由 ${number} 代替，使用前看清适用范围。`,
        links: linkTo(standardByNumber(number)),
      });
    const pending = (entry.data.transitions ?? []).filter((step) => step.from > today);
    if (pending.length)
      notices.push({
        tone: 'info',
        title: '分批实施。',
        text: `${pending.map((step) => `${step.who}自 ${step.from} 起执行`).join('；')}；在此之前按原有要求执行。`,
        links: (entry.data.replaces ?? []).flatMap((number) => linkTo(standardByNumber(number))),
      });
    return notices;
  }
  if (is(entry, 'training') && entry.data.statuteReview)
    return [
      {
        tone: 'warn',
        title: '条号待核。',
        text: '部分内容引自已并入生态环境法典的单行法，条号尚未逐条核对，请以法典原文为准。',
        links: linkTo(find('policies', 'law-eco-environment-code-2026')),
      },
    ];
  if (is(entry, 'demands') && entry.data.sample)
    return [{ tone: 'warn', title: '这是示例。', text: '用来说明怎样写清一个需求，不是真实需求。' }];
  return [];
}

function gapNotices(entry: Entry): Notice[] {
  return is(entry, 'standards') && entry.data.gaps
    ? [{ tone: 'warn', title: '数据不全。', text: entry.data.gaps }]
    : [];
}

function doubtNotice(entry: Entry): Notice[] {
  return 'doubt' in entry.data && entry.data.doubt
    ? [{ tone: 'warn', title: '待核。', text: `${entry.data.doubt.replace(/[。]$/, '')}。` }]
    : [];
}

function linkTo(entry: Entry | undefined): Link[] {
  if (!entry) return [];
  const row = rowOf(entry);
  return [
    { text: row.number && is(entry, 'standards') ? `${row.number} ${row.title}` : row.title, href: row.href },
  ];
}
