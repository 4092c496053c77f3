import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { PATH_MAX, sumsOf, zipOf } from './release.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it('makes the same zip of the same files', () => {
  const files = new Map([
    ['a/index.html', bytes('甲')],
    ['打开说明.txt', bytes('乙')],
  ]);
  const zip = zipOf(files, 'luqiao');
  expect(zipOf(new Map(files), 'luqiao')).toEqual(zip);
  expect(Object.keys(unzipSync(zip))).toEqual(['luqiao/a/index.html', 'luqiao/打开说明.txt']);
});

it.each(['标准/a.html', `${'a'.repeat(PATH_MAX)}.html`])('refuses the name %s', (path) => {
  expect(() => sumsOf(new Map([[path, bytes('')]]))).toThrow('文件名');
});
