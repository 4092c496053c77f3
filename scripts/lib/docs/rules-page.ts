import { RULE_GROUPS, RULES } from '../content-check/rules/index.ts';
import { table } from './table.ts';

/** docs/content-rules.md: every rule of the content check with its reason. */
export function rulesPage(): string {
  const sections = RULE_GROUPS.map(({ title, rules }) => {
    const rows = rules.map(({ id, title: rule, why, level, repairs }) => [
      `\`${id}\``,
      rule + (level === 'warning' ? '（提醒，不影响发布）' : ''),
      why,
      repairs ? '能' : '',
    ]);
    return `## ${title}\n\n${table(['规则', '要求', '为什么', '自动修复'], rows)}`;
  });
  return [
    '# 内容检查规则',
    '<!-- 由 npm run docs 生成，不要手改；规则在 scripts/lib/content-check/rules/，一条一个文件。 -->',
    `\`npm run check\` 读完 \`src/content\` 里的全部文件，一次报出所有问题：文件、行、列、错在哪、怎么改。共 ${RULES.length} 条规则。只看几个文件时写上路径：\`npm run check -- src/content/technologies/a2o.md\`；给程序读用 \`--format=json\` 或 \`--format=sarif\`，给 GitHub 用 \`--format=github\`。`,
    '`npm run check -- --fix` 修复“自动修复”一栏写“能”的那些，而且只改拿得准、不用猜的：其余照样列出来，由人来改。它只动出错的那几个字，别的一字不改；改了反而会出现新错误的不改。也可以写上路径，只修几个文件。',
    '`npm run check -- --explain <规则>` 说明一条规则；`npm run check -- --vocabulary` 列出词表里还没有内容的代码。',
    ...sections,
  ]
    .join('\n\n')
    .concat('\n');
}
