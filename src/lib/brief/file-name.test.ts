import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText } from '../../../tests/fixtures/hostile-text.ts';
import { fileName } from './file-name.ts';

describe('fileName', () => {
  it('says what it is and of which day', () => {
    expect(fileName('方案建议书：县城污水处理厂总氮超标', '2026-11-28', 'docx')).toBe(
      '方案建议书：县城污水处理厂总氮超标-2026-11-28.docx',
    );
  });
  it('gives a name where the title has none', () => {
    expect(fileName('../..', '2026-11-28', 'md')).toBe('方案建议书-2026-11-28.md');
  });
  it('can be saved anywhere, whatever the title', () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        const name = fileName(title.repeat(9), '2026-11-28', 'docx');
        expect(name).not.toMatch(/[\\/:*?"<>|\s]|\p{Cc}|\p{Cs}|^[.-]/u);
        expect(name.endsWith('-2026-11-28.docx')).toBe(true);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
