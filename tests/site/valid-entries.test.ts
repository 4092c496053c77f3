import { expect, it } from 'vitest';
import { ENTRY_COLLECTIONS } from '../../src/vocab/collections.ts';
import { pages } from '../support/site.ts';
import { expectValid, PATIENCE } from '../support/validate.ts';

// In two files, so that two workers share the work: this one and valid-lists.test.ts.
const byKind = Map.groupBy(pages.values(), (page) => page.entry?.kind);

it.each(ENTRY_COLLECTIONS)('every page of %s is valid HTML', { timeout: PATIENCE }, (kind) => {
  const found = byKind.get(kind) ?? [];
  expect(found.length).toBeGreaterThan(0);
  expectValid(found);
});
