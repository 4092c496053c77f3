import { offsetPlace, topOf } from '../places.ts';
import type { Rule, TextFile } from '../types.ts';

const NAMES: Record<string, string> = {
  '\u00a0': '不换行空格',
  '\u00ad': '软连字符',
  '\u200b': '零宽空格',
  '\u3000': '全角空格',
  '\ufeff': 'BOM',
  '\ufffd': '乱码符号',
};

// Controls, zero-width characters and marks that reverse the reading direction; spaces that look like others.
const INVISIBLE = /[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}\ufffd]--[\n\r\t ]]/gv;

export const invisibleCharacters: Rule = {
  id: 'invisible-characters',
  title: '没有看不见的字符和改变阅读方向的字符',
  why: '它们让搜索落空，还能让一段文字显示成别的意思。',
  check: ({ files }) => files.filter(({ utf8 }) => utf8).flatMap(check),
};

function check(file: TextFile) {
  return [...file.text.matchAll(INVISIBLE)]
    .filter((match) => !(match.index === 0 && match[0] === '\ufeff'))
    .map(({ 0: character, index }) => {
      const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
      const before = file.text.slice(0, index).match(/\S{0,6}$/)?.[0] ?? '';
      const fix = /\s/.test(character) && character !== '\ufeff' ? '改成普通空格或删去' : '删去它';
      return {
        at: offsetPlace(topOf(file), file.text, index),
        what: `“${before}”后面有看不见的字符 ${NAMES[character] ?? '控制字符'}（${code}）`,
        fix,
      };
    });
}
