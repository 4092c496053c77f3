import type { Outcome } from './report.ts';
import { RULES } from './rules/index.ts';
import type { Edit, Problem, Rule } from './types.ts';

/**
 * A check as SARIF 2.1.0 (OASIS), which code-scanning services and editors read: the rules with their reasons, each
 * problem with its place and, where there is one, the repair.
 */
export function sarif({ problems }: Outcome): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'luqiao-content-check', language: 'zh-CN', rules: RULES.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map(result),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function descriptor({ id, title, why, level }: Rule) {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: {
      text: `${title}。${why}`,
      markdown: `${title}。\n\n${why}\n\n全部规则见 docs/content-rules.md。`,
    },
    defaultConfiguration: { level: level ?? 'error' },
  };
}

function result({ file, line, column, rule, level, what, fix, edit }: Problem) {
  const artifactLocation = { uri: encodeURI(file) };
  return {
    ruleId: rule,
    ruleIndex: RULES.findIndex(({ id }) => id === rule),
    level,
    message: { text: `${what}，${fix}` },
    locations: [{ physicalLocation: { artifactLocation, region: { startLine: line, startColumn: column } } }],
    ...(edit && {
      fixes: [
        {
          description: { text: fix },
          artifactChanges: [{ artifactLocation, replacements: [replacement(edit)] }],
        },
      ],
    }),
  };
}

function replacement({ from, to, insert }: Edit) {
  return {
    deletedRegion: { charOffset: from, charLength: to - from },
    insertedContent: { text: insert },
  };
}
