import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BARE_BRIEF, BRIEF } from '../../../tests/fixtures/brief.ts';
import { anyBrief } from '../../../tests/fixtures/brief-arbitrary.ts';
import { compose } from './compose.ts';
import { type Block, type Outline, wording } from './outline.ts';

const sections = ({ blocks }: Outline) =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []));

/** Every text of a block, table cells line by line. */
function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [wording(block.text)];
    case 'list':
      return block.items.map(wording);
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((cell) => cell.map(wording)));
  }
}
const saying = (outline: Outline) => outline.blocks.flatMap(textsOf).join('\n');

describe('compose', () => {
  it('numbers the sections that are there, without a gap', () => {
    expect(sections(compose(BRIEF))).toEqual([
      '要点',
      '一、问题与条件',
      '二、要执行的限值',
      '三、现状与差距',
      '四、建议路线',
      '五、备选技术',
      '六、不建议采用的技术',
      '七、技术比较',
      '八、相近案例',
      '九、政策依据',
      '十、资金渠道',
      '十一、培训与技术单位',
      '十二、下一步',
      '十三、尚待弄清',
      '十四、来源与网址',
      '说明',
    ]);
  });

  it('says in its own words where the library holds nothing, instead of leaving a section out', () => {
    const bare = compose(BARE_BRIEF);
    expect(sections(bare)).toEqual([
      '一、问题与条件',
      '二、要执行的限值',
      '三、建议路线',
      '四、备选技术',
      '五、相近案例',
      '六、政策依据',
      '七、资金渠道',
      '八、培训与技术单位',
      '九、来源与网址',
      '说明',
    ]);
    expect(
      bare.blocks.filter((block) => block.kind === 'paragraph' && block.tone === 'nothing'),
    ).toHaveLength(8);
  });

  it('begins with what decides: the limit, the gap, the route, the first technologies, the open question', () => {
    const digest = compose(BRIEF).blocks.find((block) => block.kind === 'list');
    expect(digest?.kind === 'list' && digest.items.map(wording)).toEqual([
      '要执行：总氮（以N计） ≤ 10 mg/L（DB12/599-2015 A 标准）',
      '差距：总氮（以N计）实测 22 mg/L，超标 1.2 倍',
      '建议先看的路线：城镇污水提标：A²/O—高密度沉淀—反硝化滤池—消毒',
      '排在前面的技术：反硝化深床滤池（推广）；厌氧-缺氧-好氧活性污泥法（A²/O）（推广）；膜生物反应器（MBR）（推广）',
      '先弄清：现有缺氧池的实际停留时间；厂内有没有反硝化滤池的用地和水头',
    ]);
  });

  it('never advises what is excluded', () => {
    const { blocks } = compose(BRIEF);
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings.some((text) => text.includes('人工湿地'))).toBe(false);
    expect(saying(compose(BRIEF))).toContain('规模大、冬季水温低，占地和越冬都不允许');
  });

  it('lists the address of everything it names once, because paper has no links', () => {
    const text = saying(compose(BRIEF));
    const filter = 'https://luqiao.example/technologies/denitrification-deep-bed-filter/';
    expect(text.split(filter)).toHaveLength(2);
    expect(text).toContain('https://luqiao.example/finance/urban-network-sewage-subsidy/');
  });

  it('gives every row of a table as many cells as the table has columns, whatever the texts', () => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        for (const block of compose(brief).blocks)
          if (block.kind === 'table')
            for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
      }),
    );
  });

  it('links to the web only', () => {
    const brief = {
      ...BRIEF,
      policies: [{ title: '坏链接', status: '现行', url: 'javascript:alert(1)' }],
    };
    expect(JSON.stringify(compose(brief))).not.toContain('javascript:');
  });
});
