import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { cellColumn } from './cells.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { offsetPlace } from './places.ts';
import { refinementIssues } from './refinements.ts';
import { locate, locateKey, yamlSource } from './yaml-source.ts';

describe('locate', () => {
  const source = yamlSource(
    'a.md',
    'title: 甲\nrows:\n  - { name: 乙, value: 1 }\n  - name: 丙\n    value: 2\n',
    1,
  );
  const at = (...path: (string | number)[]) => {
    const { line, column } = locate(source, path);
    return [line, column];
  };

  it('finds values in blocks and in braces', () => {
    expect(at('title')).toEqual([2, 8]);
    expect(at('rows', 0, 'value')).toEqual([4, 23]);
    expect(at('rows', 1, 'value')).toEqual([6, 12]);
  });

  it('falls back to what encloses a missing value', () => {
    expect(at('rows', 1, 'unit')).toEqual([5, 5]);
    expect(at('rows', 7, 'unit')).toEqual([4, 3]);
    expect(at('nothing', 'at', 'all')).toEqual([2, 1]);
  });

  it('finds keys', () => {
    expect(locateKey(source, ['rows', 1], 'name')).toEqual({ file: 'a.md', line: 5, column: 5 });
    expect(locateKey(source, [], 'rows')).toEqual({ file: 'a.md', line: 3, column: 1 });
  });

  it('has a place in an empty document', () => {
    expect(locate(yamlSource('a.md', ''), ['title'])).toEqual({ file: 'a.md', line: 1, column: 1 });
  });
});

describe('splitFrontmatter', () => {
  it('says where the body begins', () => {
    expect(splitFrontmatter('---\na: 1\n---\n\n甲\n')).toEqual({
      yaml: 'a: 1\n',
      body: '\n甲\n',
      bodyLine: 4,
    });
    expect(splitFrontmatter('---\n---\n甲')).toEqual({ yaml: '', body: '甲', bodyLine: 3 });
  });

  it('does not take a rule in the body for a fence', () => {
    expect(splitFrontmatter('---\na: 1\n---\n甲\n\n---\n\n乙').body).toBe('甲\n\n---\n\n乙');
  });

  it('leaves a file without both fences whole', () => {
    expect(splitFrontmatter('a: 1\n---\n')).toEqual({ body: 'a: 1\n---\n', bodyLine: 1 });
    expect(splitFrontmatter('---\na: 1\n')).toEqual({ body: '---\na: 1\n', bodyLine: 1 });
  });
});

describe('offsetPlace', () => {
  const from = { file: 'a.md', line: 5, column: 3 };
  it('counts columns from the start on its first line only', () => {
    expect(offsetPlace(from, '甲乙\n丙丁', 1)).toEqual({ file: 'a.md', line: 5, column: 4 });
    expect(offsetPlace(from, '甲乙\n丙丁', 4)).toEqual({ file: 'a.md', line: 6, column: 2 });
  });
});

describe('cellColumn', () => {
  it('looks past commas in quotes', () => {
    expect([0, 1, 2, 3].map((index) => cellColumn('a,"b,""c",d', index))).toEqual([1, 3, 11, 1]);
  });
});

describe('refinementIssues', () => {
  const inner = z
    .strictObject({ a: z.number(), b: z.number() })
    .refine((one) => one.a < one.b, { path: ['b'], message: '反了' });
  const schema = z.strictObject({ rows: z.array(inner).optional(), name: z.string() });

  it('finds a contradiction although other fields are wrong', () => {
    const data = {
      rows: [
        { a: 2, b: 1, c: 0 },
        { a: 1, b: 2 },
      ],
      name: 1,
    };
    expect(refinementIssues(schema, data)).toMatchObject([{ path: ['rows', 0, 'b'], message: '反了' }]);
  });

  it.each([undefined, null, 'text', { rows: 'text' }, { rows: [null, 1, 'x'] }])('passes over %j', (data) => {
    expect(refinementIssues(schema, data)).toEqual([]);
  });

  it('passes over a refinement that needs what is missing', () => {
    const fragile = z.strictObject({ list: z.array(z.string()) }).refine((one) => one.list.length > 0);
    expect(refinementIssues(fragile, {})).toEqual([]);
  });
});
