import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/lib/paths.ts';
import { REVIEWED_COLLECTIONS } from '../../src/lib/quality/subject.ts';
import { COLLECTIONS } from '../../src/vocab/collections.ts';

/** Lines of CODEOWNERS that say who reviews a path, whether they are in force or wait to be filled in. */
const owned = readFileSync(fromRoot('.github/CODEOWNERS'), 'utf8')
  .split('\n')
  .map((line) => ({ line, path: /^(?:# )?(\/\S+|\*) +@\S/.exec(line)?.[1] }))
  .filter(({ path }) => path !== undefined);

/** `### 技术（technologies）` and what stands below it. */
const checklists = readFileSync(fromRoot('docs/reviewing.md'), 'utf8')
  .split(/^### /m)
  .slice(1)
  .map((section) => ({ collection: /（([a-z]+)）/.exec(section)?.[1], section }));

describe('CODEOWNERS', () => {
  it.each(Object.keys(COLLECTIONS))('has a line for %s', (collection) => {
    expect(owned.filter(({ path }) => path === `/src/content/${collection}/`)).toHaveLength(1);
  });

  it('names only folders that exist', () => {
    const paths = owned.map(({ path }) => path ?? '').filter((path) => path !== '*');
    expect(paths.filter((path) => !existsSync(fromRoot(`.${path}`)))).toEqual([]);
  });

  it('puts nobody in charge whose name is a placeholder', () => {
    const inForce = owned.map(({ line }) => line).filter((line) => !line.startsWith('#'));
    expect(inForce.filter((line) => line.includes('@组织/'))).toEqual([]);
  });
});

it.each(REVIEWED_COLLECTIONS)('the guide for reviewers has a checklist for %s', (collection) => {
  const [found, ...others] = checklists.filter((one) => one.collection === collection);
  expect(others).toEqual([]);
  expect(found?.section.match(/^- \[ \] /gm)?.length).toBeGreaterThanOrEqual(2);
});
