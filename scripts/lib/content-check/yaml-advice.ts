import type { YAMLParseError } from 'yaml';
import type { Advice } from './schema-fix.ts';

/**
 * A YAML syntax error in words, with the remedy as far as the text around it gives one away.
 * @param text the YAML that the error is in
 */
export function yamlAdvice(error: YAMLParseError, text: string): Advice {
  const { line, above } = around(text, error.pos[0]);
  // A bracket that is never closed trips the parser on the next line at the earliest.
  if (['BAD_INDENT', 'MISSING_CHAR', 'UNEXPECTED_TOKEN'].includes(error.code) && open(above) > 0)
    return { what: `上一行“${above.trim().slice(0, 30)}”的括号没有闭合`, fix: '补上对应的 ] 或 }' };
  const known = ADVICE[error.code]?.(line);
  return known ?? { what: '这里读不懂', fix: general(line) };
}

const ADVICE: Record<string, (line: string) => Advice> = {
  TAB_AS_INDENT: () => ({ what: '缩进用了制表符（Tab）', fix: '改成两个空格' }),
  BAD_INDENT: () => ({ what: '缩进没有对齐', fix: '同一层的键左端对齐，下一层多两个空格' }),
  MISSING_CHAR: (line) => ({ what: '少了一个符号', fix: general(line) }),
  BLOCK_AS_IMPLICIT_KEY: (line) =>
    /: .*: /.test(line)
      ? { what: '一行里有两个“: ”', fix: quoted(line) }
      : { what: '下一行的缩进多了，被当成这一行的一部分', fix: '把下一行的键和这一行左端对齐' },
  MULTILINE_IMPLICIT_KEY: (line) => ({ what: '这一行不是“键: 值”', fix: general(line) }),
  BAD_SCALAR_START: (line) => ({ what: '值不能以 @ 或 ` 开头', fix: quoted(line) }),
  BAD_ALIAS: (line) => ({ what: '值不能以 * 开头', fix: quoted(line) }),
  BAD_DQ_ESCAPE: () => ({ what: '双引号里的反斜线写法不对', fix: '改用单引号，或把 \\ 写成 \\\\' }),
};

function general(line: string): string {
  if (/^\s*(- )?[\w-]+：/.test(line)) return '键后面用半角冒号加空格：“键: 值”';
  if (/^\s*(- )?[\w-]+:\S/.test(line)) return '冒号后面加一个空格';
  if (/["']/.test(line)) return '检查引号是否成对；文字里的引号用“ ”';
  if (/[[{]/.test(line)) return '检查方括号和花括号是否成对，各项用半角逗号隔开';
  return '写成“键: 值”，含有冒号、# 或引号的值用英文双引号括起来';
}

function quoted(line: string): string {
  const [, key, value] = /^\s*(?:- )?([\w-]+): (.+)$/.exec(line) ?? [];
  if (!key || !value || value.includes('"')) return '用英文双引号把整个值括起来';
  return `给值加上双引号：${key}: "${value.trim()}"`;
}

/** The line of an offset, and the last one above it that is not empty. */
function around(text: string, offset: number): { readonly line: string; readonly above: string } {
  const lines = text.split('\n');
  const at = text.slice(0, offset).split('\n').length - 1;
  const above = lines.slice(0, at).findLast((line) => line.trim() !== '') ?? '';
  return { line: lines[at] ?? '', above };
}

function open(line: string): number {
  return (line.match(/[[{]/g)?.length ?? 0) - (line.match(/[\]}]/g)?.length ?? 0);
}
