import { describe, expect, it } from 'vitest';
import type { ReadCell } from '../../../src/lib/sheet/column.ts';
import { cellsOfEntry, type SheetEntry } from '../../../src/lib/sheet/entry-cells.ts';
import { SCHEMAS } from '../../../src/schemas/index.ts';
import type { Collection } from '../../../src/vocab/collections.ts';
import { columnsOf } from './columns.ts';
import { entryOfCells } from './rows.ts';

const read = (collection: Collection, cells: Record<string, ReadCell>) =>
  entryOfCells(columnsOf(collection), new Map(Object.entries(cells)));

describe('entryOfCells', () => {
  it('leaves out what is empty and keeps the order of the schema', () => {
    const { data, ...rest } = read('glossary', {
      body: '\n正文。\n',
      kind: '',
      title: '总氮',
      id: 'zong-dan',
      'review.dueOn': '2027-11-28',
      'review.reviewedOn': '2026/11/28',
    });
    expect(rest).toEqual({ id: 'zong-dan', body: '正文。', problems: new Map() });
    expect(data).toEqual({
      title: '总氮',
      review: { reviewedOn: '2026-11-28', dueOn: '2027-11-28' },
      sources: [],
      abbr: [],
      synonyms: [],
      colloquial: [],
      narrower: [],
    });
    const order = Object.keys(SCHEMAS.glossary.shape).filter((key) => Object.hasOwn(data, key));
    expect(Object.keys(data)).toEqual(order);
    expect(Object.keys(data['review'] ?? {})).toEqual(['reviewedOn', 'dueOn']);
  });
  it('makes no group of empty cells, and fills the lists of a group that is there', () => {
    expect(read('technologies', { title: '甲' }).data).not.toHaveProperty('fit');
    expect(read('technologies', { 'fit.stages': '' }).data).not.toHaveProperty('fit');
    const { data } = read('technologies', { 'fit.subjects': 'sewage' });
    expect(data['fit']).toEqual({ subjects: ['sewage'], conditions: [] });
  });
  it('says which cells are wrong and still reads the others', () => {
    const { data, problems } = read('technologies', { title: '甲', maturity: '成熟', trl: '九' });
    expect([...problems.keys()]).toEqual(['maturity', 'trl']);
    expect(data).toMatchObject({ title: '甲' });
    expect(data).not.toHaveProperty('trl');
  });
});

describe('a row', () => {
  it('is read as the entry that was written', () => {
    const columns = columnsOf('technologies');
    const entry: SheetEntry = {
      id: 'jia',
      body: '- 一\n- 二\n\n\\u0041',
      data: {
        title: '=甲',
        aliases: [],
        process: [{ name: '进水｜格栅' }, { name: '回流\n污泥', role: 'return' }],
        fit: { subjects: ['sewage'], stages: [], scales: [], conditions: [] },
        combinesWith: [],
        relations: { standards: ['gb-18918-2002'] },
      },
    };
    const cells = cellsOfEntry(columns, entry);
    const back = entryOfCells(columns, new Map(columns.map(({ key }, at) => [key, cells[at]])));
    expect(back.problems).toEqual(new Map());
    expect(back.id).toBe(entry.id);
    expect(back.body).toBe(entry.body);
    expect(back.data).toMatchObject(entry.data);
  });
});
