import { expect, it } from 'vitest';
import { readLibrary } from '../content-check/read.ts';
import { SOUND, TODAY } from '../content-check/testing.ts';
import { FORMS } from '../forms/forms.ts';
import { Answers } from './answers.ts';
import { correctionOf } from './correction.ts';

const files = [
  ...SOUND.filter(({ path }) => path !== 'redirects.json'),
  { path: 'redirects.json', content: '{ "/technologies/old/": "/technologies/mbr/" }' },
];
const library = readLibrary({ files, today: TODAY });

function correct(page: string, more: Readonly<Record<string, string>> = {}) {
  const answers = new Answers(FORMS.correction, new Map(Object.entries({ page, ...more })));
  return { correction: correctionOf(answers, library), faults: answers.faults };
}

it.each([
  ['https://example.org/technologies/mbr/', 'technologies/mbr.md'],
  ['http://localhost:4321/luqiao/technologies/mbr/#performance', 'technologies/mbr.md'],
  ['example.org/technologies/mbr?from=search', 'technologies/mbr.md'],
  ['/technologies/old/', 'technologies/mbr.md'],
  ['https://example.org/about/', 'pages/about.md'],
])('the address %s is that of %s', (page, path) => {
  expect(correct(page).correction?.path).toBe(path);
});

it.each([
  'https://example.org/',
  '/technologies/no-such/',
  '/constructor/x/',
  '%E0%A4%A',
  'javascript:alert(1)',
])('the address %s is that of no entry', (page) => {
  expect(correct(page)).toMatchObject({ faults: [{ label: '页面网址' }] });
});

it('finds the quoted words whatever stands between them', () => {
  const { correction } = correct('/technologies/mbr/', { current: '“膜把 活性污泥，留在池里…”' });
  const text = String(files.find(({ path }) => path === 'technologies/mbr.md')?.content);
  expect(text.split('\n')[(correction?.line ?? 0) - 1]).toContain('膜把活性污泥留在池里');
});

it('says so where the words are not there or nothing proves the change', () => {
  const { correction } = correct('/technologies/mbr/', { current: '别处的一句话' });
  expect(correction?.line).toBeUndefined();
  expect(correction?.markdown).toContain('没有找到摘录的原文');
  expect(correction?.markdown).toContain('没有写依据');
});
