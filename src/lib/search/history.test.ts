import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HISTORY_MAX, readHistory, remember } from './history.ts';

describe('remember', () => {
  it('puts a query on top, once and without blanks around it', () => {
    expect(remember(['总磷', '氨氮'], ' 氨氮　')).toEqual(['氨氮', '总磷']);
  });
  it('leaves the history as it is where nothing was asked', () => {
    expect(remember(['总磷'], ' \t')).toEqual(['总磷']);
  });
  it('drops the beginnings of a query that was typed on', () => {
    expect(remember(['氨', '总磷', '氨氮'], '氨氮超标')).toEqual(['氨氮超标', '总磷']);
    expect(remember(['氨氮超标'], '氨氮')).toEqual(['氨氮', '氨氮超标']);
  });
  it('forgets the oldest when it is full', () => {
    const full = Array.from({ length: HISTORY_MAX }, (_, i) => `${i}号`);
    expect(remember(full, '氨氮')).toEqual(['氨氮', ...full.slice(0, -1)]);
  });
  it('does not change the history it was given', () => {
    const history = Object.freeze(['氨', '总磷']);
    expect(remember(history, '氨氮')).toEqual(['氨氮', '总磷']);
    expect(history).toEqual(['氨', '总磷']);
  });
  it('stays a short list of different queries whatever is asked', () => {
    const anyQuery = fc.string({ unit: fc.constantFrom('氨', '氮', ' ', 'a'), maxLength: 5 });
    fc.assert(
      fc.property(fc.array(anyQuery, { maxLength: 40 }), (queries) => {
        let history: string[] = [];
        for (const query of queries) {
          history = remember(history, query);
          if (query.trim()) expect(history[0]).toBe(query.trim());
          const [last, ...earlier] = history;
          for (const other of earlier) expect(last?.startsWith(other)).toBe(false);
          expect(new Set(history).size).toBe(history.length);
          expect(history.length).toBeLessThanOrEqual(HISTORY_MAX);
          expect(history.every((one) => one !== '' && one === one.trim())).toBe(true);
        }
      }),
    );
  });
});

describe('readHistory', () => {
  it('reads what was stored', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { maxLength: HISTORY_MAX }),
        (history) => {
          expect(readHistory(JSON.stringify(history))).toEqual(history);
        },
      ),
    );
  });
  it.each([null, '', '{', 'null', '3', '"氨氮"', '{"0":"氨氮","length":1}'])(
    'is empty where %j is stored',
    (stored) => {
      expect(readHistory(stored)).toEqual([]);
    },
  );
  it('reads no more than is kept', () => {
    const long = Array.from({ length: 3 * HISTORY_MAX }, (_, i) => `${i}号`);
    expect(readHistory(JSON.stringify(long))).toEqual(long.slice(0, HISTORY_MAX));
  });
  it('passes over what is no text', () => {
    expect(readHistory('["氨氮",3,null,["总磷"],{"a":1},"总磷"]')).toEqual(['氨氮', '总磷']);
  });
  it('is a short list of texts, whatever is stored', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.array(fc.string()).map((all) => JSON.stringify(all)),
        ),
        (stored) => {
          const history = readHistory(stored);
          expect(history.length).toBeLessThanOrEqual(HISTORY_MAX);
          expect(history.every((one) => typeof one === 'string')).toBe(true);
        },
      ),
    );
  });
});
