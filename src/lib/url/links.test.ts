import { describe, expect, it } from 'vitest';
import { editUrl, historyUrl } from './links.ts';

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
