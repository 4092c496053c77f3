import { RULE_GROUPS, RULES } from '../content-check/rules/index.ts';
import { table } from './table.ts';

/** docs/content-rules.md: every rule of the content check with its reason. */
export function rulesPage(): string {
  const sections = RULE_GROUPS.map(({ title, rules }) => {
    const rows = rules.map(({ id, title: rule, why, level }) => [
      `\`${id}\``,
      rule + (level === 'warning' ? '（提醒，不影响发布）' : ''),
      why,
    ]);
    return `## ${title}\n\n${table(['规则', '要求', '为什么'], rows)}`;
  });
  return [
    '# 内容检查规则',
    '<!-- 由 npm run docs 生成，不要手改；规则在 scripts/lib/content-check/rules/，一条一个文件。 -->',
    `\`npm run check\` 读完 \`src/content\` 里的全部文件，一次报出所有问题：文件、行、列、错在哪、怎么改。共 ${RULES.length} 条规则。只看几个文件时写上路径：\`npm run check -- src/content/technologies/a2o.md\`；给程序读用 \`--format=json\`，给 GitHub 用 \`--format=github\`。`,
    ...sections,
  ]
    .join('\n\n')
    .concat('\n');
}
