import { expect, it } from 'vitest';
import { type Change, edit, problemsAfter } from './testing.ts';

/** What is done to the sound library, and everything the check then says. */
const CASES: readonly [string, Change, readonly string[]][] = [
  [
    'standard: only the old one says so',
    edit('standards/gbt-14848-2017.md', 'replaces: [ GB/T 14848-93 ]\n', ''),
    [
      'standards/gbt-14848-93.md:11:13 lineage-two-way 写了被“GB/T 14848-2017”代替，但 standards/gbt-14848-2017.md 没有写代替它，在 standards/gbt-14848-2017.md 的 replaces 里加上“GB/T 14848-93”',
    ],
  ],
  [
    'standard: only the new one says so',
    edit('standards/gbt-14848-93.md', 'status: superseded\nreplacedBy: GB/T 14848-2017', 'status: in-force'),
    [
      'standards/gbt-14848-2017.md:11:13 lineage-two-way 写了代替“GB/T 14848-93”，但 standards/gbt-14848-93.md 没有写 replacedBy，在 standards/gbt-14848-93.md 的 replacedBy 里写“GB/T 14848-2017”；旧文件仍部分有效的，写 doubt 说明',
    ],
  ],
  [
    'policy: only the old one says so',
    edit('policies/rule-2023.md', 'replaces: [ rule-2010 ]\n', ''),
    [
      'policies/rule-2010.md:10:15 lineage-two-way 写了被“rule-2023”代替，但 policies/rule-2023.md 没有写代替它，在 policies/rule-2023.md 的 replaces 里加上“rule-2010”',
    ],
  ],
  [
    'policy: only the new one says so',
    edit('policies/rule-2010.md', 'replacedBy: [ rule-2023 ]\n', ''),
    [
      'policies/rule-2010.md:9:9 status-replaced 状态是“已废止”，却没有写由哪份文件废止，写 replacedBy，或在 keyPoints 里写明何时由哪份文件废止',
      'policies/rule-2023.md:10:13 lineage-two-way 写了代替“rule-2010”，但 policies/rule-2010.md 没有写 replacedBy，在 policies/rule-2010.md 的 replacedBy 里写“rule-2023”；旧文件仍部分有效的，写 doubt 说明',
    ],
  ],
  [
    'circle',
    {
      ...edit(
        'policies/rule-2010.md',
        'replacedBy: [ rule-2023 ]',
        'replaces: [ rule-2023 ]\nreplacedBy: [ rule-2023 ]',
      ),
      ...edit(
        'policies/rule-2023.md',
        'replaces: [ rule-2010 ]',
        'replaces: [ rule-2010 ]\nreplacedBy: [ rule-2010 ]',
      ),
    },
    [
      'policies/rule-2010.md:11:13 lineage-cycle 代替关系绕成了圈：rule-2010 → rule-2023 → rule-2010，核对哪一份最新，删去它的 replacedBy；条目不能代替自己',
      'policies/rule-2023.md:9:9 status-replaced 状态是“现行”，但代替它的“rule-2010”已于 2010-03-01 施行，改为 status: superseded；仍并行有效的，写 doubt 说明',
    ],
  ],
  [
    'replaces itself',
    edit('standards/gb-18918-2002.md', 'status: in-force', 'status: in-force\nreplaces: [ GB 18918-2002 ]'),
    [
      'standards/gb-18918-2002.md:11:11 lineage-cycle 代替关系绕成了圈：GB 18918-2002 → GB 18918-2002，核对哪一份最新，删去它的 replacedBy；条目不能代替自己',
    ],
  ],
  [
    'superseded by nothing',
    edit('standards/gb-18918-2002.md', 'status: in-force', 'status: superseded'),
    [
      'standards/gb-18918-2002.md:10:9 status-replaced 状态是“被代替”，却没有写由谁代替，写 replacedBy；只是废止而没有替代文件的，改用 repealed 或 abolished',
    ],
  ],
  [
    'repealed by nothing',
    {
      ...edit('policies/rule-2010.md', 'replacedBy: [ rule-2023 ]\n', ''),
      ...edit('policies/rule-2023.md', 'replaces: [ rule-2010 ]\n', ''),
    },
    [
      'policies/rule-2010.md:9:9 status-replaced 状态是“已废止”，却没有写由哪份文件废止，写 replacedBy，或在 keyPoints 里写明何时由哪份文件废止',
    ],
  ],
  [
    'in force though replaced',
    edit('standards/gbt-14848-93.md', 'status: superseded', 'status: in-force'),
    [
      'standards/gbt-14848-93.md:10:9 status-replaced 状态是“现行”，但代替它的“GB/T 14848-2017”已于 2018-05-01 施行，改为 status: superseded；仍并行有效的，写 doubt 说明',
    ],
  ],
  [
    'given up before the new one holds',
    edit('standards/gbt-14848-2017.md', 'effectiveOn: 2018-05-01', 'effectiveOn: 2027-05-01'),
    [
      'standards/gbt-14848-93.md:10:9 lineage-dates 状态是“被代替”，但代替它的“GB/T 14848-2017”到 2027-05-01 才施行，2027-05-01 以前写 status: in-force；已提前停用的，写 doubt 说明',
    ],
  ],
  [
    'replaces what was issued later',
    edit(
      'policies/rule-2010.md',
      'issuedOn: 2010-01-19\neffectiveOn: 2010-03-01',
      'issuedOn: 2024-01-19\neffectiveOn: 2024-03-01',
    ),
    [
      'policies/rule-2023.md:10:13 lineage-dates 写了代替“rule-2010”，但那一份 2024-01-19 才发布，比本文件（2023-05-08）晚，核对两份的发布日期，或对调代替关系',
    ],
  ],
  [
    'replaced in part: only the new one says so',
    edit('standards/gb-18918-2002.md', 'fields:', 'partlyReplaces: [ DB11/890-2012 ]\nfields:'),
    [
      'standards/gb-18918-2002.md:11:19 partial-lineage partlyReplaces 写了“DB11/890-2012”，但 standards/db11-890-2012.md 的 partlyReplacedBy 没有写本标准，在 standards/db11-890-2012.md 的 partlyReplacedBy 里加上“GB 18918-2002”',
    ],
  ],
  [
    'replaced in part: only the old one says so',
    edit('standards/db11-890-2012.md', 'fields:', 'partlyReplacedBy: [ GB 18918-2002 ]\nfields:'),
    [
      'standards/db11-890-2012.md:12:21 partial-lineage partlyReplacedBy 写了“GB 18918-2002”，但 standards/gb-18918-2002.md 的 partlyReplaces 没有写本标准，在 standards/gb-18918-2002.md 的 partlyReplaces 里加上“DB11/890-2012”',
    ],
  ],
  [
    'replaces itself in part',
    edit('standards/db11-890-2012.md', 'fields:', 'partlyReplaces: [ DB11/890-2012 ]\nfields:'),
    [
      'standards/db11-890-2012.md:12:19 partial-lineage partlyReplaces 里写的是本标准自己，删去这一项，或改成另一份标准的编号',
    ],
  ],
];

it.each(CASES)('%s', (_, change, problems) => {
  expect(problemsAfter(change)).toEqual(problems);
});
