import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../content-check/read.ts';
import { type Change, edit, filesAfter, MEDIA, TODAY } from '../content-check/testing.ts';
import { dueGroups, type Request } from './due.ts';
import { FORMATS } from './formats.ts';
import { subjectsIn } from './subjects.ts';

const HORIZON = { today: TODAY, days: 60 };
const A = 'technologies/a2o.md';
const LATE: Change = {
  ...edit(A, 'dueOn: 2027-06-01', 'dueOn: 2026-11-20'),
  ...edit('technologies/mbr.md', 'confidence: known', 'confidence: verified\ndoubt: 适用水温待核'),
};

function subjects(change: Change = {}) {
  return subjectsIn(readLibrary({ files: filesAfter(change), media: MEDIA, today: TODAY }));
}

function due(change: Change, request: Partial<Request> = {}) {
  return dueGroups(subjects(change), { ...HORIZON, ...request });
}

const listed = (groups: ReturnType<typeof due>) =>
  groups.flatMap(({ listed }) => listed.map(({ subject, issues }) => `${subject.id}: ${issues.join(' ')}`));

describe('the library', () => {
  it('is read without its pages, which nobody reviews', () => {
    const found = subjects();
    expect(found.some(({ collection }) => (collection as string) === 'pages')).toBe(false);
    expect(found.find(({ id }) => id === 'a2o')).toMatchObject({
      file: 'src/content/technologies/a2o.md',
      verified: false,
      dueOn: '2027-06-01',
      addresses: 1,
    });
  });

  it('counts the rows of a standard', () => {
    const standard = subjects().find(({ id }) => id === 'gb-18918-2002');
    expect(standard?.rows.total).toBeGreaterThan(0);
    expect(standard?.rows.verified).toBe((standard?.rows.total ?? 0) - (standard?.rows.known ?? 0));
  });

  it('counts links from either side', () => {
    const links = new Map(subjects().map(({ id, links }) => [id, links]));
    expect(links.get('a2o')).toBeGreaterThan(2);
    expect(links.get('mbr')).toBeGreaterThan(0);
  });

  it('is read even where a file is broken', () => {
    const broken = subjects({ [A]: '---\ntitle: [\n---\n\n正文。\n' }).find(({ id }) => id === 'a2o');
    expect(broken).toMatchObject({ title: 'a2o', verified: false, dueOn: '', sources: 0 });
  });
});

describe('what is due', () => {
  it('is listed by collection, the most pressing first', () => {
    expect(listed(due(LATE, { collection: 'technologies' }))).toEqual([
      'a2o: overdue unverified',
      'mbr: doubt no-address',
    ]);
  });

  it('is narrowed to what is asked for', () => {
    expect(listed(due(LATE, { only: ['overdue', 'soon'] }))).toEqual(['a2o: overdue unverified']);
    expect(listed(due({}, { only: ['overdue'] }))).toEqual([]);
  });

  it('reaches as many days ahead as asked', () => {
    expect(listed(due({}, { only: ['soon'], days: 191 }))).toEqual([]);
    expect(listed(due({}, { only: ['soon'], days: 192 })).length).toBe(subjects().length);
  });

  it('says how many more there are', () => {
    const [group] = due(LATE, { collection: 'technologies', limit: 1 });
    expect([group?.listed.length, group?.left, group?.entries]).toEqual([1, 1, 2]);
  });
});

describe('printed', () => {
  const groups = due(LATE, { collection: 'technologies', limit: 1 });

  it('as text', () => {
    expect(FORMATS.text(groups, HORIZON).split('\n')).toEqual([
      '截至 2026-11-21；“即将到期”指 60 天内',
      '',
      '技术库：共 2 项，已核对 1；过期未复核 1；存疑 1；待核对原文 1；来源没有网址 1',
      expect.stringMatching(
        /^ {2}src\/content\/technologies\/a2o\.md {2}厌氧—缺氧—好氧活性污泥法：过期未复核、待核对原文，应在 2026-11-20 前复核，关联 \d+ 条$/,
      ),
      '另有 1 条没有列出，用 --limit=<条数> 多列一些',
    ]);
    expect(FORMATS.text([], HORIZON)).toMatch(/没有要复核的内容$/);
  });

  it('as Markdown that no title breaks', () => {
    const [group] = due(
      { ...edit(A, 'title: 厌氧—缺氧—好氧活性污泥法', 'title: "甲|乙 <b>"') },
      { collection: 'technologies', limit: 1 },
    );
    if (!group) throw new Error('nothing is due');
    const lines = FORMATS.markdown([group], HORIZON).split('\n');
    expect(lines).toContain('## 技术库');
    expect(lines.find((line) => line.includes('甲'))).toMatch(/^\| 甲\\\|乙 \\<b> \| /);
  });

  it('as CSV', () => {
    const rows: Record<string, string>[] = parse(FORMATS.csv(groups, HORIZON), { bom: true, columns: true });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ 集合: '技术', 编号: 'a2o', 待办: '过期未复核、待核对原文' });
  });

  it('as JSON', () => {
    const parsed = JSON.parse(FORMATS.json(groups, HORIZON));
    expect(parsed).toMatchObject({ today: TODAY, days: 60 });
    expect(parsed.collections[0]).toMatchObject({ collection: 'technologies', entries: 2, left: 1 });
  });
});
