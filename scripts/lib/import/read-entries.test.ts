import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../src/lib/sheet/csv.ts';
import { edit, filesAfter, SOUND, sound, TODAY } from '../content-check/testing.ts';
import type { Input } from '../content-check/types.ts';
import { annotated } from './annotate.ts';
import { type ImportJob, type ImportOutcome, importTable } from './import-table.ts';
import { demands } from './kinds/demands.ts';
import { placeText, reportText, totalsOf } from './report.ts';
import { sheetKind } from './sheet-kind.ts';
import { type BuiltCell, type BuiltSheet, workbookOf } from './testing/workbook.ts';

const library: Input = { files: SOUND, media: [{ path: 'a2o/flow.svg', bytes: 62 }], today: TODAY };
const A2O = 'technologies/a2o.md';

function importing(bytes: Uint8Array, change: Partial<ImportJob> = {}): ImportOutcome {
  return importTable({
    kind: sheetKind('technologies'),
    file: 'a.xlsx',
    bytes,
    mask: false,
    force: false,
    library,
    ...change,
  });
}

const book = (rows: BuiltSheet['rows'], more: Partial<BuiltSheet> = {}) =>
  workbookOf([{ name: '技术', rows, ...more }]);
const said = ({ problems, picked }: ImportOutcome) =>
  problems.map(
    (problem) => `${placeText(problem, 'a.xlsx', picked?.table.sheet)} ${problem.rule} ${problem.what}`,
  );
const text = (outcome: ImportOutcome, path = A2O) =>
  outcome.plan?.write.find((entry) => entry.path === path)?.text;
const differences = ({ plan }: ImportOutcome) =>
  plan?.differing.flatMap(({ id, changes = [] }) =>
    changes.map(({ at, label, difference }) => `${id} ${at.line}:${at.column} ${label} ${difference}`),
  );

/** A new technology with nothing but what has to be said. */
const NEW_HEADER = ['标题', '摘要', '类别', '领域', '典型用途', '来源', '成熟度', '正文'];
const NEW: readonly BuiltCell[] = [
  '人工湿地',
  '让污水流过长着植物的填料床，靠微生物和植物净化。',
  '治理技术',
  '水污染防治',
  '村镇生活污水处理',
  '人工湿地技术规范｜生态环境部',
  '推广',
  '填料床里种芦苇一类的植物。',
];

describe('a row of a new entry', () => {
  it('needs no more than its own fields: id, state and days of the check are made', () => {
    const outcome = importing(book([NEW_HEADER, NEW]));
    expect(said(outcome)).toEqual([]);
    expect(text(outcome, 'technologies/ren-gong-shi-di.md')).toBe(
      `---
title: 人工湿地
summary: 让污水流过长着植物的填料床，靠微生物和植物净化。
confidence: known
review:
  reviewedOn: '2026-11-21'
  dueOn: '2027-11-21'
sources:
  - title: 人工湿地技术规范
    publisher: 生态环境部
aliases: []
kind: technology
fields: [water]
pollutants: []
industries: []
maturity: promotion
typicalUses: 村镇生活污水处理
process: []
performance: []
designParameters: []
advantages: []
limitations: []
failures: []
secondaryPollution: []
---

填料床里种芦苇一类的植物。
`,
    );
  });
  it('meets itself when it is imported again, on a later day too', () => {
    const content = text(importing(book([NEW_HEADER, NEW])), 'technologies/ren-gong-shi-di.md') ?? '';
    const files = [...SOUND, { path: 'technologies/ren-gong-shi-di.md', content }];
    const again = importing(book([NEW_HEADER, NEW]), { library: { ...library, files, today: '2026-12-24' } });
    expect(totalsOf(again)).toEqual({ rows: 1, fresh: 0, changed: 0, same: 1, wrong: 0 });
    expect(again.plan?.write).toEqual([]);
  });
  it('names the columns that it would have needed once, whatever number of rows', () => {
    const outcome = importing(
      book([NEW_HEADER.slice(0, 3), NEW.slice(0, 3), ['氧化塘', '靠池塘里的藻类和细菌净化。', '治理技术']]),
    );
    expect(said(outcome)).toEqual([
      'a.xlsx 技术!A1 import-columns 新条目（如第 2 行）必填的列表里没有：来源、领域、成熟度、典型用途、正文',
    ]);
  });
  it('is told of a second row of the same id, by both', () => {
    const outcome = importing(book([NEW_HEADER, NEW, [], NEW]));
    expect(said(outcome)).toEqual(['a.xlsx 技术!A4 import-value 编号 ren-gong-shi-di 和第 2 行重复']);
  });
  it('that is there under another id is told where it stands in the table, with the id to write', () => {
    for (const id of ['aaa', 'zzz']) {
      const outcome = importing(
        book([
          ['编号', ...NEW_HEADER],
          [id, '膜生物反应器', ...NEW.slice(1)],
        ]),
      );
      expect(said(outcome)).toEqual([
        expect.stringMatching(/^a\.xlsx 技术!(?:A|B)2 duplicate-title .*technologies\/mbr\.md/),
      ]);
      expect(outcome.problems[0]?.fix).toContain('在“编号”里写 mbr');
    }
  });
  it('has an id that is a file name and nothing else', () => {
    for (const id of ['../x', 'a/b', 'A', '湿地', 'a--b'])
      expect(
        said(
          importing(
            book([
              ['编号', ...NEW_HEADER],
              [id, ...NEW],
            ]),
          ),
        )[0],
      ).toContain('只能用小写字母');
  });
});

describe('a row of an entry that is there', () => {
  it('changes what it says otherwise, cell by cell, and only when asked to', () => {
    const table = book([
      ['编号', '摘要', '技术就绪水平', '英文名'],
      ['a2o', '新写的一句话，说它是什么。', 8],
      ['mbr', undefined, undefined, 'MBR'],
    ]);
    const told = importing(table);
    expect(told.plan?.write).toEqual([]);
    expect(differences(told)).toContainEqual(
      expect.stringMatching(/^a2o 2:2 摘要 “.+” → “新写的一句话，说它是什么。”$/),
    );
    expect(differences(told)).toContain('mbr 3:4 英文名 （空） → “MBR”');
    const done = importing(table, { force: true });
    expect(said(done)).toEqual([]);
    expect(done.plan?.write.map(({ id }) => id)).toEqual(['a2o', 'mbr']);
    const lines = sound(A2O).split('\n');
    expect(
      text(done)
        ?.split('\n')
        .filter((line) => !lines.includes(line)),
    ).toEqual(['summary: 新写的一句话，说它是什么。', 'trl: 8']);
  });
  it('leaves alone what its empty cells and missing columns do not speak of', () => {
    const outcome = importing(book([['编号', '标题', '摘要', '正文'], ['a2o'], ['mbr']]), { force: true });
    expect(totalsOf(outcome)).toMatchObject({ same: 2, changed: 0, wrong: 0 });
  });
  it('takes a field away only by （清空）, and none that has to be there', () => {
    const table = (header: string, cell: string) =>
      book([
        ['编号', header],
        ['a2o', cell],
      ]);
    const list = importing(table('性能数据', '（清空）'), { force: true });
    expect(said(list)).toEqual([]);
    expect(text(list)).toContain('\nperformance: []\n');
    const field = importing(table('技术就绪水平', '（清空）'), { force: true });
    expect(sound(A2O)).toContain('\ntrl: ');
    expect(said(field)).toEqual([]);
    expect(text(field)).not.toContain('trl:');
    expect(said(importing(table('标题', '（清空）'), { force: true }))).toEqual([
      'a.xlsx 技术!B2 import-value “标题”必填，不能清空',
    ]);
  });
  it('is checked as it would be written, against the whole library', () => {
    const outcome = importing(
      book([
        ['编号', '相关标准'],
        ['a2o', 'gb-1-1999'],
      ]),
      { force: true },
    );
    expect(said(outcome)).toEqual([expect.stringMatching(/^a\.xlsx 技术!B2 reference-missing /)]);
  });
  it('is left alone when nobody can read it', () => {
    const files = filesAfter({ [A2O]: '---\ntitle: [\n---\n\n文。\n' });
    const outcome = importing(
      book([
        ['编号', '英文名'],
        ['a2o', 'A2O'],
      ]),
      {
        force: true,
        library: { ...library, files },
      },
    );
    expect(said(outcome)).toEqual([`a.xlsx 技术!A2 import-value 已有的 ${A2O} 读不出来`]);
  });
  it('keeps remarks and keys that no column is for', () => {
    const files = filesAfter(edit(A2O, 'title:', '# 改过\ntitle:'));
    const outcome = importing(
      book([
        ['编号', '摘要'],
        ['a2o', '新写的一句话，说它是什么。'],
      ]),
      {
        force: true,
        library: { ...library, files },
      },
    );
    expect(text(outcome)).toContain('# 改过\ntitle:');
  });
});

describe('the sheet that is read', () => {
  it('is the first visible one with known headers, under whatever title', () => {
    const bytes = workbookOf([
      {
        name: '填写说明',
        rows: [
          ['列', '怎么填'],
          ['标题', '摘要'],
        ],
      },
      { name: '旧', hidden: true, rows: [NEW_HEADER, NEW] },
      { name: '封面', rows: [['某中心']] },
      { name: '表', rows: [['2026 年汇总'], [], NEW_HEADER, ['示例：甲'], NEW, NEW_HEADER] },
    ]);
    const outcome = importing(bytes);
    expect(said(outcome)).toEqual([]);
    expect(outcome.picked?.notes).toEqual([
      '读工作表“表”，表头在第 3 行',
      '没有读的工作表：旧（隐藏）、封面；要读就加 --sheet 名称',
      '略过示例 1 行',
      '略过重复的表头 1 行',
    ]);
    expect(importing(bytes, { sheet: '旧' }).picked?.table.sheet).toBe('旧');
    expect(said(importing(bytes, { sheet: '新' }))).toEqual(['a.xlsx:1:1 import-sheet 没有名为“新”的工作表']);
  });
  it('has one column under every header, and one header of every name', () => {
    const merged = importing(book([NEW_HEADER, NEW], { merges: ['B1:C1'] }));
    expect(said(merged)).toEqual(['a.xlsx 技术!B1 import-columns 表头“摘要”合并了 B 到 C 列']);
    const twice = importing(
      book([
        [...NEW_HEADER, '摘要'],
        [...NEW, '又一句。'],
      ]),
    );
    expect(said(twice)[0]).toContain('有 2 列都像是“摘要”');
  });
  it('gives every row that a merged cell spans its value', () => {
    const rows = [NEW_HEADER, NEW, ['氧化塘', ...NEW.slice(1, 5), undefined, ...NEW.slice(6)]];
    const outcome = importing(book(rows, { merges: ['F2:F3'] }));
    expect(said(outcome)).toEqual([]);
    expect(outcome.plan?.write.map(({ id }) => id)).toEqual(['ren-gong-shi-di', 'yang-hua-tang']);
  });
  it('may be CSV, which is pointed at by line and column', () => {
    const broken = ['氧化塘', NEW[1], '工艺包', ...NEW.slice(3)].map(String);
    const csv = csvOf([NEW_HEADER, NEW.map(String), broken]);
    const outcome = importing(new TextEncoder().encode(csv), { file: 'a.csv' });
    const column = 1 + `氧化塘,${NEW[1]},`.length;
    expect(said(outcome)).toEqual([`a.csv:3:${column} import-value “工艺包”不在类别里`]);
  });
});

describe('demands', () => {
  const kind = { kind: sheetKind('demands'), form: demands };
  it('in the table of the site go by its columns, and keep their guard', () => {
    const columns = sheetKind('demands').columns.filter(({ key }) => key in VALUES);
    const header = ['编号', ...columns.map(({ label }) => label), '联系电话'];
    const row = ['need-1', ...columns.map(({ key }) => VALUES[key] ?? ''), '13800001234'];
    const good = importing(book([header, row]), kind);
    expect(said(good)).toEqual([]);
    expect(good.read?.personal).toEqual(['联系电话']);
    expect(text(good, 'demands/need-1.md')).not.toContain('13800001234');
    const leaking = row.map((cell) => (cell === VALUES['situation'] ? `${cell}请拨 13800001234。` : cell));
    expect(said(importing(book([header, leaking]), kind))).toEqual([
      expect.stringMatching(/import-personal-data 文字里有手机号“138…34”$/),
    ]);
    expect(text(importing(book([header, leaking]), { ...kind, mask: true }), 'demands/need-1.md')).toContain(
      '请拨 （手机号已隐去）',
    );
  });
  it('in a form of their own, as a workbook, too', () => {
    const outcome = importing(
      book([
        ['序号', '需求名称', '问题描述', '要达到什么', '所属领域', '提交答卷时间'],
        [
          1,
          '乡镇水站冬季氨氮超标',
          '冬季水温低于 8 ℃ 时出水氨氮超标，夏天正常。',
          '出水氨氮稳定达标',
          '水污染防治',
          { number: 46343.4, style: 'dateTime' },
        ],
      ]),
      kind,
    );
    expect(said(outcome)).toEqual([]);
    expect(outcome.plan?.write[0]?.id).toMatch(/^d-20261117-[0-9a-f]{6}$/);
  });
});

const VALUES: Readonly<Record<string, string>> = {
  title: '乡镇水站冬季氨氮超标',
  summary: '冬季出水氨氮超标，想找改造办法。',
  confidence: '待核对原文',
  'review.reviewedOn': '2026-11-20',
  'review.dueOn': '2027-11-20',
  sources: '需求方提交',
  sample: '否',
  state: '征集中',
  publishedOn: '2026-11-20',
  fields: '水污染防治',
  situation: '冬季水温低于 8 ℃ 时出水氨氮超标，夏天正常。',
  target: '出水氨氮稳定达标',
  body: '需求方写来。',
};

describe('the annotated copy', () => {
  const wrong = importing(
    book([
      ['汇总'],
      ['编号', ...NEW_HEADER],
      ['', ...NEW],
      [],
      ['bad id', ...NEW.slice(0, 2), '=工艺包', ...NEW.slice(3)],
      ['a2o'],
      ['mbr', '膜'],
    ]),
  );
  it('says of every row what it becomes, where the row stands', () => {
    const copy = annotated('b.xlsx', wrong);
    if (typeof copy === 'string') throw new Error('a workbook was asked for');
    expect(importing(copy).picked?.grid.rows.map((row) => [row[0]?.line, row[0]?.text.slice(0, 13)])).toEqual(
      [
        [1, ''],
        [2, '检查结果'],
        [3, '新增'],
        [5, '错误：编号：编号“bad '],
        [6, '通过'],
        [7, '修改：标题 “膜生物反应器'],
      ],
    );
  });
  it('does not call rows new that lack a column', () => {
    const lacking = importing(book([NEW_HEADER.slice(0, 3), NEW.slice(0, 3)]));
    expect(annotated('b.csv', lacking)).toMatch(/\r\n错误：新条目（如第 2 行）必填的列表里没有：/);
  });
  it.each(['b.xlsx', 'b.csv'])('can be imported as it is, as %s', (name) => {
    const copy = annotated(name, wrong);
    const bytes = typeof copy === 'string' ? new TextEncoder().encode(copy) : copy;
    const again = importing(bytes);
    expect(again.problems.map(({ what }) => what)).toEqual(wrong.problems.map(({ what }) => what));
    expect(totalsOf(again)).toEqual(totalsOf(wrong));
    expect(again.picked?.table.header.map((cell) => cell.text)).toEqual(['', '编号', ...NEW_HEADER]);
    const third = annotated('c.csv', again);
    expect(String(third).match(/检查结果/g)).toHaveLength(1);
  });
});

describe('the report', () => {
  it('names totals, changes and places', () => {
    const outcome = importing(
      book([['编号', '摘要', '批注'], ['a2o', '新写的一句话，说它是什么。', '看'], ['mbr']]),
    );
    const report = {
      ...outcome,
      file: 'a.xlsx',
      unit: '项技术',
      folder: 'out',
      written: false,
      update: false,
    };
    expect(reportText(report).split('\n')).toEqual([
      '读工作表“技术”，表头在第 1 行',
      '没有用到的列：批注',
      expect.stringMatching(/^a\.xlsx 技术!B2 改 a2o 的摘要：“.+” → “新写的一句话，说它是什么。”$/),
      '1 条已有的条目和表里不同，没有动；要用表里的改，加 --update',
      '共 2 行：新 0，改 1，同 1，错 0',
      '已有，跳过 1 项技术',
      '没有新的内容要写',
    ]);
  });
});
