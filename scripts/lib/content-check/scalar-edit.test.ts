import { describe, expect, it } from 'vitest';
import { isScalar, type Scalar } from 'yaml';
import { applyEdits } from './edits.ts';
import { scalarEdit, valueEdit } from './scalar-edit.ts';
import { yamlSource } from './yaml-source.ts';

/** The text after a part of the value under `a` is replaced. */
function replaced(text: string, part: string, insert: string): string | undefined {
  const source = yamlSource('a.yaml', text, 0, 0);
  const node: unknown = source.doc.getIn(['a'], true);
  if (!isScalar(node) || typeof node.value !== 'string') throw new Error('no text');
  const from = node.value.indexOf(part);
  const edit = scalarEdit(source, node as Scalar<string>, from, from + part.length, insert);
  return edit && applyEdits(text, [edit]);
}

describe('scalarEdit', () => {
  it.each([
    ['plain', 'a: x,y # x,y\nb: x,y\n', ',', '，', 'a: x，y # x,y\nb: x,y\n'],
    ['single quotes', "a: 'x,y'\n", ',', '，', "a: 'x，y'\n"],
    ['double quotes with an escape', 'a: "\\"x\\",y"\n', ',', '，', 'a: "\\"x\\"，y"\n'],
    ['folded', 'a: >-\n  甲\n  乙,丙\n', ',', '，', 'a: >-\n  甲\n  乙，丙\n'],
    ['in a list on one line', 'a: x/y\nb: [ 1 ]\n', '/', ', ', 'a: x, y\nb: [ 1 ]\n'],
    ['quoted where plain would be a map', 'a: 甲＃乙\n', '＃', ': ', 'a: "甲: 乙"\n'],
    ['quoted where plain would be a comment', 'a: 甲＃乙\n', '＃', ' #', 'a: "甲 #乙"\n'],
  ])('%s', (_, text, part, insert, expected) => {
    expect(replaced(text, part, insert)).toBe(expected);
  });

  it('does not make a number of a text', () => {
    expect(replaced('a: １２\n', '１２', '12')).toBeUndefined();
  });

  it('leaves a text that holds the same slip twice where it is folded', () => {
    expect(replaced('a: "\\t甲乙,丙丁甲乙,丙丁"\n', ',', '，')).toBe('a: "\\t甲乙，丙丁甲乙,丙丁"\n');
    expect(
      replaced('a: >-\n  甲乙丙丁戊己,庚辛壬癸子丑,\n  甲乙丙丁戊己,庚辛壬癸子丑,\n', ',', '，'),
    ).toBeUndefined();
  });

  it('does nothing where offsets lead astray, or the value is no text', () => {
    expect(valueEdit(yamlSource('a.md', 'a: x\n', 1), ['a'], 'y')).toBeUndefined();
    expect(valueEdit(yamlSource('a.md', 'a: 1\n', 1, 4), ['a'], 'y')).toBeUndefined();
  });
});

describe('applyEdits', () => {
  it('makes the first of two that overlap', () => {
    const edits = [
      { from: 2, to: 4, insert: 'Y' },
      { from: 0, to: 3, insert: 'X' },
      { from: 4, to: 4, insert: '!' },
    ];
    expect(applyEdits('abcdef', edits)).toBe('Xd!ef');
  });
});
