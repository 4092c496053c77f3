import { describe, expect, it } from 'vitest';
import { COLLECTIONS, type Collection } from '../../../src/vocab/collections.ts';
import { foldHeader } from '../import/headers.ts';
import { columnsOf } from './columns.ts';

describe.each(Object.keys(COLLECTIONS) as Collection[])('the columns of %s', (collection) => {
  const columns = columnsOf(collection);
  it('begin with the id and end with the body', () => {
    expect(columns[0]?.key).toBe('id');
    expect(columns.at(-1)?.key).toBe('body');
  });
  it('have headers that stay different when an import folds them', () => {
    const folded = columns.map(({ label }) => foldHeader(label));
    expect(folded).not.toContain('');
    expect(new Set(folded).size).toBe(columns.length);
  });
  it('say what to write in words of the page, not in codes', () => {
    for (const { hint, key } of columns) expect(`${key} ${hint}`).toMatch(/\p{Script=Han}/u);
    for (const { hint } of columns) expect(hint).not.toContain('src/');
  });
});

describe('columnsOf', () => {
  const column = (collection: Collection, key: string) =>
    columnsOf(collection).find((one) => one.key === key);
  it('takes groups apart', () => {
    expect(column('technologies', 'review.reviewedOn')).toMatchObject({
      label: '核对记录·核对日期',
      kind: 'date',
      required: true,
    });
  });
  it('asks for nothing inside a group that may be missing', () => {
    expect(column('technologies', 'evaluation.state')).toMatchObject({ kind: 'code', required: false });
  });
  it('says what a group means and which of its fields it needs', () => {
    expect(column('technologies', 'evaluation.state')?.hint).toBe(
      '技术评估（GB/T 24034、ISO 14034）；没有依据就不写。评估状态。写一个名称。写了这一组就必填',
    );
    expect(column('technologies', 'evaluation.on')?.hint).toBe('评估结论的日期。写作 2026-11-28');
    expect(column('technologies', 'review.dueOn')?.hint).not.toContain('必填');
  });
  it('says the order of the fields of records, the range of a number, labels instead of codes', () => {
    expect(column('training', 'outline')?.hint).toBe(
      '提纲。一行一条，依次写：小节*｜要点*｜出处*，要点里几条之间用；隔开',
    );
    expect(column('technologies', 'trl')?.hint).toMatch(/只写数字，1–9$/);
    expect(column('technologies', 'kind')?.hint).toBe('治理技术，管理类成果。写一个名称');
    expect(column('demands', 'sample')?.hint).toBe('是 表示这是示例，不是真实需求。写 是 或 否');
  });
  it('tells an empty list from a missing one', () => {
    expect(column('technologies', 'aliases')).toMatchObject({ required: false, emptyIsList: true });
    expect(column('policies', 'aliases')).toMatchObject({ required: false, emptyIsList: false });
    expect(column('technologies', 'fields')).toMatchObject({ required: true, emptyIsList: false });
  });
  it('knows every kind of cell', () => {
    expect(column('technologies', 'relations.standards')?.kind).toBe('ids');
    expect(column('technologies', 'performance')?.kind).toBe('records');
    expect(column('technologies', 'pollutants')?.kind).toBe('codes');
    expect(column('technologies', 'trl')?.kind).toBe('number');
    expect(column('events', 'online')?.kind).toBe('boolean');
    expect(column('policies', 'revisedOn')?.kind).toBe('texts');
  });
});
