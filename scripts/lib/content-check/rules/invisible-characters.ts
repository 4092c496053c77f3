import { codePointName } from '../code-points.ts';
import { nodesOf } from '../markdown.ts';
import { nodePlace, offsetPlace, topOf } from '../places.ts';
import { yamlSources } from '../scalars.ts';
import type { Finding, Library, Rule, TextFile } from '../types.ts';
import { yamlNodes } from '../yaml-nodes.ts';
import { placeOf } from '../yaml-source.ts';

const NAMES: Record<string, string> = {
  '\u00a0': '不换行空格',
  '\u00ad': '软连字符',
  '\u200b': '零宽空格',
  '\u3000': '全角空格',
  '\ufeff': 'BOM',
  '\ufffd': '乱码符号',
};

// Controls, zero-width characters and marks that reverse the reading direction; spaces that look like others; what
// fonts leave empty; characters that are nobody's. The two variation selectors behind a symbol choose its colour.
const INVISIBLE =
  /[[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\p{Zs}\p{Default_Ignorable_Code_Point}\u2800\ufffc\ufffd]--[\n\r\t \ufe0e\ufe0f]]/gv;
/** More marks on one letter than any language needs: they run over the lines above and below. */
const PILED = /\p{M}{5,}/gu;

export const invisibleCharacters: Rule = {
  id: 'invisible-characters',
  title: '没有看不见的字符和改变阅读方向的字符，也不用转义写出它们',
  why: '它们让搜索落空，还能让一段文字显示成别的意思。',
  check: (library) => [
    ...library.files.filter(({ utf8 }) => utf8).flatMap(check),
    ...escapedInYaml(library),
    ...escapedInBodies(library),
  ],
};

function check(file: TextFile): Finding[] {
  return [...file.text.matchAll(INVISIBLE), ...file.text.matchAll(PILED)]
    .filter((match) => !(match.index === 0 && match[0] === '\ufeff'))
    .map(({ 0: character, index }) => {
      const at = offsetPlace(topOf(file), file.text, index);
      const before = file.text.slice(Math.max(0, index - 6), index).match(/\S{0,6}$/)?.[0] ?? '';
      if (/\p{M}{5}/u.test(character))
        return { at, what: `“${before}”后面叠了 ${[...character].length} 个附加符号`, fix: '删去它们' };
      const fix = /\s/.test(character) && character !== '\ufeff' ? '改成普通空格或删去' : '删去它';
      return { at, what: `“${before}”后面有看不见的字符 ${nameOf(character)}`, fix };
    });
}

/** `"\u202e"` in YAML: nothing is to be seen of it in the file. */
function escapedInYaml(library: Library): Finding[] {
  return yamlSources(library).flatMap((source) =>
    source.text.includes('\\')
      ? yamlNodes(source).flatMap(({ node }) => {
          const { value, type } = node as { value?: unknown; type?: unknown };
          if (typeof value !== 'string' || type !== 'QUOTE_DOUBLE') return [];
          const hidden = hiddenIn(value.replaceAll('\n', '\u0007'), source.text);
          return hidden === undefined ? [] : [escaped(placeOf(source, node.range?.[0] ?? 0), hidden)];
        })
      : [],
  );
}

/** `&#x202e;` in Markdown, in words and in addresses. */
function escapedInBodies(library: Library): Finding[] {
  return library.entries
    .filter(({ body }) => body.includes('&'))
    .flatMap((entry) =>
      nodesOf(entry).flatMap((node) => {
        const texts = ['value', 'url', 'title', 'alt', 'lang', 'meta'].map((key) =>
          key in node ? String((node as unknown as Record<string, unknown>)[key] ?? '') : '',
        );
        const hidden = hiddenIn(texts.join(' '), entry.body);
        return hidden === undefined ? [] : [escaped(nodePlace(entry, node), hidden)];
      }),
    );
}

/** The first invisible character of a value that does not stand in the source as itself: that one is reported there. */
function hiddenIn(value: string, source: string): string | undefined {
  return value.match(INVISIBLE)?.find((character) => !source.includes(character));
}

function escaped(at: Finding['at'], character: string): Finding {
  return { at, what: `用转义写了看不见的字符 ${nameOf(character)}`, fix: '删去它，直接写文字' };
}

function nameOf(character: string): string {
  return `${NAMES[character] ?? '控制字符'}（${codePointName(character)}）`;
}
