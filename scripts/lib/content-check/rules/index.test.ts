import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fromRoot } from '../../paths.ts';
import { RULES } from './index.ts';

const here = fromRoot('scripts/lib/content-check');
const names = readdirSync(`${here}/rules`).filter((name) => !name.startsWith('index.'));
const tests = readdirSync(here)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(`${here}/${name}`, 'utf8'))
  .join('\n');

it('registers every file, each under its own name', () => {
  expect(RULES.map(({ id }) => `${id}.ts`).sort()).toEqual(names.sort());
});

it.each(RULES.map((rule) => [rule.id, rule] as const))(
  '%s says what and why, and is tried out',
  (id, { title, why }) => {
    expect(title).toMatch(/\p{Script=Han}/u);
    expect(why).toMatch(/。$/);
    expect(tests).toContain(` ${id} `);
  },
);
