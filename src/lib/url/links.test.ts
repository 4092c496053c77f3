import { describe, expect, it } from 'vitest';
import { commitUrl, editUrl, historyUrl } from './links.ts';

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

  it.each([
    ['github', 'https://example.org/a/b/commit/0123abc'],
    ['gitee', 'https://example.org/a/b/commit/0123abc'],
    ['gitlab', 'https://example.org/a/b/-/commit/0123abc'],
  ] as const)('show a commit on %s', (host, url) => {
    expect(commitUrl({ ...repository, host }, '0123abc')).toBe(url);
  });
});
