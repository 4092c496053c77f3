import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DOC_PAGES } from '../../scripts/lib/docs/pages.ts';
import { fromRoot } from '../../scripts/lib/paths.ts';

it.each(Object.entries(DOC_PAGES))('%s is what npm run docs writes', (path, page) => {
  expect(readFileSync(fromRoot(path), 'utf8')).toBe(page());
});
