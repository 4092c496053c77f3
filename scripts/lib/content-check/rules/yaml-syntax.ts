import { yamlSources } from '../scalars.ts';
import type { Finding, Rule } from '../types.ts';
import { yamlAdvice } from '../yaml-advice.ts';
import { placeOf, type YamlSource } from '../yaml-source.ts';

export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  title: 'frontmatter 是合法的 YAML',
  why: '有一处语法错误，整个文件都读不出来。',
  check: (library) => yamlSources(library).flatMap(check),
};

function check(source: YamlSource): Finding[] {
  const { data, doc, text } = source;
  if (doc.errors.length > 0)
    return dropFollowers(
      doc.errors.map((error) => ({ at: placeOf(source, error.pos[0]), ...yamlAdvice(error, text) })),
    );
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return [];
  return [{ at: placeOf(source, 0), what: '这里没有“键: 值”', fix: '每行写一个键，如 title: 标题' }];
}

/** One slip makes the parser stumble several times; the first stumble of a line is the one to mend. */
function dropFollowers(found: readonly Finding[]): Finding[] {
  return found.filter((finding, at) => found.findIndex((other) => other.at.line === finding.at.line) === at);
}
