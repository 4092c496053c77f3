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
