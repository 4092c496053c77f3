import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../../src/lib/model/json-schema.ts';
import { cellText, labelFor } from '../../../src/lib/sheet/cell-text.ts';
import type { SheetColumn } from '../../../src/lib/sheet/column.ts';
import { csvOf } from '../../../src/lib/sheet/csv.ts';
import { COLLECTIONS, type Collection } from '../../../src/vocab/collections.ts';
import { UNITS } from '../../../src/vocab/units.ts';
import { VOCABULARIES } from '../../../src/vocab/vocabularies.ts';
import { codeOf } from '../import/codes.ts';
import { cellValue } from './cell.ts';
import { columnsOf } from './columns.ts';

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'｜|、；;，\\\n\r\t"\'=+-@ 　nu0041。甲12[]\u0000\u2028\ud800',
        '\\n',
        '\\u0041',
        "'=",
        '\r\n',
        '[]',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .filter((value) => !Object.is(value, -0));
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Any value that a schema allows in kind; lengths and sizes do not matter here. */
function valuesOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { type, properties, items, format, anyOf } = schema;
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (properties)
    return fc.record(
      Object.fromEntries(Object.entries(properties).map(([key, field]) => [key, valuesOf(field)])),
      { requiredKeys: [...(schema.required ?? [])] },
    );
  if (items) return fc.array(valuesOf(items), { minLength: schema.minItems ?? 0, maxLength: 4 });
  if (anyOf) return fc.oneof(...anyOf.map(valuesOf));
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') return number;
  if (schema.ref) return fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/);
  return format === 'date' ? day : nasty;
}

const ALL = (Object.keys(COLLECTIONS) as Collection[]).flatMap((collection) =>
  columnsOf(collection).map((column) => [`${collection} ${column.key}`, column] as const),
);
/** One of every shape: what differs only in words need not be tried again. */
const SHAPES = [...new Map(ALL.map(([name, column]) => [shape(column), [name, column] as const])).values()];

function shape({ kind, emptyIsList, schema }: SheetColumn): string {
  const bare = JSON.stringify(schema, (key, value) =>
    ['description', 'label', 'minLength', 'maxLength', 'maxItems'].includes(key) ? undefined : value,
  );
  return `${kind} ${emptyIsList} ${bare}`;
}

describe('a cell', () => {
  it.each(SHAPES)('is read as what was written: %s', (_, column) => {
    fc.assert(
      fc.property(valuesOf(column.schema), (value) => {
        const cell = cellText(column, value);
        expect(cellValue(column, cell)).toEqual({ value });
        // A reader of workbooks trims, one of CSV gives texts, and neither keeps all line ends.
        if (typeof cell === 'string') {
          expect(cellValue(column, ` ${cell.replaceAll('\n', '\r\n')} `)).toEqual({ value });
          expect(cell).not.toMatch(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
        }
        const [, quoted = ''] = /^\uFEFF(.*)\r\n$/s.exec(csvOf([[cell]])) ?? [];
        const field = quoted.startsWith('"') ? quoted.slice(1, -1).replaceAll('""', '"') : quoted;
        expect(cellValue(column, field)).toEqual({ value });
      }),
      { numRuns: 60 },
    );
  });
  it('is empty for what is not there', () => {
    for (const [, column] of SHAPES) {
      expect(cellText(column, undefined)).toBeUndefined();
      expect(cellValue(column, undefined)).toEqual({ value: column.emptyIsList ? [] : undefined });
    }
  });
});

const of = (kind: SheetColumn['kind'], schema: JsonSchema): SheetColumn => ({
  key: 'x',
  label: '某列',
  hint: '',
  required: false,
  emptyIsList: false,
  kind,
  schema,
});
const columnNamed = (name: string) => {
  const found = ALL.find(([one]) => one === name);
  if (!found) throw new Error(name);
  return found[1];
};

describe('labelFor', () => {
  it('means its code alone, in every vocabulary', () => {
    for (const vocabulary of VOCABULARIES)
      for (const code of vocabulary.words.keys())
        expect(codeOf(labelFor(code, vocabulary), { vocabulary, also: {} })).toBe(code);
  });
  it('is a word', () => {
    for (const vocabulary of VOCABULARIES)
      for (const code of vocabulary.words.keys())
        if (/^[a-z]/.test(code)) expect(labelFor(code, vocabulary)).not.toBe(code);
  });
});

describe('cellText', () => {
  it('writes labels, and records with bars', () => {
    const pollutants = columnNamed('technologies pollutants');
    expect(cellText(pollutants, ['tn', 'tp'])).toBe('总氮、总磷');
    expect(cellText(pollutants, ['cd-tl', 'tn'])).toBe('镉、铊及其化合物\n总氮');
    expect(
      cellText(columnNamed('technologies process'), [
        { name: '曝气池' },
        { name: '回流污泥', role: 'return' },
      ]),
    ).toBe('曝气池\n回流污泥｜回流');
    expect(
      cellText(columnNamed('training outline'), [
        { section: '一', keyFacts: ['甲；乙', '丙'], source: '某｜某' },
      ]),
    ).toBe('一｜甲\\；乙；丙｜某\\｜某');
  });
});

describe('cellValue', () => {
  const date = of('date', { type: 'string', format: 'date' });
  it.each([
    '2026-11-28',
    '2026/11/28',
    '2026.11.28',
    ' 2026年11月28日 ',
    '２０２６年１１月２８日',
    '20261128',
    46354,
    '46354',
    46354.5,
    new Date('2026-11-28T00:00:00Z'),
    '2026-11-28 10:33:00',
  ])('reads the day %j', (cell) => expect(cellValue(date, cell)).toEqual({ value: '2026-11-28' }));
  it.each(['2026', 2026, '2026-11', '2026-02-30', '下周'])('takes %j for no day', (cell) =>
    expect(cellValue(date, cell)).toHaveProperty('fix', expect.stringContaining('2026-11-28')),
  );
  const count = of('number', { type: 'number' });
  it.each([
    ['１２', 12],
    ['1,234.5', 1234.5],
    ['−3', -3],
    ["'-3", -3],
    [0, 0],
    [' 7 ', 7],
  ])('reads the number %j', (cell, value) => expect(cellValue(count, cell)).toEqual({ value }));
  it('names the number in a text that is none', () =>
    expect(cellValue(count, '12%')).toEqual({ what: '“12%”不是数字', fix: '只写数字，如 12' }));
  it('names none where there are several', () =>
    expect(cellValue(count, '12–15')).toEqual({
      what: '“12–15”不是数字',
      fix: '只写一个数字，或清空这一格',
    }));
  it('reads a text that a spreadsheet took for a day or a number', () => {
    const text = of('text', { type: 'string' });
    expect(cellValue(text, new Date('2026-11-28T00:00:00Z'))).toEqual({ value: '2026-11-28' });
    expect(cellValue(text, 2026)).toEqual({ value: '2026' });
  });
  const truth = of('boolean', { type: 'boolean' });
  it.each([
    ['是', true],
    ['√', true],
    [true, true],
    ['TRUE', true],
    ['否', false],
    [false, false],
  ])('reads %j', (cell, value) => expect(cellValue(truth, cell)).toEqual({ value }));
  it('does not guess whether', () => expect(cellValue(truth, '可能')).toHaveProperty('what'));
  const pollutants = columnNamed('technologies pollutants');
  it.each([
    '总氮、总磷',
    '总氮;总磷',
    '总氮；总磷；',
    'tn, tp',
    '总氮\n总磷',
    '总氮｜总磷',
    '总氮 总磷',
    '总氮/总磷',
    'TN、TP',
  ])('reads the codes %j', (cell) => expect(cellValue(pollutants, cell)).toEqual({ value: ['tn', 'tp'] }));
  it('suggests what a wrong name may mean', () =>
    expect(cellValue(pollutants, '总氮、总璘')).toMatchObject({ what: '“总璘”不在污染物代码里' }));
  const texts = of('texts', { type: 'array', items: { type: 'string' } });
  it.each([
    ['甲、乙', ['甲、乙']],
    ['甲；乙', ['甲', '乙']],
    ['先甲；后乙。', ['先甲；后乙。']],
    ['甲；乙\r\n\r\n丙 ', ['甲；乙', '丙']],
    ['C:\\temp', ['C:\\temp']],
    ['[]', []],
  ])('reads the texts %j', (cell, value) => expect(cellValue(texts, cell)).toEqual({ value }));
  it('reads ids as people separate them', () =>
    expect(cellValue(columnNamed('technologies relations.cases'), 'a-b、C-d\ne，f')).toEqual({
      value: ['a-b', 'c-d', 'e', 'f'],
    }));
  it('reads units in other spellings', () => {
    const unit = of('code', { enum: UNITS });
    expect(cellValue(unit, 'M3/H')).toEqual({ value: 'm³/h' });
  });
  const parameters = columnNamed('technologies designParameters');
  it('says in which record and field something is wrong', () => {
    expect(cellValue(parameters, '水温|12\n泥龄 ｜ 十天')).toMatchObject({
      what: '第 2 条的“数值”：“十天”不是数字',
    });
    expect(cellValue(parameters, `水温${'｜'.repeat(20)}多`)).toMatchObject({
      what: expect.stringContaining('21 段'),
    });
  });
  it('reads half-width bars, and spaces around them', () =>
    expect(cellValue(parameters, ' 水温 | 12 |')).toEqual({ value: [{ name: '水温', value: 12 }] }));
});
