import { expect, it } from 'vitest';
import { pages } from '../support/site.ts';
import { expectValid, PATIENCE } from '../support/validate.ts';

/** Pages that are no entries by their first folder; those of the root under `/`. */
const byFolder = Map.groupBy(
  [...pages.values()].filter((page) => page.entry === undefined),
  ({ address }) => address.match(/^\/[^/]+\/(?=.)/)?.[0] ?? '/',
);

it.each([...byFolder])(
  'every list, hub and other page below %s is valid HTML',
  { timeout: PATIENCE },
  (_, found) => {
    expect(found.length).toBeGreaterThan(0);
    expectValid(found);
  },
);
