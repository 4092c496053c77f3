import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkContent } from './run.ts';
import { filesAfter, MEDIA, SOUND, sound, TODAY } from './testing.ts';

const file = fc.constantFrom(...SOUND.map(({ path }) => path));
const scrap = fc.oneof(
  fc.constantFrom(
    '',
    '\n',
    ':',
    ' - ',
    '[',
    '}',
    '"',
    '**',
    '|',
    '---\n',
    '&a ',
    '*a',
    '!!x ',
    '<b>',
    '](',
    '\t',
    'null',
    '[]',
    '{}',
    '%zz',
    '\u0000',
  ),
  fc.string({ maxLength: 4 }),
);

it('survives whatever is done to a file, and says something sensible about it', () => {
  fc.assert(
    fc.property(file, fc.nat(), fc.nat({ max: 20 }), scrap, (path, at, length, text) => {
      const whole = sound(path);
      const from = at % (whole.length + 1);
      const broken = whole.slice(0, from) + text + whole.slice(from + length);
      const lines = broken.split('\n').length;
      const problems = checkContent({ files: filesAfter({ [path]: broken }), media: MEDIA, today: TODAY });
      for (const problem of problems) {
        expect(problem.what).not.toMatch(/undefined|NaN|\[object/);
        expect(problem.fix).not.toMatch(/undefined|NaN|\[object|^$/);
        expect(problem.line).toBeGreaterThan(0);
        expect(problem.column).toBeGreaterThan(0);
        if (problem.file === path) expect(problem.line).toBeLessThanOrEqual(lines);
      }
    }),
    { seed: 1, numRuns: 60 },
  );
}, 600_000);

it('copes with a library of nothing', () => {
  expect(checkContent({ files: [], today: TODAY })).toEqual([]);
});

it('sorts by file, line and column', () => {
  const body = '# 甲\n\n# 乙\n\n<br>';
  const files = filesAfter({
    'pages/about.md': `${sound('pages/about.md')}\n${body}\n`,
    'technologies/mbr.md': `${sound('technologies/mbr.md')}\n${body}\n`,
  });
  const order = checkContent({ files, media: MEDIA, today: TODAY }).map(
    ({ file, line }) => `${file}:${line}`,
  );
  expect(order).toEqual([...order].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })));
  expect(order).toHaveLength(6);
});
