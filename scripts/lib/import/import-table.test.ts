import { describe, expect, it } from 'vitest';
import { SOUND, TODAY } from '../content-check/testing.ts';
import type { Input, SourceFile } from '../content-check/types.ts';
import { type ImportJob, importTable } from './import-table.ts';
import { demands } from './kinds/demands.ts';
import { sheetKind } from './sheet-kind.ts';

const HEADER = '标题,现状,目标,限制条件,领域,省份,污染物,提交时间,备注,电话';
const GOOD =
  '乡镇水站冬季氨氮超标,冬季水温低于 8 ℃ 时出水氨氮超标，夏天正常。,出水氨氮稳定达标,不能停水,水,江苏省徐州市,氨氮,2026/11/20 10:21,,13800001234';
const library: Input = { files: SOUND, today: TODAY };

const run = (rows: readonly string[], change: Partial<ImportJob> = {}) =>
  importTable({
    kind: sheetKind('demands'),
    form: demands,
    file: 'a.csv',
    bytes: new TextEncoder().encode([HEADER, ...rows].join('\n')),
    mask: false,
    force: false,
    library,
    ...change,
  });
const said = ({ problems }: ReturnType<typeof run>) =>
  problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
const written = (outcome: ReturnType<typeof run>): SourceFile[] =>
  (outcome.plan?.write ?? []).map(({ path, text }) => ({ path, content: text }));

describe('importTable', () => {
  it('makes an entry that the check accepts, without the personal column', () => {
    const outcome = run([GOOD]);
    expect(said(outcome)).toEqual([]);
    const [file] = written(outcome);
    expect(file?.path).toMatch(/^demands\/d-20261120-[0-9a-f]{6}\.md$/);
    expect(file?.content).toContain('region: jiangsu\n');
    expect(file?.content).not.toContain('13800001234');
    expect(outcome.read?.personal).toEqual(['电话']);
  });

  it('writes the same rows once: again they are there already, on a later day too', () => {
    const files = [...SOUND, ...written(run([GOOD]))];
    const again = run([GOOD, GOOD], { library: { files, today: '2026-12-24' } });
    expect(again.plan).toMatchObject({ write: [], differing: [], problems: [] });
    expect(again.plan?.same).toHaveLength(1);
    expect(again.read?.repeated).toBe(1);
  });

  it('leaves an entry alone that was changed since, unless told otherwise', () => {
    const files = [
      ...SOUND,
      ...written(run([GOOD])).map(({ path, content }) => ({
        path,
        content: String(content).replace('state: open', 'state: matching'),
      })),
    ];
    const changed = { library: { files, today: TODAY } };
    expect(run([GOOD], changed).plan).toMatchObject({ write: [], differing: [{ row: { line: 2 } }] });
    expect(run([GOOD], { ...changed, force: true }).plan).toMatchObject({
      write: [{ row: { line: 2 } }],
      fresh: [],
    });
  });

  it('points at the cell of everything that is wrong, of every row', () => {
    const outcome = run([
      '甲,臭,治好,,水污仿防治,徐州市,安氮,昨天,微信 abc_12345,',
      GOOD.replace('2026/11/20', '2026/12/30'),
    ]);
    expect(said(outcome)).toEqual([
      'a.csv:2:1 text-length',
      'a.csv:2:3 text-length',
      'a.csv:2:5 text-length',
      'a.csv:2:9 import-value',
      'a.csv:2:15 import-value',
      'a.csv:2:19 import-value',
      'a.csv:2:22 import-value',
      'a.csv:2:25 import-personal-data',
      'a.csv:3:63 future-date',
    ]);
  });

  it('masks personal data when asked to', () => {
    const rows = [GOOD.replace(',,13800001234', ',请拨 13800001234,')];
    expect(said(run(rows))).toEqual(['a.csv:2:80 import-personal-data']);
    const masked = run(rows, { mask: true });
    expect(masked.read?.masked).toBe(1);
    expect(String(written(masked)[0]?.content)).toContain('请拨 （手机号已隐去）');
  });

  it('does not hold old troubles of the library against the import, but new ones', () => {
    const broken = { path: 'demands/old.md', content: '---\ntitle: 旧\n---\n' };
    const old = { library: { files: [...SOUND, broken], today: TODAY } };
    expect(said(run([GOOD], old))).toEqual([]);
    const outcome = run([GOOD, GOOD.replace('夏天正常', '春秋也正常')]);
    expect(said(outcome)).toEqual([expect.stringMatching(/^a\.csv:[23]:1 duplicate-title$/)]);
    expect(outcome.problems[0]?.what).toMatch(/和 a\.csv 第 [23] 行 重复/);
  });

  it('takes a map, and says where it is wrong', () => {
    const map = (text: string) => ({ map: { path: 'map.yaml', text } });
    const mapped = run(
      [GOOD.replace(',,13800001234', ',用地紧张,')],
      map('notes: [备注]\nconstraints: 备注\n'),
    );
    expect(String(written(mapped)[0]?.content)).toContain('constraints:\n  - 用地紧张\n');
    expect(said(run([GOOD], map('title: 标题\nfoo: 备注\n')))).toEqual(['map.yaml:2:1 import-map']);
    expect(said(run([GOOD], map('title: 题名\n')))).toEqual(['map.yaml:1:8 import-columns']);
    expect(said(run([GOOD], map('a: [\n')))).toEqual([
      expect.stringMatching(/^map\.yaml:\d+:\d+ import-map$/),
    ]);
  });

  it('says what is wrong with a file that is no such table', () => {
    expect(said(run([], { bytes: new Uint8Array([0x50, 0x4b, 3, 4]) }))).toEqual([
      'a.csv:1:1 import-encoding',
    ]);
    expect(said(run(['"没有关上']))).toEqual([expect.stringMatching(/^a\.csv:2:1 import-csv$/)]);
    expect(said(run([], { bytes: new Uint8Array() }))).toEqual(
      expect.arrayContaining(['a.csv:1:1 import-columns']),
    );
  });
});
