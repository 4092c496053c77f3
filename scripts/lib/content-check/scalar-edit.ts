import { isScalar, type Scalar } from 'yaml';
import type { Edit } from './types.ts';
import { yamlNodes } from './yaml-nodes.ts';
import { type KeyPath, type YamlSource, yamlSource } from './yaml-source.ts';

/** Characters on either side by which a place inside a folded or escaped text is found again. */
const AROUND = 6;

/**
 * Replaces a part of a text value and touches nothing else of the file.
 * @param from offset in the value, not in the file
 * @returns undefined when the YAML would not then read as meant
 */
export function scalarEdit(
  source: YamlSource,
  node: Scalar<string>,
  from: number,
  to: number,
  insert: string,
): Edit | undefined {
  if (!node.range) return undefined;
  const [start, end] = node.range;
  const { value } = node;
  const wanted = value.slice(0, from) + insert + value.slice(to);
  const at = offsetIn(source.text.slice(start, end), value, from, to);
  const inPlace = at === undefined ? [] : [{ from: start + at, to: start + at + to - from, insert }];
  return firstSound(source, node, wanted, [...inPlace, ...quoted(node, wanted)]);
}

/** Replaces the whole value at a path. */
export function valueEdit(source: YamlSource, path: KeyPath, insert: string): Edit | undefined {
  const node: unknown = source.doc.getIn(path, true);
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  return scalarEdit(source, node as Scalar<string>, 0, node.value.length, insert);
}

/** Takes the spaces and line breaks around a text value away. */
export function trimEdit(source: YamlSource, node: Scalar<string>): Edit | undefined {
  const { range, value } = node;
  if (!range) return undefined;
  const head = /^[|>][+]?/.exec(source.text.slice(range[0]))?.[0];
  const wanted = value.trim();
  if (!node.type?.startsWith('BLOCK')) {
    const lead = value.length - value.trimStart().length;
    const written = source.text.slice(range[0], range[1]);
    const at = written.indexOf(value);
    const inner = at < 0 ? [] : [{ from: range[0] + at, to: range[0] + at + value.length, insert: wanted }];
    return lead === value.length
      ? undefined
      : firstSound(source, node, wanted, [...inner, ...quoted(node, wanted)]);
  }
  // `|` keeps the last line break, `|-` does not.
  return head === undefined
    ? undefined
    : firstSound(source, node, wanted, [
        { from: range[0], to: range[0] + head.length, insert: `${head.slice(0, 1)}-` },
      ]);
}

/** Where a part of a value stands in what is written for it. */
function offsetIn(written: string, value: string, from: number, to: number): number | undefined {
  const whole = written.indexOf(value);
  if (whole >= 0) return whole + from;
  for (let width = AROUND; width > 0; width--) {
    const lead = Math.max(0, from - width);
    const around = value.slice(lead, to + width);
    const at = written.indexOf(around);
    if (at >= 0 && written.indexOf(around, at + 1) < 0) return at + from - lead;
  }
  return undefined;
}

/** The value in double quotes, where a plain one would read as something else; numbers stay for people to judge. */
function quoted({ range, type }: Scalar<string>, wanted: string): Edit[] {
  if (!range || type?.startsWith('BLOCK') || /^[\s\d.+-]*$/.test(wanted)) return [];
  return [{ from: range[0], to: range[1], insert: JSON.stringify(wanted) }];
}

function firstSound(
  source: YamlSource,
  node: Scalar,
  wanted: string,
  tries: readonly Edit[],
): Edit | undefined {
  const { start } = source;
  if (start === undefined) return undefined;
  const good = tries.find((edit) => reads(source, node, edit, wanted));
  return good && { from: start + good.from, to: start + good.to, insert: good.insert };
}

/** True when the edited YAML differs from the old in this one value. */
function reads(source: YamlSource, node: Scalar, edit: Edit, wanted: string): boolean {
  const text = source.text.slice(0, edit.from) + edit.insert + source.text.slice(edit.to);
  const edited = yamlSource(source.path, text);
  if (edited.doc.errors.length > 0 || source.doc.errors.length > 0) return false;
  const before = yamlNodes(source);
  const after = yamlNodes(edited);
  return (
    before.length === after.length &&
    before.every((old, at) => {
      const now = after[at]?.node;
      if (!isScalar(old.node)) return !isScalar(now);
      return isScalar(now) && now.value === (old.node === node ? wanted : old.node.value);
    })
  );
}
