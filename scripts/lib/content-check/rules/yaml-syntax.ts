import { COLLECTIONS } from '../../../../src/vocab/collections.ts';
import type { Finding, Library, Rule } from '../types.ts';
import { placeOf, type YamlSource } from '../yaml-source.ts';

export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  title: 'frontmatter 是合法的 YAML',
  why: '有一处语法错误，整个文件都读不出来。',
  check: (library) => sources(library).flatMap(check),
};

function sources(library: Library): YamlSource[] {
  return [
    ...library.entries.flatMap(({ yaml }) => yaml ?? []),
    ...(library.showcase ? [library.showcase] : []),
  ];
}

function check(source: YamlSource): Finding[] {
  const found = source.doc.errors.map((error) => {
    const line = lineAt(source.text, error.pos[0]);
    return {
      at: placeOf(source, error.pos[0]),
      ...(ADVICE[error.code]?.(line) ?? { what: `YAML 语法错误（${error.code}）`, fix: general(line) }),
    };
  });
  if (found.length > 0) return dropFollowers(found);
  const { data } = source;
  const isMap = typeof data === 'object' && data !== null && !Array.isArray(data);
  return isMap
    ? []
    : [
        {
          at: placeOf(source, 0),
          what: 'frontmatter 里没有“键: 值”',
          fix: `照 ${COLLECTIONS.reviews.label}等条目的样子逐行写“键: 值”`,
        },
      ];
}

/** One slip makes the parser stumble several times; the first stumble of a line is the one to mend. */
function dropFollowers(found: readonly Finding[]): Finding[] {
  return found.filter(
    (finding, index) => found.findIndex((other) => other.at.line === finding.at.line) === index,
  );
}

type Advice = (line: string) => { what: string; fix: string };

const ADVICE: Record<string, Advice> = {
  TAB_AS_INDENT: () => ({ what: '缩进用了制表符（Tab）', fix: '改成两个空格' }),
  BAD_INDENT: () => ({ what: '缩进没有对齐', fix: '同一层的键左端对齐，下一层多两个空格' }),
  MISSING_CHAR: (line) => ({ what: '少了一个符号', fix: general(line) }),
  BLOCK_AS_IMPLICIT_KEY: (line) => ({ what: '一行里有两个“: ”', fix: quoted(line) }),
  MULTILINE_IMPLICIT_KEY: (line) => ({ what: '这一行不是“键: 值”', fix: general(line) }),
  IMPOSSIBLE: (line) => ({ what: '这里读不懂', fix: general(line) }),
  UNEXPECTED_TOKEN: (line) => ({ what: '这里读不懂', fix: general(line) }),
  BAD_SCALAR_START: (line) => ({ what: '值不能以 @ 或 ` 开头', fix: quoted(line) }),
  BAD_DQ_ESCAPE: () => ({ what: '双引号里的反斜线写法不对', fix: '改用单引号，或把 \\ 写成 \\\\' }),
  BAD_ALIAS: (line) => ({ what: '值不能以 * 开头', fix: quoted(line) }),
};

function general(line: string): string {
  if (/^\s*(- )?[\w-]+：/.test(line)) return '键后面用半角冒号加空格：“键: 值”';
  if (/^\s*(- )?[\w-]+:\S/.test(line)) return '冒号后面加一个空格';
  if (/["']/.test(line)) return '检查引号是否成对；正文里的引号用“ ”';
  if (/[[{]/.test(line)) return '检查方括号和花括号是否成对，各项用半角逗号隔开';
  return '写成“键: 值”，含有冒号、# 或引号的值用英文双引号括起来';
}

function quoted(line: string): string {
  const [, key, value] = /^\s*(?:- )?([\w-]+): (.+)$/.exec(line) ?? [];
  if (!key || !value || value.includes('"')) return '用英文双引号把整个值括起来';
  return `给值加上双引号：${key}: "${value.trim()}"`;
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', Math.max(offset - 1, 0)) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? undefined : end);
}
