import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editUrl, formUrl, historyUrl } from './links.ts';

const repository = { host: 'github', url: 'https://example.org/a/b/', branch: 'main' } as const;

describe('repository links', () => {
  it('open the file on its host', () => {
    expect(editUrl(repository, 'src/content/cases/x.md')).toBe(
      'https://example.org/a/b/edit/main/src/content/cases/x.md',
    );
    expect(historyUrl({ ...repository, host: 'gitlab' }, 'x.md')).toBe(
      'https://example.org/a/b/-/commits/main/x.md',
    );
  });
});

describe('formUrl', () => {
  it('fills only the parameters the form knows', () => {
    expect(
      formUrl(
        { url: 'https://example.org/f?a=1', prefill: { title: 'q' } },
        { title: '人工湿地', query: 'x' },
      ),
    ).toBe('https://example.org/f?a=1&q=%E4%BA%BA%E5%B7%A5%E6%B9%BF%E5%9C%B0');
  });
  it('carries any text through unharmed', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }),
        (title) =>
          new URL(
            formUrl({ url: 'https://example.org/', prefill: { title: 't' } }, { title }),
          ).searchParams.get('t') === title.toWellFormed(),
      ),
    );
  });
});
