import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ID_PATTERN } from '../../src/schemas/shared/relations.ts';
import { suggestId } from './entry-id.ts';

it.each([
  ['technologies', { title: '膜生物反应器（MBR）' }, 'mo-sheng-wu-fan-ying-qi'],
  ['technologies', { title: 'A2/O 工艺' }, 'a2-o-gong-yi'],
  ['policies', { title: '绿色金融指引' }, 'lv-se-jin-rong-zhi-yin'],
  ['standards', { title: '地下水质量标准', number: 'GB/T 14848-2017' }, 'gbt-14848-2017'],
  ['cases', { title: '（）' }, ''],
  ['cases', {}, ''],
] as const)('%s %o → %s', (collection, named, id) => {
  expect(suggestId(collection, named)).toBe(id);
});

it('is an id, or nothing at all', () => {
  const han = fc.stringMatching(/^[\u4e00-\u9fa5A-Za-z0-9（）、·/ -]{0,60}$/);
  fc.assert(
    fc.property(han, (title) => {
      const id = suggestId('technologies', { title });
      if (id !== '') expect(id).toMatch(ID_PATTERN);
      expect(id.length).toBeLessThanOrEqual(60);
    }),
    { numRuns: 50 },
  );
});
