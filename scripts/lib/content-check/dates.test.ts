import { expect, it } from 'vitest';
import { type Change, edit, problemsAfter } from './testing.ts';

const A = 'technologies/a2o.md';

/** What is done to the sound library, and everything the check then says. */
const CASES: readonly [string, Change, readonly string[]][] = [
  [
    'due before reviewed',
    edit(A, 'dueOn: 2027-06-01', 'dueOn: 2025-06-01'),
    [
      'technologies/a2o.md:30:42 review-dates 再次核对的日期 2025-06-01 不晚于核对日期 2026-06-01，把 dueOn 改到 reviewedOn 之后，一般一到两年',
    ],
  ],
  [
    'reviewed tomorrow',
    edit(A, 'reviewedOn: 2026-06-01', 'reviewedOn: 2026-11-22'),
    [
      'technologies/a2o.md:30:23 future-date 核对日期 2026-11-22 还没到（今天是 2026-11-21），改成实际的核对日期，不晚于 2026-11-21',
    ],
  ],
  [
    'issued in the future',
    edit(
      'policies/rule-2023.md',
      'issuedOn: 2023-05-08\neffectiveOn: 2023-07-01',
      'issuedOn: 2027-05-08\neffectiveOn: 2027-07-01',
    ),
    [
      'policies/rule-2023.md:7:11 future-date 发布日期 2027-05-08 还没到（今天是 2026-11-21），改成实际的发布日期，不晚于 2026-11-21',
    ],
  ],
  [
    'effective before issued',
    edit('standards/gb-18918-2002.md', 'effectiveOn: 2003-07-01', 'effectiveOn: 2002-07-01'),
    [
      'standards/gb-18918-2002.md:9:14 effective-date 施行日期 2002-07-01 早于发布日期 2002-12-24，核对后改正；确实追溯施行的，在 keyPoints 里写明“自2002年7月1日起施行”',
    ],
  ],
  [
    'case ends before it starts',
    edit('cases/south-river.md', '{ from: 2016, to: 2018 }', '{ from: 2018, to: 2016 }'),
    ['cases/south-river.md:8:27 case-period 结束年份 2016 早于开始年份 2018，对调：from: 2016, to: 2018'],
  ],
  [
    'review overdue',
    edit(A, 'dueOn: 2027-06-01', 'dueOn: 2026-11-20'),
    [
      'technologies/a2o.md:30:42 review-overdue 应在 2026-11-20 前再次核对，已经过期（今天是 2026-11-21），逐项核对来源，把 reviewedOn 改成核对那天，dueOn 改到一两年后',
    ],
  ],
];

it.each(CASES)('%s', (_, change, problems) => {
  expect(problemsAfter(change)).toEqual(problems);
});
