import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { findNumbers } from './numbers.ts';

/** The canonical numbers in a text as people write it. */
const termsOf = (written: string) => findNumbers(fold(written)).map(({ term }) => term);
/** All forms under which the numbers of a text can be asked for. */
const formsOf = (written: string) =>
  findNumbers(fold(written)).flatMap(({ term, parts }) => [term, ...parts]);

describe('findNumbers', () => {
  it.each([
    {
      term: 'gb18918-2002',
      spellings: [
        'GB 18918-2002',
        'gb18918-2002',
        'GB18918-2002',
        'GB18918 2002',
        'GB18918—2002',
        'GB 18918－2002',
        'GB 18918--2002',
        'GB-18918-2002',
        'GB.18918-2002',
        'GB18918 - 2002',
        'ＧＢ　１８９１８－２００２',
        'ｇｂ１８９１８－２００２',
      ],
    },
    {
      term: 'gb14848-2017',
      spellings: [
        'GB/T 14848-2017',
        'GB/T14848-2017',
        'GB／T 14848—2017',
        'GB / T 14848-2017',
        'GBT 14848-2017',
        'gbt14848-2017',
        'GB/T14848 2017',
        'GB T 14848-2017',
        'GB 14848-2017',
        'gb14848-2017',
      ],
    },
    { term: 'gb14848', spellings: ['GB/T 14848', 'GBT14848', 'GB 14848', 'gb14848'] },
    {
      term: 'db11890-2012',
      spellings: [
        'DB11/890-2012',
        'DB11/ 890-2012',
        'DB 11/890-2012',
        'DB11 890-2012',
        'DB11890-2012',
        'db11890-2012',
      ],
    },
    { term: 'db111322-2016', spellings: ['DB11/T 1322-2016', 'DB11/1322-2016', 'DB11T1322-2016'] },
    {
      term: 'hj62-2001',
      spellings: ['HJ/T 62-2001', 'HJ/T62—2001', 'HJT62-2001', 'HJ 62-2001', 'hj62-2001'],
    },
    { term: 'gb14554-1993', spellings: ['GB 14554-93', 'GB14554-93', 'GB 14554-1993', 'GB 14554—93'] },
    { term: 'gb5085.3-2007', spellings: ['GB 5085.3-2007', 'GB5085.3—2007', 'gb5085.3 2007'] },
    { term: '3838-2002', spellings: ['3838-2002', '３８３８—２００２', '3838 - 2002'] },
    {
      term: '2015#17',
      spellings: [
        '国发〔2015〕17号',
        '国发[2015]17号',
        '国发【2015】17号',
        '国发（2015）17号',
        '国发〔2015〕第17号',
        '国发〔２０１５〕１７号',
        '国发 〔2015〕 17 号',
        '国发[2015]17',
        '国发2015 17号',
        '国发2015年17号',
        '国发2015-17',
        '国发2015 17',
      ],
    },
    { term: '2017#69', spellings: ['公告2017年第69号', '公告 2017 年 第 69 号', '公告〔2017〕69号'] },
    {
      term: '令#643',
      spellings: [
        '国务院令第643号',
        '国务院令 第 643 号',
        '国务院令643号',
        '国务院令643',
        '643号令',
        '第643号令',
      ],
    },
    {
      term: '令#56',
      spellings: ['主席令第五十六号', '主席令五十六号', '主席令第56号', '令56', '五十六号令', '56号令'],
    },
    { term: '令#10', spellings: ['令第十号', '令第10号', '十号令'] },
    { term: '令#123', spellings: ['令第一百二十三号', '令第123号'] },
    { term: '令#200', spellings: ['令第二百号', '200号令'] },
  ])('knows $term in every spelling', ({ term, spellings }) => {
    for (const spelling of spellings) expect([spelling, termsOf(spelling)]).toEqual([spelling, [term]]);
  });

  it.each([
    '2023年12月',
    '2023年12月31日',
    '2023-12-31',
    '2023年',
    '自2021年7月1日起',
    '到2020年50个',
    '截至2020年，共50个',
    '2019-2020年',
    '比2015 17.5万吨',
    '由2015-20%',
    '自2015 12月起',
    '电话 010-66556006',
    'pH 6-9',
    'COD 50 mg/L',
    'PM2.5',
    'H2O2',
    'A2/O',
    '16GB内存',
    'GB',
    '国家标准GB的编号',
    '令人满意',
    '命令',
    '第3类',
    '',
  ])('takes “%s” for no number', (text) => {
    expect(findNumbers(fold(text))).toEqual([]);
  });

  it('does not cut a number out of a longer word', () => {
    expect(termsOf('XGB 3838')).toEqual([]);
    expect(termsOf('GB 38380000')).toEqual([]);
    expect(termsOf('GBA 3838')).toEqual([]);
  });

  it('keeps the part of a standard apart from the standard, and can be asked for either', () => {
    expect(termsOf('GB 5085.3-2007')).not.toEqual(termsOf('GB 5085.1-2007'));
    expect(formsOf('GB 5085.3-2007')).toEqual(
      expect.arrayContaining(['gb5085.3', 'gb5085', '5085.3', '5085']),
    );
  });

  it('knows a recommended standard with and without its T', () => {
    expect(formsOf('GB/T 14848-2017')).toEqual(
      expect.arrayContaining(['gb14848-2017', 'gbt14848-2017', '14848-2017', 'gb14848', 'gbt14848', '14848']),
    );
  });
  it('takes a year that is no part of the number for none', () => {
    expect(termsOf('GB 3838 2002年发布')).toEqual(['gb3838']);
    expect(termsOf('GB 3838-2002')).toEqual(['gb3838-2002']);
  });
  it('can be asked for by less than what is written', () => {
    const standard = fc.record({
      letters: fc.constantFrom('GB', 'HJ', 'CJ', 'NY', 'DB11', 'DB44'),
      // Not what could be a year: `2005-2010` alone is a span of time.
      number: fc.integer({ min: 10, max: 39999 }).filter((value) => !/^(?:19|20)\d\d$/.test(String(value))),
      year: fc.integer({ min: 1980, max: 2035 }),
      recommended: fc.boolean(),
    });
    fc.assert(
      fc.property(standard, ({ letters, number, year, recommended }) => {
        const written = `${letters}${recommended ? '/T ' : '/'}${number}-${year}`;
        const forms = formsOf(`执行《${written}》的规定`);
        const asked = [written, `${letters} ${number}-${year}`, `${letters}${number}`, `${number}-${year}`];
        if (recommended) asked.push(`${letters}/T ${number}`, `${letters}T${number}`);
        for (const query of asked) {
          const terms = termsOf(query);
          expect([query, terms.length]).toEqual([query, 1]);
          expect(forms).toContain(terms[0]);
        }
        expect(forms).toContain(String(number));
      }),
    );
  });
  it('takes a year in two digits for one of the last century', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1980, max: 1999 }), (year) => {
        expect(termsOf(`GB 8978-${year % 100}`)).toEqual(termsOf(`GB 8978-${year}`));
      }),
    );
  });
  it('reads Chinese numerals as digits', () => {
    const digits = '一二三四五六七八九';
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (value) => {
        const tens = Math.floor(value / 10);
        const han = `${tens > 1 ? digits[tens - 1] : ''}${tens ? '十' : ''}${value % 10 ? digits[(value % 10) - 1] : ''}`;
        expect(termsOf(`主席令第${han}号`)).toEqual([`令#${value}`]);
        expect(termsOf(`${han}号令`)).toEqual([`令#${value}`]);
      }),
    );
  });

  it('finds every number of a sentence where it stands', () => {
    const text = fold(
      '《水污染防治法》（主席令第七十号）和国发〔2015〕17号要求执行GB 18918-2002、HJ/T 91及DB11/890-2012。',
    );
    expect(
      findNumbers(text).map(({ start, end, kind, term }) => [kind, term, text.slice(start, end)]),
    ).toEqual([
      ['order', '令#70', '令第七十号'],
      ['document', '2015#17', '[2015]17号'],
      ['standard', 'gb18918-2002', 'gb 18918-2002'],
      ['standard', 'hj91', 'hj/t 91'],
      ['standard', 'db11890-2012', 'db11/890-2012'],
    ]);
  });
  it('ends where the number ends when nothing closes it', () => {
    for (const [text, number] of [
      ['国发[2015]17 的通知', '[2015]17'],
      ['国务院令643 的规定', '令643'],
      ['gb 3838 的限值', 'gb 3838'],
    ] as const)
      expect(findNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual([number]);
  });
  it('gives places inside the text, one after the other', () => {
    const pieces = fc.constantFrom(
      ...'国发令第号年月[]()-/. 0123456789水一二十百gbhjdt',
      'gb 3838-2002',
      'gb/t ',
      'db11/',
      '[2015]17号',
      '令第',
      '2017年第69号',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, term, parts: less } of findNumbers(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toMatch(/\S$/);
          expect(new Set([term, ...less]).size).toBe(less.length + 1);
          last = end;
        }
      }),
    );
  });

  it('takes letters that also mean something else only with a year or a T', () => {
    for (const text of ['Hg 0.05', 'SF6', 'Nb 41', 'SC 2']) expect([text, termsOf(text)]).toEqual([text, []]);
    expect(termsOf('JB/T 8471')).toEqual(['jb8471']);
    expect(termsOf('SC/T 9101-2007')).toEqual(['sc9101-2007']);
    expect(termsOf('ISO 14001:2015')).toEqual(['iso14001-2015']);
  });
  it('takes spans, measures and words for none', () => {
    for (const text of [
      '2019-2020',
      '10-2000mg/L',
      '面积 2000 50亩',
      '进水2000-3000',
      '法令一览',
      '指令十分明确',
      '命令10日内',
    ])
      expect([text, termsOf(text)]).toEqual([text, []]);
  });
});
