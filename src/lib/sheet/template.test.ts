import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../model/json-schema.ts';
import { columnsOfModel } from './columns.ts';
import { examplesOf, templateSheets } from './template.ts';
import { xlsxOf } from './xlsx.ts';

const MODEL: JsonSchema = {
  type: 'object',
  required: ['title', 'online'],
  properties: {
    title: { type: 'string', description: '标题，用“<全称>”' },
    maturity: { enum: ['rd', 'pilot', 'demonstration', 'promotion'], description: '成熟度' },
    online: { type: 'boolean', description: '是否线上' },
    on: { type: 'string', format: 'date', description: '日期' },
  },
};
const columns = columnsOfModel(MODEL);
const entry = { id: 'jia', data: { title: '甲', maturity: 'pilot', online: true }, body: '正文。' };
const parts = unzipSync(xlsxOf(templateSheets('活动', columns, [entry])));
const xml = (path: string) => strFromU8(parts[path] ?? new Uint8Array());

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly depth: number;
}

/** Elements in the order of the document; fails where tags do not match. */
function elementsOf(text: string): Element[] {
  const elements: Element[] = [];
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        elements.push({ name, attributes, depth: open.length });
        open.push(name);
      },
      onclosetag: (name, implied) => {
        expect(open.pop()).toBe(name);
        if (implied) expect(text).toContain(`<${name}`);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  expect(open).toEqual([]);
  return elements;
}

describe('templateSheets', () => {
  const sheet = elementsOf(xml('xl/worksheets/sheet1.xml'));
  it('keeps to the order of CT_Worksheet, without which the file counts as damaged', () =>
    expect(sheet.filter(({ depth }) => depth === 1).map(({ name }) => name)).toEqual([
      'sheetViews',
      'cols',
      'sheetData',
      'autoFilter',
      'dataValidations',
    ]));
  it('marks what is required and the examples', () => {
    const [table] = templateSheets('活动', columns, [entry]);
    expect(table?.rows).toEqual([
      ['编号', '标题*', '成熟度', '是否线上*', '日期', '正文*'],
      ['示例：jia', '甲', '中试', '是', undefined, '正文。'],
    ]);
  });
  it('offers the labels of single codes from a hidden sheet', () => {
    const lists = sheet.filter(
      ({ name, attributes }) => name === 'dataValidation' && attributes['type'] === 'list',
    );
    expect(lists.map(({ attributes }) => attributes['sqref'])).toEqual(['C2:C2000', 'D2:D2000']);
    expect(xml('xl/worksheets/sheet1.xml')).toContain("<formula1>'选项'!$A$2:$A$5</formula1>");
    const [, , choices] = templateSheets('活动', columns, []);
    expect(choices?.rows.map((row) => row[0])).toEqual(['成熟度', '研发', '中试', '示范', '推广']);
    expect(choices?.rows.map((row) => row[1])).toEqual(['是否线上', '是', '否', undefined, undefined]);
    const sheets = elementsOf(xml('xl/workbook.xml')).filter(({ name }) => name === 'sheet');
    expect(sheets.map(({ attributes }) => attributes['state'])).toEqual([undefined, undefined, 'hidden']);
  });
  it('counts its prompts and keeps them short enough', () => {
    const rules = sheet.filter(({ name }) => name === 'dataValidation');
    expect(sheet.find(({ name }) => name === 'dataValidations')?.attributes['count']).toBe(
      String(rules.length),
    );
    expect(rules).toHaveLength(columns.length);
    for (const { attributes } of rules) {
      expect(attributes['promptTitle']?.length).toBeLessThanOrEqual(32);
      expect(attributes['prompt']?.length).toBeLessThanOrEqual(255);
    }
  });
  it('shows days as days and leaves numbers their own look', () => {
    const styles = sheet.filter(({ name }) => name === 'col').map(({ attributes }) => attributes['style']);
    expect(styles).toEqual(['2', '2', '2', '2', '3', '2']);
    const formats = elementsOf(xml('xl/styles.xml'));
    const cells = formats.slice(formats.findIndex(({ name }) => name === 'cellXfs') + 1);
    expect(cells[2]?.attributes['numFmtId']).toBe('49');
    expect(cells[3]?.attributes['numFmtId']).toBe('164');
    expect(formats.find(({ name }) => name === 'numFmt')?.attributes['formatCode']).toBe('yyyy-mm-dd');
  });
  it('has no sheet of choices where there is nothing to choose', () =>
    expect(templateSheets('说明', columnsOfModel({ properties: {} }), [])).toHaveLength(2));
});

describe('examplesOf', () => {
  const short = { id: 'short', data: { title: '甲' } };
  const full = { id: 'full', data: { title: '乙', maturity: 'rd', online: false, on: '2026-11-28' } };
  const long = { id: 'long', data: { ...full.data, title: '丙'.repeat(100) } };
  it('takes full rows before short ones, then short ones before long ones', () => {
    const many = [short, { ...short, id: 'b' }, { ...short, id: 'c' }, long, full, { ...short, id: 'd' }];
    expect(examplesOf(columns, many).map(({ id }) => id)).toEqual(['full', 'long']);
  });
  it('takes what there is', () => expect(examplesOf(columns, [short])).toEqual([short]));
});
