import { expect, it } from 'vitest';
import { type Change, edit, problemsAfter, sound } from './testing.ts';

/** What is done to the sound library, and everything the check then says. */
const CASES: readonly [string, Change, readonly string[]][] = [
  [
    'title twice',
    edit('technologies/mbr.md', 'title: 膜生物反应器', 'title: 厌氧—缺氧—好氧 活性污泥法'),
    [
      'technologies/mbr.md:2:8 duplicate-title 标题“厌氧—缺氧—好氧 活性污泥法”和 technologies/a2o.md 重复，合并两条；确是两样东西的，在标题里写出区别（如年份、地区）',
    ],
  ],
  [
    'policy with title and number twice',
    { 'policies/rule-2023b.md': sound('policies/rule-2023.md').replace('replaces: [ rule-2010 ]\n', '') },
    [
      'policies/rule-2023b.md:2:8 duplicate-title 标题“生态环境行政处罚办法”和 policies/rule-2023.md 重复，合并两条；确是两样东西的，在标题里写出区别（如年份、地区）',
      'policies/rule-2023b.md:4:8 duplicate-document-number 文号“生态环境部令第30号”和 policies/rule-2023.md 相同，核对两份文件的文号，改正其中一个；同一份文件则合并',
    ],
  ],
  [
    'document number twice',
    {
      'policies/other.md': sound('policies/rule-2023.md')
        .replace('replaces: [ rule-2010 ]\n', '')
        .replace('title: 生态', 'title: 另一份生态'),
    },
    [
      'policies/rule-2023.md:4:8 duplicate-document-number 文号“生态环境部令第30号”和 policies/other.md 相同，核对两份文件的文号，改正其中一个；同一份文件则合并',
    ],
  ],
  [
    'standard number twice',
    edit('standards/gbt-14848-93.md', 'number: GB/T 14848-93', 'number: GB/T 14848-2017'),
    [
      'standards/gbt-14848-93.md:3:9 duplicate-standard-number 标准编号“GB/T 14848-2017”和 standards/gbt-14848-2017.md 重复，合成一条，或改正编号',
      'standards/gbt-14848-93.md:3:9 standard-id 编号“GB/T 14848-2017”和文件名“gbt-14848-93”不一致，文件名改为 gbt-14848-2017.md，或改正编号',
      'standards/gbt-14848-93.md:11:13 lineage-cycle 代替关系绕成了圈：GB/T 14848-2017 → GB/T 14848-2017，核对哪一份最新，删去它的 replacedBy；条目不能代替自己',
    ],
  ],
  [
    'number and id differ',
    edit('standards/gb-18918-2002.md', 'number: GB 18918-2002', 'number: GB 18918-2003'),
    [
      'standards/gb-18918-2002.md:3:9 standard-id 编号“GB 18918-2003”和文件名“gb-18918-2002”不一致，文件名改为 gb-18918-2003.md，或改正编号',
    ],
  ],
  [
    'local without region',
    edit('standards/db11-890-2012.md', 'region: beijing\n', ''),
    ['standards/db11-890-2012.md:6:1 standard-region 地方标准缺少 region，补上 region: beijing'],
  ],
  [
    'national with region',
    edit('standards/gb-18918-2002.md', 'level: national', 'level: national\nregion: hebei'),
    [
      'standards/gb-18918-2002.md:7:1 standard-region 只有地方标准才写 region，删去 region；如是地方标准，改 level: local',
    ],
  ],
  [
    'wrong region',
    edit('standards/db11-890-2012.md', 'region: beijing', 'region: tianjin'),
    [
      'standards/db11-890-2012.md:7:9 standard-region 编号 DB11/890-2012 属于北京，region 却是 tianjin，改为 region: beijing',
    ],
  ],
  [
    'wrong level',
    edit('standards/db11-890-2012.md', 'level: local\n', 'level: industry\n'),
    [
      'standards/db11-890-2012.md:6:8 standard-region 编号 DB11/890-2012 是地方标准，level 却是 industry，改为 level: local，并写 region',
    ],
  ],
  [
    'alias that is the title of another',
    edit('technologies/mbr.md', '[ MBR ]', '[ MBR, 厌氧-缺氧-好氧活性污泥法 ]'),
    [
      'technologies/mbr.md:3:17 duplicate-alias “厌氧-缺氧-好氧活性污泥法”是 technologies/a2o.md 的标题，删去这个别名；两条是一回事的，合成一条',
    ],
  ],
  [
    'terms above each other',
    {
      ...edit('glossary/bod5.md', 'narrower: []', 'broader: 生化需氧量\nnarrower: []'),
      'glossary/bod.md': sound('glossary/bod5.md')
        .replace('五日生化需氧量', '生化需氧量')
        .replace('BOD5', 'BOD')
        .replace('narrower: []', 'broader: 五日生化需氧量\nnarrower: []'),
    },
    [
      'glossary/bod.md:8:10 glossary-hierarchy 上位词绕成了圈：生化需氧量 → 五日生化需氧量 → 生化需氧量，改正其中一条的 broader；没有更大的概念就删去',
    ],
  ],
];

it.each(CASES)('%s', (_, change, problems) => {
  expect(problemsAfter(change)).toEqual(problems);
});
