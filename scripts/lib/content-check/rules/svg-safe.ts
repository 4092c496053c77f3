import { IMAGE_MAX_BYTES } from '../../../../src/schemas/shared/limits.ts';
import { offsetPlace } from '../places.ts';
import { svgFaults } from '../svg.ts';
import type { Finding, MediaFile, Rule } from '../types.ts';

export const svgSafe: Rule = {
  id: 'svg-safe',
  title: 'SVG 里只有静态图形：没有脚本、事件、动画、外部引用和 DOCTYPE',
  why: '单独打开的 SVG 就是网页，能运行脚本、取走访问记录。',
  check: ({ media }) => media.filter(({ path }) => /\.svgz?$/i.test(path)).flatMap(check),
};

function check({ path, bytes, content }: MediaFile): Finding[] {
  const top = { file: `public/media/${path}`, line: 1, column: 1 };
  // Another rule refuses what is larger.
  if (!content || bytes > IMAGE_MAX_BYTES) return [];
  const text = textOf(content());
  if (text === undefined) return [{ at: top, what: 'SVG 不是 UTF-8 编码', fix: '另存为 UTF-8' }];
  return svgFaults(text).map(({ at, what, fix }) => ({ at: offsetPlace(top, text, at), what, fix }));
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
