import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDisplay, type Display, readDisplay, writeDisplay } from './settings.ts';

const memory = (text: string | null = null) => {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => {
      kept = value;
    },
  };
};

describe('display settings', () => {
  it('come back as they were stored', () => {
    const any = fc.record<Display>({
      theme: fc.constantFrom('auto', 'light', 'dark'),
      size: fc.constantFrom('normal', 'large'),
      contrast: fc.constantFrom('normal', 'high'),
    });
    fc.assert(
      fc.property(any, (display) => {
        const store = memory();
        writeDisplay(store, display);
        expect(readDisplay(store)).toEqual(display);
      }),
    );
  });
  it('survive rubbish in the store', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['auto', 'light', 'dark']).toContain(readDisplay(memory(text)).theme);
      }),
    );
    expect(readDisplay(memory('{"theme":"neon","size":"huge"}'))).toEqual({
      theme: 'auto',
      size: 'normal',
      contrast: 'normal',
    });
    expect(readDisplay(memory('null'))).toEqual({ theme: 'auto', size: 'normal', contrast: 'normal' });
  });
  it('follow the device only when asked to', () => {
    const root = { dataset: {} as Record<string, string> };
    applyDisplay(root, { theme: 'auto', size: 'normal', contrast: 'normal' }, true);
    expect(root.dataset['theme']).toBe('dark');
    applyDisplay(root, { theme: 'light', size: 'large', contrast: 'high' }, true);
    expect(root.dataset).toEqual({ theme: 'light', size: 'large', contrast: 'high' });
  });
  it('do not throw where storage is refused', () => {
    const refused = {
      setItem: () => {
        throw new Error('denied');
      },
    };
    expect(() => writeDisplay(refused, { theme: 'dark', size: 'normal', contrast: 'normal' })).not.toThrow();
  });
});
