import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLLECTIONS, type Collection } from '../../../src/vocab/collections.ts';
import { fieldAt, questionsOf } from './questions.ts';
import { readValue } from './value.ts';

function read(collection: Collection, path: string, text: string) {
  const field = fieldAt(collection, path);
  if (!field) throw new Error(`no field ${path}`);
  return readValue(text, field);
}

describe('the value that a text means', () => {
  it.each([
    ['policies', 'level', '通知公告', 'notice'],
    ['policies', 'fields', '水污染防治；rural', ['water', 'rural']],
    ['policies', 'issuers', '甲厅; 乙局；', ['甲厅', '乙局']],
    ['policies', 'issuedOn', '2026年1月5日', '2026-01-05'],
    ['policies', 'sources', '某文件;另一文件', [{ title: '某文件' }, { title: '另一文件' }]],
    ['policies', 'relations.technologies', 'a2o;mbr', ['a2o', 'mbr']],
    ['events', 'online', '是', true],
    ['training', 'durationMinutes', ' 90 ', 90],
    ['training', 'quiz.options', '对;错', ['对', '错']],
    ['cases', 'period.from', '2020', 2020],
    ['cases', 'results.before', '劣Ⅴ类', '劣Ⅴ类'],
    ['cases', 'results.before', '12.5', 12.5],
    ['technologies', 'process', '调节池;好氧池', [{ name: '调节池' }, { name: '好氧池' }]],
  ] as const)('%s %s: %s', (collection, path, text, value) => {
    expect(read(collection, path, text)).toEqual({ value });
  });

  it.each([
    ['policies', 'level', '通知', /可选：law 法律/],
    ['technologies', 'pollutants', '总氨', /是不是“/],
    ['events', 'online', '也许', /写 是 或 否/],
    ['training', 'durationMinutes', '一小时', /阿拉伯数字/],
    ['cases', 'period', '2020', /period\.from/],
  ] as const)('is refused with a remedy: %s %s %s', (collection, path, text, remedy) => {
    expect(read(collection, path, text)).toMatchObject({ fix: expect.stringMatching(remedy) });
  });

  it('or the remedy exists for any text and any question', () => {
    const asked = (Object.keys(COLLECTIONS) as Collection[]).flatMap((kind) =>
      questionsOf(kind).map(({ field }) => field),
    );
    fc.assert(
      fc.property(fc.constantFrom(...asked), fc.string({ unit: 'grapheme' }), (field, text) => {
        const said = readValue(text, field);
        expect('value' in said || said.fix !== '').toBe(true);
      }),
    );
  });
});
